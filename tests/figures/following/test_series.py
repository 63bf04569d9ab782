"""A measure over the years, of an area and of a group."""

from __future__ import annotations

import pandas as pd

from figures import readings
from figures.following import series
from tests.figures import made

RATE = made.release().catalog.measures["target_poor_rate"]


def test_an_area_has_the_years_in_which_its_figure_may_be_shown() -> None:
    release = made.release()
    value = readings.reading(release, "province", RATE.id, made.YEAR).at["50", "value"]
    found = series.of_area(release, RATE, "50", readings.reading)
    pd.testing.assert_series_equal(found, pd.Series({made.YEAR: value}))
    assert series.of_area(release, RATE, "52", readings.reading).empty


def test_a_group_has_the_figures_of_its_areas_together() -> None:
    release = made.release()
    found = series.of_group(release, RATE, "district~list~5001.5101", readings.reading)
    whole = len(made.people("5001")) + len(made.people("5101"))
    assert found.index.tolist() == [made.YEAR]
    assert found.iloc[0] == whole / (20 * whole)
