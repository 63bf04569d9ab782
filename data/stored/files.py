"""The files that a release is made of, by name."""

from __future__ import annotations

MANIFEST = "manifest.json"
FORMAT = 1
TABLES = ("areas", "figures")
VILLAGES = "villages.parquet"
"""Counts of villages, where a year came with them: `code`, `year_be`, and the counts."""
REPORTS = "reports.parquet"
"""Reports of systems by month, where there are some (data/stored/reports.py)."""
TABLES_MORE = "tables"
"""Tables that a definition declares beside, as files of people to take (tabulating/tables.py)."""
ASSETS = "assets"
GROUND = "ground"
"""The asset of what lies around our shapes and below them; a release may lack it."""
RELEASES = "releases"
"""The folder of a data folder that releases lie in."""
