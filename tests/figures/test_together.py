"""Whether the sets of an area are known, and the provinces that are like it."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from data.stored.release import Release
from figures import together
from tests.poverty import tables
from tests.poverty.people import cells_of

YEAR = 2561


@pytest.mark.parametrize("code", ["TH", "83", "8301", "830103"])
def test_the_sets_are_known_where_the_survey_was(release: Release, code: str) -> None:
    assert together.known(release, code, YEAR)


def test_the_sets_of_the_capital_are_not_known(release: Release) -> None:
    assert not together.known(release, "10", YEAR)


def test_the_sets_are_not_known_from_unions_alone(release: Release) -> None:
    sets = [name for name in release.table if name.removeprefix("target_poor_").isdigit()]
    unions = replace(release, table=release.table.drop(columns=sets))
    assert not together.known(unions, "83", YEAR)


def test_an_area_is_like_those_whose_poor_divide_as_its_own() -> None:
    """B has twice the poor in the same shares; of c one half, of d all would have to move."""
    cells = cells_of([2, 2, 16, 16], [2] * 4 + [16] * 4, [2, 2, 2, 2], [8, 8, 8], []).set_axis(
        list("abcde")
    )
    found = together.alike(tables.unchanged(cells), "a")
    pd.testing.assert_series_equal(
        found, pd.Series({"b": 0.0, "c": 0.5, "d": 1.0}, name="distance")
    )
