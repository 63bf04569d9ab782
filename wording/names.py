"""Names of areas, and of what the catalogue declares, as a language writes them."""

from __future__ import annotations

import json
import weakref
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from geo.areas import BANGKOK, COUNTRY, LEVELS, MAP_LEVELS, REGIONS, ancestors
from wording import languages
from wording.bundle import texts
from wording.languages import column


def sorting(lang: str) -> str:
    """The column of an area table by which a language sorts: Thai collation, or the names."""
    return "sort_th" if languages.languages()[lang].names == languages.THAI else column(lang)


def either(thai: str, english: str, lang: str) -> str:
    """What is said in Thai and in English alone: that of the two which a language goes by."""
    return thai if languages.languages()[lang].names == languages.THAI else english


def full_name(areas: pd.DataFrame, code: str, lang: str, *, short: bool = False) -> str:
    """Name of an area with its parents, lowest first.

    Thai: "ตำบลในเมือง อำเภอเมืองขอนแก่น จังหวัดขอนแก่น", or with ต./อ./จ. when `short`;
    English: "Nai Mueang, Mueang Khon Kaen, Khon Kaen". `areas` is a release's area table.
    """
    if code == COUNTRY or code in REGIONS:
        return bare_name(areas, code, lang)
    return joined((_name(areas, part, lang, short=short) for part in ancestors(code)), lang)


def own_name(areas: pd.DataFrame, code: str, lang: str, *, short: bool = False) -> str:
    """Name of an area with its own kind only: "ตำบลในเมือง"; English names stand bare."""
    return _name(areas, code, lang, short=short)


def short_name(areas: pd.DataFrame, code: str, lang: str) -> str:
    """Shortest unambiguous name: ต./อ./จ. and parents; a province stands bare."""
    if len(code) == 2:
        return bare_name(areas, code, lang)
    return full_name(areas, code, lang, short=True)


def local_name(areas: pd.DataFrame, code: str, lang: str) -> str:
    """Name of an area for those who know its province: "ต.ในเมือง อ.เมืองขอนแก่น", "อ.ชุมแพ"."""
    parts = ancestors(code)[:-1] or [code]
    return joined((_name(areas, part, lang, short=len(code) > 2) for part in parts), lang)


def bare_name(areas: pd.DataFrame, code: str, lang: str) -> str:
    """Name of an area alone, without its kind: "ในเมือง"."""
    return _known(areas, lang).names[code]


def joined(parts: Iterable[str], lang: str) -> str:
    """Names of an area and those around it as one: "ต.ก อ.ข", "A, B"."""
    return languages.languages()[lang].areas.between.join(parts)


def _name(areas: pd.DataFrame, code: str, lang: str, *, short: bool) -> str:
    known, ways = _known(areas, lang), languages.languages()[lang].areas
    kinds = ways.capital if code[:2] == BANGKOK else ways.short if short else ways.long
    return kinds.get(known.levels[code], "") + known.names[code]


@dataclass(frozen=True)
class _Known:
    """Names and levels of an area table by code, as a language has them."""

    names: Mapping[str, str]
    levels: Mapping[str, str]


_KNOWN: dict[tuple[int, str], tuple[weakref.ref[pd.DataFrame], _Known]] = {}
"""What is known of the area tables in use: a lookup in a table takes a hundred times as long."""


def _known(areas: pd.DataFrame, lang: str) -> _Known:
    """The names and levels of an area table, which is never changed in place."""
    place = id(areas), lang
    held = _KNOWN.get(place)
    if held is not None and held[0]() is areas:
        return held[1]
    codes = areas.index.astype(str)
    names = dict(zip(codes, areas[column(lang)].astype(str), strict=True))
    levels = dict(zip(codes, areas["level"].astype(str), strict=True))
    known = _Known({**names, **languages.translated(lang).get("areas", {})}, levels)
    _KNOWN[place] = (weakref.ref(areas, lambda _: _KNOWN.pop(place, None)), known)
    return known


def listed(names: Sequence[str], lang: str) -> str:
    """Names one after another: "A", "A and B", "A, B and C"; apart by semicolons where need be.

    >>> listed(["A", "B", "C"], "en"), listed(["A, B", "C"], "en"), listed([], "th")
    ('A, B and C', 'A, B; and C', '')
    """
    if len(names) < 2:
        return "".join(names)
    text, how = texts(lang), "apart" if any("," in name for name in names) else "plain"
    between = text(f"list-names-{how}")  # a message has no space at its end
    return text(f"list-last-{how}", names=f"{between} ".join(names[:-1]), last=names[-1])


def tooltips(areas: pd.DataFrame, lang: str, notes: Mapping[str, str]) -> bytes:
    """What the map's tooltips need to write full names, as JSON: names by code, what is before.

    `notes` is what is to be known of some of them besides, by code.
    """
    ways = languages.languages()[lang].areas
    known = {
        "names": {code: bare_name(areas, code, lang) for code in _drawn(areas)},
        "capital": BANGKOK,
        "prefix": {LEVELS[level].digits: kind for level, kind in ways.short.items()},
        "capital_prefix": {LEVELS[level].digits: kind for level, kind in ways.capital.items()},
        "separator": ways.between,
        "notes": notes,
    }
    return json.dumps(known, ensure_ascii=False, separators=(",", ":")).encode()


def _drawn(areas: pd.DataFrame) -> list[str]:
    return [str(code) for code in areas.index[areas["level"].isin(MAP_LEVELS)]]
