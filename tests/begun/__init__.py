"""Servers for tests, each a copy of one process that has loaded what all of them load."""
