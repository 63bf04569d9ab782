"""Bands of household size, as a definition declares them: one after the other, the last open.

A household is as large as there are people of it who are counted, whatever a column says.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from tabulating.definition import Condition

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tabulating.entries import Entries

COLUMN, SIZE = "column", "household_size"
BY = (COLUMN, SIZE)
"""What tells the groups of a table apart."""
LARGEST = 100
"""The most people at which a band may begin or end."""


def declared(entry: Entries) -> bool:
    """Whether a table is by household size."""
    return entry.chosen("by", BY, COLUMN) == SIZE


def read(entry: Entries) -> tuple[str, str, Condition]:
    """A band: its names, and how many people its households have."""
    least = entry.whole("least", 1, LARGEST)
    most = entry.whole("most", 1, LARGEST) if "most" in entry.content else None
    entry.asked.add("most")
    made = entry.words("name_th"), entry.words("name_en"), Condition("people", (), least, most)
    entry.finish()
    return made


def following(bands: Sequence[Condition]) -> bool:
    """Whether bands follow each other from one person on without a gap, and the last is open."""
    found = [band(one) for one in bands]
    close = all(most is not None and most + 1 == least for (_, most), (least, _) in pairwise(found))
    whole = all(most is None or most >= least for least, most in found)
    return close and whole and found[0][0] == 1 and found[-1][1] is None


def band(test: Condition) -> tuple[int, int | None]:
    """The fewest and the most people of the households of a band."""
    return int(test.least or 0), None if test.most is None else int(test.most)
