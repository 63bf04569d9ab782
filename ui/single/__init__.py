"""The map as one file: what is asked for, what it holds, its address and its button."""
