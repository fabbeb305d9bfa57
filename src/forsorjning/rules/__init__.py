"""The rules, one file per question, in the order of the statute."""
