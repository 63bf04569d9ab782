"""Figures of survey units: exact cells out of published unions, and sums of all above."""

from __future__ import annotations

import pandas as pd

from poverty import joint
from releases import maps, progress, survey


def test_exact_cells_give_back_the_unions_they_came_from():
    """One unit: 3 people with bit 1 alone, 2 with bit 2 alone, 5 with both."""
    exact = {"00001": 3, "00010": 2, "00011": 5}
    sets = list(joint.MASKS[1:])
    unions = {
        asked: sum(n for mask, n in exact.items() if int(mask, 2) & int(asked, 2)) for asked in sets
    }
    found = survey.exact_cells(pd.DataFrame([unions], index=["110101"]))
    assert {name: n for name, n in found.loc["110101"].items() if n} == exact


def test_sums_are_those_of_the_units_below_in_the_order_of_the_areas():
    codes = ["TH", "central", "northeast", "11", "40", "1101", "4001", "110101", "110151", "400101"]
    units = pd.DataFrame({"people": [1, 10, 100]}, index=["110101", "110151", "400101"])
    found = survey.with_sums(pd.DataFrame(index=codes), units)
    assert list(found.index) == codes
    assert found["people"].tolist() == [111, 11, 100, 11, 100, 11, 100, 1, 10, 100]


def test_every_level_of_maps_has_a_budget_and_the_largest_is_of_the_tambons():
    assert set(maps.BUDGETS) == {"province", "district", "tambon", "detail", "ground"}
    assert max(maps.BUDGETS, key=maps.BUDGETS.__getitem__) == "tambon"


def test_a_progress_that_nobody_watches_takes_what_is_told(capsys):
    progress.unwatched("reading", 0, 1)
    assert capsys.readouterr() == ("", "")
