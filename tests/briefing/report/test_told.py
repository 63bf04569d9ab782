"""The statements of a report in words: names, differences, decimals."""

from __future__ import annotations

import pandas as pd
import pytest

from briefing.report import cells
from briefing.report.told import MINUS
from tests.briefing.report.conftest import Make


@pytest.mark.parametrize(
    ("measure", "before", "after", "said"),
    [
        ("target_poor_rate", 0.10, 0.13, "+3.0 points"),
        ("target_poor_rate", 0.13, 0.10, f"{MINUS}3.0 points"),
        ("target_poor_rate", 0.21452, 0.21467, "+0.02 points"),
        ("target_poor_rate", 0.1, 0.1, "the same"),
        ("target_poor", 7.0, 5.0, f"{MINUS}2"),
        ("target_poor", 5.0, 5.0, "0"),
        ("target_poor", float("nan"), 5.0, ""),
    ],
)
def test_a_change_is_told_with_its_sign_and_unit(
    made: Make, measure: str, before: float, after: float, said: str
) -> None:
    row = pd.Series({"measure": measure, "before": before, "after": after})
    found = made("55").change(row)
    assert found == said


def test_figures_beside_each_other_are_told_apart(made: Make) -> None:
    row = pd.Series({"measure": "bmn_poor_rate", "before": 0.21452, "after": 0.21467})
    first, last = made("55").beside(row)
    assert first != last
    row = pd.Series({"measure": "bmn_poor_rate", "before": 0.2, "after": float("nan")})
    assert made("55").beside(row) == ("20.0%", "..")


@pytest.mark.parametrize(
    ("area", "code", "said"),
    [
        ("TH", "TH", "Thailand"),
        ("TH", "5505", "Pua, Nan"),
        ("55", "5505", "Pua"),
        ("55", "550501", "Pua, Pua"),
        ("55", "55", "Nan"),
        ("TH", "999999", "999999"),
    ],
)
def test_an_area_is_named_with_those_around_it(made: Make, area: str, code: str, said: str) -> None:
    assert made(area).place_of(code) == said


def test_levels_add_up_to_all_figures(made: Make) -> None:
    told = made("55")
    table = cells.by_level(told)
    assert table["new"].sum() == told.number_of("new")
    assert table["restated"].sum() == told.number_of("restated") == 3
    assert table["gone"].sum() == told.number_of("gone") == 1


def test_as_many_areas_moved_as_there_are_codes(made: Make) -> None:
    told = made("TH")
    for move in ("in", "out"):
        found = told.moved[told.moved["state"] == move]
        assert told.areas_moved(move) == found["code"].nunique()
        sure = found[found["sure"] == "yes"]
        assert told.areas_moved(move, sure=True) == sure["code"].nunique()
