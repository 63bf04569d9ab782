"""Rows of a sheet that are no data: totals, footnotes, the header again."""

from __future__ import annotations

from functools import lru_cache

from data.intake import no_data
from data.intake.codes import looks_like
from data.intake.header import AREA_ROLES, Header, header_key, role
from data.intake.numbers import NotANumber, is_year, number
from geo.names.declared import words
from geo.names.spelling import plain
from wording.saying import Saying

_WORDS = words(__file__, "asides")
_CONTINUED, _AREA_TOO = map(_WORDS.known_by, ("continued", "area_too"))
"""Behind a header that comes again on a further page; words of headers that are areas, too."""

TOTAL = Saying("imports-aside-total")
FOOTNOTE = Saying("imports-aside-footnote")
UNFILLED = Saying("imports-aside-unfilled")
HEADER = Saying("imports-aside-header")
ANOTHER = Saying("imports-aside-another-header")
"""The header of another table: what stands below it is not of this one."""


def lacks_figures(row: list[str], header: Header) -> bool:
    """Whether nothing stands in a row but its area and year."""
    told = set(header.roles.values()) | {
        column for column, name in enumerate(header.names) if role(name)
    }
    return not any(cell.strip() for column, cell in enumerate(row) if column not in told)


def aside(row: list[str], header: Header) -> Saying | None:
    """What a row is if it is no data: a total, a footnote, the header again."""
    code = header.roles.get("code")
    if code is not None and looks_like(row[code]):
        return None
    texts = [cell.strip() for cell in row if cell.strip()]
    if form(row[0]) == form(header.names[0]) and _same(row, header):
        return HEADER
    if len(texts) > 1 and _heads(row, header):
        return ANOTHER
    area = [row[column].strip() for one, column in header.roles.items() if one in AREA_ROLES]
    coded = any(looks_like(text) for text in area)
    named = [text for text in area if text] or texts[:1]
    if not coded and any(map(no_data.total, named)):
        return TOTAL
    alone = len(texts) == 1 and not any(area)  # beside the columns of areas, and no figure
    note = not coded and not _figures(texts) and (alone or no_data.footnote(texts))
    return FOOTNOTE if note else None


def _heads(row: list[str], header: Header) -> bool:
    """Whether a row has a header of areas where areas should stand, another text, and no figures.

    A word for a level alone is a heading; Bangkok's short name is an area, whatever stands beside.
    """
    areas = [column for one, column in header.roles.items() if one in AREA_ROLES]
    heads = {at for at in areas if role(row[at]) in AREA_ROLES and not _names_an_area(row[at])}
    others = [cell for at, cell in enumerate(row) if cell.strip() and at not in heads]
    if not heads or any(_figure(cell) for cell in others if not is_year(cell)):
        return False
    return len(heads) > 1 or any(map(_is_text, others))


def _names_an_area(text: str) -> bool:
    return _AREA_TOO.fullmatch(header_key(text)) is not None


def _is_text(cell: str) -> bool:
    """Whether a cell holds neither a number nor a sign that there is none."""
    try:
        number(cell)
    except NotANumber:
        return True
    return is_year(cell)


def _figures(texts: list[str]) -> bool:
    """Whether some text of a row is a number, the last ones first: most rows end in one."""
    return any(map(_figure, reversed(texts)))


def _figure(text: str) -> bool:
    """Whether a text is a number."""
    try:
        return number(text) is not None
    except NotANumber:
        return False


def _same(row: list[str], header: Header) -> bool:
    """Whether a row is the header again, however it is spaced, on a further page perhaps."""
    return [form(cell) for cell in row] == [form(name) for name in header.names]


@lru_cache(maxsize=20_000)
def form(cell: str) -> str:
    """A header's cell in one form, however it is spelt, as on the first page."""
    return _CONTINUED.sub("", header_key(plain(cell)))
