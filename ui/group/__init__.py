"""The page of groups of areas: the map that is drawn on, and what a group answers."""
