"""Releases made: built from the official sources, or from a file that people give."""
