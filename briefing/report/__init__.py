"""The report of an edition: what changed from one release to the next, on sheets of A4."""
