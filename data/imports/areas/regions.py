"""Regions that a column says of rows, held against their areas.

Agencies part the country otherwise: a region is denied only where no usual division has it so.
"""

from __future__ import annotations

from collections.abc import Sequence

from data.imports.areas.around import ROWS
from data.imports.areas.named import named
from data.imports.draft import Options
from data.imports.evidence import Ask, Reply, answer
from data.intake.header import header_key
from data.intake.table import AreaTable, Line
from geo.names.declared import words
from geo.names.matcher import Matcher
from wording.saying import Saying

_WORDS = words(__file__, "regions")
_HEADER = _WORDS.known_by("header")
_NAMES = _WORDS.within("names")
_DIGITS = {one: frozenset(_WORDS.within("digits").text(one)) for one in _NAMES}
_NAMED = {one: _NAMES.known_by(one) for one in _NAMES}


def asks(
    one: AreaTable, rows: Sequence[tuple[Line, str]], matcher: Matcher, options: Options
) -> list[Ask]:
    """What to ask of columns of regions that deny the areas of their rows."""
    found = []
    for column, name in enumerate(one.header.names):
        if not _HEADER.fullmatch(header_key(name)):
            continue
        wrong = [(line, code) for line, code in rows if _denies(one.cell(line, column), code)]
        key = f"region:{name}"
        if not wrong or answer(options.answers, key, (ROWS,)) is not None:
            continue
        line, code = wrong[0]
        told = Saying(
            "imports-region-of-another-area", region=one.cell(line, column).strip(),
            area=named(matcher, code), n=len(wrong),
        )  # fmt: skip
        choices = (Reply(ROWS, Saying("imports-the-rows-hold")),)
        places = (one.place(line, column),)
        found.append(Ask(key, told, choices=choices, places=places, rows=len(wrong)))
    return found


def _denies(text: str, code: str) -> bool:
    """Whether a region's name is none that an area lies in by any usual division."""
    plain = header_key(text)
    said = [one for one, pattern in _NAMED.items() if pattern.fullmatch(plain)]
    return bool(said) and not any(code[0] in _DIGITS[one] for one in said)
