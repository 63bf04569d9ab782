"""The flow in words: which month is told of, and no figure that the report lacks."""

from __future__ import annotations

import pytest

from figures.reports import flow, told
from tests.figures import made as small
from tests.figures.reports.made import made
from wording.speech import Speech

TEXT = Speech("en")


def test_the_month_with_the_most_of_a_place_is_told_of() -> None:
    assert told.latest(made(), "thaiqm", "TH") == "2025-08"
    assert told.latest(made(), "thaiqm", "50") in {"2025-08", "2025-09", "2025-10"}
    assert told.latest(made(), "thaiqm", "99") is not None
    assert told.latest(small.release(), "thaiqm", "TH") is None


def test_the_finding_says_what_is_reported_of_which_areas() -> None:
    one = flow.flow(made(), "thaiqm", "2025-09", "TH")
    said = told.finding(TEXT, one, "2025-09", "Thailand", country=True)
    assert said == (
        "Households with problems: 30 (43.5% of those surveyed), 70.0% of them solved, as ThaiQM "
        "reports of 2 of 3 areas as of 30 Sep 2025"
    )
    none = told.finding(TEXT, None, "2025-09", "Nan", country=False)
    assert none == "Nan: no ThaiQM report as of Sep 2025"


@pytest.mark.parametrize("names", [("surveyed", "problems"), told.OUTCOMES])
def test_a_row_a_count_that_is_there(names: tuple[str, ...]) -> None:
    one = flow.flow(made(), "thaiqm", "2025-08", "TH")
    rows = told.steps(TEXT, one, names, one.problems)
    assert set(rows.index) == set(names) - {"progress", "not_yet"}
    assert rows["text"].str.contains("households").all()
