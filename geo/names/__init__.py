"""Names of areas: their spelling, lookup and search."""
