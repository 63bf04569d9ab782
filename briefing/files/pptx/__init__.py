"""The PowerPoint deck of slides."""
