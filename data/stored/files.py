"""The files that a release is made of, by name."""

from __future__ import annotations

MANIFEST = "manifest.json"
FORMAT = 1
TABLES = ("areas", "figures")
ASSETS = "assets"
RELEASES = "releases"
"""The folder of a data folder that releases lie in."""
