"""Units as headers, titles and columns of units write them, and how many one is."""

from __future__ import annotations

import re

from data.intake.header import header_key
from data.intake.table import AreaTable
from data.intake.text import arabic
from geo.names.declared import words
from wording.saying import Saying

UNITS = ("percent", "fraction", "count", "index", "number")
"""What numbers are: percent 0–100, fraction 0–1, whole counts, an index, anything else."""
_DECLARED = words(__file__, "unit_words")
_TIMES = {
    word: int(times) for times, named in _DECLARED.within("times").all().items() for word in named
}
"""How many a word of counting is."""
_WORDS = tuple(
    (unit, _DECLARED.known_by(unit)) for unit in ("percent", "number", "fraction", "index", "count")
)
_MONEY, _SCALE, _BARE = map(_DECLARED.known_by, ("money", "scale", "bare"))
_TITLE = _DECLARED.known_by("title", re.IGNORECASE)
_RATE, _OF_MANY, _COLUMN = map(_DECLARED.known_by, ("rate", "of_many", "column"))


def of_header(header: str) -> str:
    """The unit that a header's words suggest, "" for none; what is per so many is no count."""
    plain = header_key(header)
    found = next((unit for unit, word in _WORDS if word.search(plain)), "")
    return "number" if found == "count" and _OF_MANY.search(plain) else found


def is_rate(header: str) -> bool:
    """Whether a header speaks of a rate and says neither unit nor of how many."""
    plain = arabic(header).lower()
    return bool(_RATE.search(plain)) and not _OF_MANY.search(plain) and not of_header(header)


def scale(header: str) -> int:
    """How many one is in a column: 1,000 for "(พันคน)"."""
    found = _SCALE.search(" " + header_key(header))
    return _TIMES[found[1]] if found else 1


def is_bare(header: str) -> bool:
    """Whether a header states in brackets what is counted, and not how many one is."""
    return bool(_BARE.search(header_key(header)))


def is_column(header: str) -> bool:
    """Whether a column tells the unit of each row."""
    return bool(_COLUMN.fullmatch(header_key(header)))


def stated(table: AreaTable) -> str:
    """The unit that a title ("หน่วย: คน") or a column of units states for all figures, "" for none.

    As it would stand in a header: "(คน)".
    """
    columns = [at for at, name in enumerate(table.header.names) if is_column(name)]
    told = {text.strip() for at in columns for text in table.values(at) if text.strip()}
    if not columns:
        told = {(a or b).strip() for one in table.header.titles for a, b in _TITLE.findall(one)}
    return f"({told.pop()})" if len(told) == 1 else ""


def is_title(text: str) -> bool:
    """Whether a title does nothing but state the unit."""
    return not _TITLE.sub("", text).strip(" ()")


def several(table: AreaTable) -> list[str]:
    """The units of a column of units that are not the same in every row; none where they are."""
    columns = [at for at, name in enumerate(table.header.names) if is_column(name)]
    told = {text.strip() for at in columns for text in table.values(at) if text.strip()}
    return sorted(told) if len(told) > 1 else []


def of_money(header: str) -> bool:
    """Whether a header speaks of money."""
    return _MONEY.search(arabic(header).lower()) is not None


def told(unit: str) -> Saying:
    """A unit in words."""
    return Saying(f"imports-unit-{unit}")
