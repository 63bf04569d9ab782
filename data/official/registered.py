"""People and houses registered at the end of 2564, by area: what no count of them can be above.

Department of Provincial Administration, compiled by A. Hörstemeier (data/facts/registered.csv).
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FACTS = Path(__file__).parents[1] / "facts" / "registered.csv"
YEAR_BE = 2564


@dataclass(frozen=True)
class Registered:
    """Registered people and houses of an area."""

    people: int
    houses: int


@cache
def registered() -> dict[str, Registered]:
    """Registered people and houses by code of a province, district or tambon."""
    with FACTS.open(encoding="utf-8", newline="") as stream:
        return {
            row["code"]: Registered(int(row["people"]), int(row["houses"]))
            for row in csv.DictReader(stream)
        }
