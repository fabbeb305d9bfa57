"""Facts in and results out, in the formats of other systems."""
