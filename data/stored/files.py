"""The files that a release is made of, by name."""

from __future__ import annotations

MANIFEST = "manifest.json"
FORMAT = 1
TABLES = ("areas", "figures")
VILLAGES = "villages.parquet"
"""Counts of villages, where a year came with them: `code`, `year_be`, and the counts."""
ASSETS = "assets"
RELEASES = "releases"
"""The folder of a data folder that releases lie in."""
