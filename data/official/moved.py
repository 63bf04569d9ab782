"""Tambons whose code changed since the boundaries were drawn: the same place under its new code.

Department of Provincial Administration, compiled by GeoThai (data/facts/area_changes.csv).
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

import pandas as pd

FACTS = Path(__file__).parents[1] / "facts" / "area_changes.csv"
_OF_PARENTS = ("district_th", "district_en", "province_th", "province_en")

Tambons = TypeVar("Tambons", bound=pd.DataFrame)


@dataclass(frozen=True)
class Move:
    """A tambon under its code on the boundaries and the one that it has now, since a day."""

    code: str
    name_th: str
    now: str
    effective: str


@cache
def declared() -> tuple[Move, ...]:
    """Every tambon that has another code than on the boundaries."""
    with FACTS.open(encoding="utf-8", newline="") as stream:
        return tuple(Move(**row) for row in csv.DictReader(stream))


def recoded(tambons: Tambons) -> Tambons:
    """The tambons under the codes that they have now, with the names of their parents.

    `tambons` is indexed by six-digit code and carries the names of all three levels. A code changes
    only where the name is the one declared, the new code is free and its district is there.
    """
    codes = {}
    whole = tambons.copy()
    for move in declared():
        others = whole.index[whole.index.str.startswith(move.now[:4])]
        named = move.code in whole.index and whole.loc[move.code, "tambon_th"] == move.name_th
        if named and move.now not in whole.index and len(others):
            whole.loc[move.code, list(_OF_PARENTS)] = whole.loc[others[0], list(_OF_PARENTS)]
            codes[move.code] = move.now
    return whole.rename(index=codes).sort_index()
