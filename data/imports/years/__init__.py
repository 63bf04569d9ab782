"""The year of each row: its own, or what header, title, sheet and file state."""
