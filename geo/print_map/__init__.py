"""Maps for paper and slides, drawn by matplotlib."""
