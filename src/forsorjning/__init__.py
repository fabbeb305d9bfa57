"""Försörjningsstöd, computed exactly, with every krona traced to its rule."""
