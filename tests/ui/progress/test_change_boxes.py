"""Years of an address that cannot be compared are told, not passed over."""

from __future__ import annotations

import pytest

from ui.progress import comparison
from ui.progress.change_boxes import unused

KNOWN = "poverty_headcount"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({}, ""),
        ({"since": "2570", "until": "2500"}, "(from 2027, to 1957)"),
        ({"since": "2570"}, "(from 2027)"),
        ({"until": "2500"}, "(to 1957)"),
    ],
)
def test_years_that_are_not_there_are_told(view_of, asked: dict[str, str], told: str) -> None:
    view = view_of(lang="en", measure=KNOWN, level="province", **asked)
    known = [view.catalog.measures[KNOWN]]
    line = unused(view, comparison.compared(view, known))
    assert line.endswith(told)
    assert bool(line) == bool(told)


def test_years_that_are_compared_need_no_word(view_of) -> None:
    plain = view_of(lang="th", measure=KNOWN, level="province")
    known = [plain.catalog.measures[KNOWN]]
    years = comparison.compared(plain, known).years
    view = view_of(
        lang="th", measure=KNOWN, level="province", since=str(years[0]), until=str(years[-1])
    )
    assert unused(view, comparison.compared(view, known)) == ""
