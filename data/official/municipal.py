"""Survey units without a boundary: their names, what they are, the tambons that each covers.

Names as in TPMAP 2565, tambons by the Department of Local Administration and the Royal Gazette,
compiled by A. Hörstemeier (data/facts/municipal_units.csv); English names are those of the area
that a unit is named after, else by the Royal Institute's transcription.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FACTS = Path(__file__).parents[1] / "facts" / "municipal_units.csv"


@dataclass(frozen=True)
class Unit:
    """A survey unit by its code.

    `kind` is `city`, `town` or `subdistrict` (municipalities by their rank), `special` (Pattaya)
    or `health_centre` (a part of the city of Khon Kaen); `tambons` are the codes of those that it
    covers, in whole or in part.
    """

    code: str
    name_th: str
    name_en: str
    kind: str
    tambons: tuple[str, ...]


@cache
def units() -> dict[str, Unit]:
    """Every unit whose name is known, by code."""
    with FACTS.open(encoding="utf-8", newline="") as stream:
        return {
            code: Unit(code, name_th, name_en, kind, tuple(filter(None, tambons.split(";"))))
            for code, name_th, name_en, kind, tambons in list(csv.reader(stream))[1:]
        }


def names() -> dict[str, str]:
    """The Thai name of every unit that has one, by code."""
    return {code: unit.name_th for code, unit in units().items()}


@cache
def covering() -> dict[str, tuple[Unit, ...]]:
    """The units that cover some of each tambon, by the tambon's code."""
    found: dict[str, tuple[Unit, ...]] = {}
    for unit in units().values():
        for code in unit.tambons:
            found[code] = (*found.get(code, ()), unit)
    return found
