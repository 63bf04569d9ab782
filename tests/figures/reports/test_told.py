"""The flow in words: which month is told of, and no figure that the report lacks."""

from __future__ import annotations

import pandas as pd
import pytest

from figures.reports import flow, told
from figures.reports.flow import Flow
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


NAN = float("nan")
NUMBERS = {"surveyed": 200.0, "problems": 50.0, "helped": 10.0, "self": 10.0, "progress": 5.0}


def reported(**changed: object) -> Flow:
    """Two hundred households surveyed, of whom fifty have problems and twenty solved them."""
    return Flow(**{"system": "thaiqm", "as_of": "2025-09-30", **NUMBERS, **changed})


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (reported(), "50 (25.0% of those surveyed), 40.0% of them solved, as ThaiQM reports as of"),
        (reported(problems=0.0, helped=0.0, self=0.0), "0 (0% of those surveyed), as ThaiQM"),
        (
            reported(helped=NAN, self=NAN),
            "50 (25.0% of those surveyed), how many of them are solved is not reported, as ThaiQM",
        ),
        (reported(surveyed=NAN), "50, 40.0% of them solved, as ThaiQM reports as of"),
        (reported(areas=2, of=3), "solved, as ThaiQM reports of 2 of 3 areas as of 30 Sep 2025"),
        (reported(areas=3, of=3), "solved, as ThaiQM reports as of 30 Sep 2025"),
    ],
)
def test_a_finding_says_what_is_known_alone(found: Flow, said: str) -> None:
    whole = told.finding(TEXT, found, "2025-09", "Nan", country=True)
    assert whole.startswith("Households with problems: ")
    assert said in whole
    assert told.finding(TEXT, found, "2025-09", "Nan", country=False) == f"Nan: {whole}"


def test_rows_have_their_names_their_counts_and_their_shares_of_the_whole() -> None:
    found = told.steps(TEXT, reported(self=NAN), ("surveyed", *told.OUTCOMES), 50.0)
    expected = pd.DataFrame(
        [
            ("Households surveyed", "200 households", 200.0),
            ("helped", "10 households · 20.0%", 10.0),
            ("in progress", "5 households · 10.0%", 5.0),
        ],
        index=["surveyed", "helped", "progress"],
        columns=["name", "text", "value"],
    )
    pd.testing.assert_frame_equal(found, expected)
    waiting = told.steps(TEXT, reported(), ("not_yet",), 50.0)
    assert waiting.loc["not_yet"].tolist() == ["not yet", "25 households · 50.0%", 25.0]
    alone = told.steps(TEXT, reported(helped=1.0), ("helped",), 1.0)
    assert alone["text"].tolist() == ["1 household · 100.0%"]
    assert told.steps(TEXT, reported(), ("helped",), 0.0)["text"].tolist() == ["10 households"]
    assert list(told.steps(TEXT, reported(), (), 1.0).columns) == ["name", "text", "value"]
