"""What there is to look up: every rule, and every number that an authority has set."""
