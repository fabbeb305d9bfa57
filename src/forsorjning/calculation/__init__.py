"""The rules applied: one household, one month, and the sheet of how it was reckoned."""
