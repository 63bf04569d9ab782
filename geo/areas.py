"""Areas of Thailand: levels, codes, parents, regions and full names (มอก. 1099)."""

from __future__ import annotations

import weakref
from dataclasses import dataclass

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

# Regions as NESDC tabulates monetary poverty: Bangkok stands apart from the Central region.
REGIONS: dict[str, tuple[str, str]] = {
    "bangkok": ("กรุงเทพมหานคร", "Bangkok"),
    "central": ("ภาคกลาง", "Central"),
    "north": ("ภาคเหนือ", "North"),
    "northeast": ("ภาคตะวันออกเฉียงเหนือ", "Northeast"),
    "south": ("ภาคใต้", "South"),
}
COUNTRY_NAMES = ("ประเทศไทย", "Thailand")

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

# What stands before a Thai name; English names stand bare.
_LONG = {"province": "จังหวัด", "district": "อำเภอ", "tambon": "ตำบล"}
_SHORT = {"province": "จ.", "district": "อ.", "tambon": "ต."}
_BANGKOK = {"province": "", "district": "เขต", "tambon": "แขวง"}


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


def full_name(areas: pd.DataFrame, code: str, lang: str = "th", *, short: bool = False) -> str:
    """Name of an area with its parents, lowest first.

    Thai: "ตำบลในเมือง อำเภอเมืองขอนแก่น จังหวัดขอนแก่น", or with ต./อ./จ. when `short`;
    English: "Nai Mueang, Mueang Khon Kaen, Khon Kaen". `areas` is a release's area table.
    """
    if code == COUNTRY or code in REGIONS:
        return _known(areas).names[lang][code]
    named = (_name(areas, part, lang, short=short) for part in ancestors(code))
    return (", " if lang == "en" else " ").join(named)


def own_name(areas: pd.DataFrame, code: str, lang: str = "th", *, short: bool = False) -> str:
    """Name of an area with its own kind only: "ตำบลในเมือง"; English names stand bare."""
    return _name(areas, code, lang, short=short)


def short_name(areas: pd.DataFrame, code: str, lang: str = "th") -> str:
    """Shortest unambiguous name: ต./อ./จ. and parents; a province stands bare."""
    if len(code) == 2:
        return _known(areas).names[lang][code]
    return full_name(areas, code, lang, short=True)


def local_name(areas: pd.DataFrame, code: str, lang: str = "th") -> str:
    """Name of an area for those who know its province: "ต.ในเมือง อ.เมืองขอนแก่น", "อ.ชุมแพ"."""
    parts = ancestors(code)[:-1] or [code]
    named = (_name(areas, part, lang, short=len(code) > 2) for part in parts)
    return (", " if lang == "en" else " ").join(named)


@dataclass(frozen=True)
class _Known:
    """Names by language and code, and levels by code, of an area table."""

    names: dict[str, dict[str, str]]
    levels: dict[str, str]


_KNOWN: dict[int, tuple[weakref.ref[pd.DataFrame], _Known]] = {}
"""What is known of the area tables in use: a lookup in a table takes a hundred times as long."""


def _known(areas: pd.DataFrame) -> _Known:
    """The names and levels of an area table, which is never changed in place."""
    held = _KNOWN.get(id(areas))
    if held is not None and held[0]() is areas:
        return held[1]
    codes = areas.index.astype(str)
    names = {
        lang: dict(zip(codes, areas[f"name_{lang}"].astype(str), strict=True))
        for lang in ("th", "en")
        if f"name_{lang}" in areas
    }
    known = _Known(names, dict(zip(codes, areas["level"].astype(str), strict=True)))
    place = id(areas)
    _KNOWN[place] = (weakref.ref(areas, lambda _: _KNOWN.pop(place, None)), known)
    return known


def _name(areas: pd.DataFrame, code: str, lang: str, *, short: bool) -> str:
    known = _known(areas)
    name, level = known.names[lang][code], known.levels[code]
    if lang != "th":
        return name
    kinds = _BANGKOK if code[:2] == BANGKOK else _SHORT if short else _LONG
    return kinds.get(level, "") + name
