"""The map of a page: a view handed to the map's own layer, and what is painted on it."""
