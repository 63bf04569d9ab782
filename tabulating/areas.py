"""Codes of records against the areas of a release: which unit and village each is of, if any."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from geo.names.former import former
from releases.survey import MUNICIPAL

_CODE = re.compile(r"[1-9][0-9]{5}(?:[0-9]{2})?")
UNIT, VILLAGE = 6, 8
FLOAT = re.compile(r"\.0+$")


@dataclass(frozen=True)
class Place:
    """Where a code counts: its unit and village ("" for none), and the kind it is told as."""

    unit: str
    village: str
    kind: str


def known_units(areas: pd.DataFrame) -> frozenset[str]:
    """Codes of the tambons and municipal units of a release."""
    return frozenset(map(str, areas.index[areas["level"].isin(["tambon", "municipality"])]))


def placed(codes: Iterable[str], known: frozenset[str]) -> dict[str, Place]:
    """The place of each code."""
    return {code: _place(code, known) for code in codes}


def _place(code: str, known: frozenset[str]) -> Place:
    plain = FLOAT.sub("", code)
    if not _CODE.fullmatch(plain):
        return Place("", "", "malformed_area")
    unit, village = plain[:UNIT], plain if len(plain) == VILLAGE else ""
    if unit in known:
        return Place(unit, village, "")
    old = former().get(unit) if int(unit[4:]) < MUNICIPAL else None
    if old is None:
        return Place("", "", "unknown_area")
    now = old.successors[0] if len(old.successors) == 1 else ""
    return Place(now if now in known else "", "", "abolished_area")
