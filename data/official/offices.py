"""Province halls and district offices: points that a map of one province shows as dots.

Compiled by A. Hörstemeier (data/facts/offices.csv), who has no point of two offices. A code of two
digits is a province and its hall, one of four a district and its office.
"""

from __future__ import annotations

import csv
import gzip
import json
from pathlib import Path

FACTS = Path(__file__).parents[1] / "facts" / "offices.csv"
ASSET = "offices"
"""Name of the release's asset: a list of code, longitude and latitude (degrees)."""


def points() -> list[tuple[str, float, float]]:
    """Code, longitude and latitude of every office that has a point, in order of the codes."""
    with FACTS.open(encoding="utf-8", newline="") as stream:
        return [(code, float(lon), float(lat)) for code, lon, lat in list(csv.reader(stream))[1:]]


def packed() -> dict[str, bytes]:
    """The asset by its name, compressed; the same facts give the same bytes."""
    text = json.dumps(points(), separators=(",", ":"))
    return {ASSET: gzip.compress(text.encode(), compresslevel=9, mtime=0)}
