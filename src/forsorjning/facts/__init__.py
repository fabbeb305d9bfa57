"""What is known of a household and a month, and what a person has assessed."""
