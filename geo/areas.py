"""Areas of Thailand: levels, codes, parents and regions (มอก. 1099)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

COUNTRY = "TH"
BANGKOK = "10"


@dataclass(frozen=True)
class Level:
    """One administrative level.

    `digits` is the length of its codes, `parent` the level above, `polygons` whether its areas
    have a shape of their own.
    """

    id: str
    digits: int
    parent: str | None
    polygons: bool


LEVELS: dict[str, Level] = {
    level.id: level
    for level in (
        Level("country", 0, None, polygons=True),
        Level("region", 0, "country", polygons=True),
        Level("province", 2, "region", polygons=True),
        Level("district", 4, "province", polygons=True),
        Level("tambon", 6, "district", polygons=True),
        Level("municipality", 6, "district", polygons=False),
    )
}
MAP_LEVELS = ("province", "district", "tambon")

_NAMES = tomllib.loads(Path(__file__).with_name("areas.toml").read_text(encoding="utf-8"))
REGIONS: dict[str, tuple[str, str]] = {
    region: (thai, english) for region, (thai, english) in _NAMES["regions"].items()
}
"""Names of the regions as NESDC tabulates monetary poverty, Thai and English, by their ids."""
SEATS: dict[str, str] = dict(_NAMES["seats"])
"""The capital of each region, as the code of the district in which that town lies (areas.toml)."""
COUNTRY_NAMES: tuple[str, str] = (_NAMES["country"][0], _NAMES["country"][1])

# The first digit of a มอก. 1099 code is the part of the country it was given in.
_REGION_BY_DIGIT = {
    "1": "central",
    "2": "central",
    "3": "northeast",
    "4": "northeast",
    "5": "north",
    "6": "north",
    "7": "central",
    "8": "south",
    "9": "south",
}


def region_of(code: str) -> str:
    """Region id of any province, district or tambon code. Raises `KeyError` for no such code.

    >>> region_of("830101"), region_of("10")
    ('south', 'bangkok')
    """
    return "bangkok" if code[:2] == BANGKOK else _REGION_BY_DIGIT[code[0]]


def parent_of(code: str) -> str | None:
    """Code of the area above: tambon → district → province → region → country; None above it.

    >>> [parent_of(code) for code in ("830101", "8301", "83", "south", "TH")]
    ['8301', '83', 'south', 'TH', None]
    """
    if code == COUNTRY:
        return None
    if code in REGIONS:
        return COUNTRY
    return code[:-2] if len(code) > 2 else region_of(code)


def ancestors(code: str) -> list[str]:
    """The area's code and those above it up to its province, lowest first; none above that."""
    if not code.isdigit():
        return []
    return [code[:digits] for digits in (6, 4, 2) if len(code) >= digits]


def within(codes: pd.Index, area: str | None) -> pd.Series:
    """True for each code that lies in `area` (a country, region, province, district or tambon)."""
    text = codes.astype(str)
    if area is None or area == COUNTRY:
        inside = [True] * len(text)
    elif area in REGIONS:
        inside = [_region_or_none(code) == area for code in text]
    else:
        inside = text.str.startswith(area).tolist()
    return pd.Series(inside, index=codes, name="within", dtype="bool")


def _region_or_none(code: str) -> str | None:
    return code if code in REGIONS else region_of(code) if code[:1].isdigit() else None
