"""Releases as they are stored: folders kept whole, the library, the one in force."""
