"""The readers of files from people: one for each kind of table, and of boundaries."""
