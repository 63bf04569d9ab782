"""Files from people: the importers, their drafts and their reports."""
