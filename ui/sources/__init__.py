"""The page of sources: what is loaded, files of it, the import assistant."""
