"""A data folder in one file, and back: every file by its hash, secrets never among them."""
