"""What is true without any law: money, months, acts and how a rule is written."""
