"""Tambons that changed since the boundaries were drawn: abolished, under another code, or new.

Department of Provincial Administration, compiled by GeoThai (data/facts/area_changes.csv).
"""

from __future__ import annotations

import csv
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import pandas as pd

FACTS = Path(__file__).parents[1] / "facts" / "area_changes.csv"
ABOLISHED, UNDRAWN = "abolished", "undrawn"
_OF_PARENTS = ("district_th", "district_en", "province_th", "province_en")

Tambons = TypeVar("Tambons", bound=pd.DataFrame)


@dataclass(frozen=True)
class Change:
    """A code that changed against the boundaries.

    `status` is `abolished` (on the boundaries, no longer in force) or `undrawn` (in force, not on
    the boundaries). `related` are the codes that followed it, or that it was a part of; `effective`
    is the day it was abolished (ISO), "" where that is not known.
    """

    code: str
    name_th: str
    status: str
    related: tuple[str, ...]
    effective: str


@cache
def declared() -> tuple[Change, ...]:
    """Every tambon that changed."""
    with FACTS.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return tuple(
        Change(**(row | {"related": tuple(filter(None, row["related"].split(";")))}))
        for row in rows
    )


def table() -> list[dict[str, Any]]:
    """The changes as a release's manifest keeps them."""
    return [asdict(change) for change in declared()]


@cache
def undrawn() -> frozenset[str]:
    """Codes in force that no boundary of ours has."""
    return frozenset(change.code for change in declared() if change.status == UNDRAWN)


def moves() -> dict[str, Change]:
    """Tambons that are the same place under another code now, by the code on the boundaries."""
    return {
        change.code: change
        for change in declared()
        if change.status == ABOLISHED and len(change.related) == 1
    }


def recoded(tambons: Tambons) -> Tambons:
    """The tambons under the codes that they have now, with the names of their parents.

    `tambons` is indexed by six-digit code and carries the names of all three levels. A code changes
    only where the name is the one declared, the new code is free and its district is there.
    """
    codes = {}
    whole = tambons.copy()
    for code, move in moves().items():
        (now,) = move.related
        others = whole.index[whole.index.str.startswith(now[:4])]
        named = code in whole.index and whole.loc[code, "tambon_th"] == move.name_th
        if named and now not in whole.index and len(others):
            whole.loc[code, list(_OF_PARENTS)] = whole.loc[others[0], list(_OF_PARENTS)]
            codes[code] = now
    return whole.rename(index=codes).sort_index()
