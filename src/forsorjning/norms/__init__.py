"""Numbers that an authority has set: dated, with their source and how far it is to be trusted."""
