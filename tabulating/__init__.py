"""From survey records to a release: tabulated where they lie, by a definition that is declared."""
