"""Names of areas: the official ones, and those people use besides."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pandas as pd

from geo.names.declared import words
from geo.names.spelling import at_once, plain, words_of

NamedRows = list[tuple[int, list[str]]]  # the row of an area, and the plain words of a name of it

_WORDS = words(__file__, "aliases")
OTHER_NAMES = _WORDS.within("other").all()
"""Names by which people also know an area, by its code or region."""
CAPITAL = _WORDS.texts("capital")
"""What people call the first district of every province but Bangkok and Ayutthaya."""
_CAPITAL_CODE = re.compile(r"(?!10|14)\d\d01")


def official_names(ranked: pd.DataFrame, rows: Mapping[str, int]) -> NamedRows:
    """Rows and Thai and English names of areas."""
    named = [
        (rows[code], name)
        for column in ("name_th", "name_en")
        for code, name in zip(ranked.index.tolist(), ranked[column].tolist(), strict=True)
        if isinstance(name, str)
    ]
    return _in_words(named)


def other_names(rows: Mapping[str, int]) -> NamedRows:
    """Rows and names by which those areas that are there are known besides."""
    capitals = {code: CAPITAL for code in rows if _CAPITAL_CODE.fullmatch(code)}
    return _in_words(_declared(OTHER_NAMES, rows) + _declared(capitals, rows))


_KIND = _WORDS.known_by("unit")
_PLAIN_KIND = _WORDS.text("plain_kind")


def unit_names(names: Mapping[str, str], rows: Mapping[str, int]) -> NamedRows:
    """Rows and names of survey units: "เทศบาลเมืองน่าน" is sought as น่าน and as เมืองน่าน."""
    named = []
    for code, name in names.items():
        found = _KIND.match(name)
        own = name[found.end() :] if found else name
        kind = found["kind"] if found and found["kind"] != _PLAIN_KIND else None
        named += [(code, one) for one in (own, f"{kind}{own}" if kind else "") if one]
    return _in_words([(rows[code], name) for code, name in named if code in rows])


def _declared(
    names: Mapping[str, tuple[str, ...]], rows: Mapping[str, int]
) -> list[tuple[int, str]]:
    return [(rows[code], name) for code, known in names.items() if code in rows for name in known]


def _in_words(named: list[tuple[int, str]]) -> NamedRows:
    names = at_once(plain, [name for _, name in named])
    lines = [(row, words_of(name)) for (row, _), name in zip(named, names, strict=True)]
    return [(row, words) for row, words in lines if words]
