"""What whole areas reach that are covered, against the figures of B.E. 2561."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from data.stored.release import Release
from poverty import targeting


@pytest.mark.parametrize(
    ("level", "poor"), [("province", 23.9), ("district", 31.1), ("tambon", 39.7)]
)
def test_a_tenth_of_the_people_reaches_so_many_of_the_poor(embedded: Release, level, poor):
    figures = embedded.figures(level, 2561)
    found = targeting.curve(figures["target_poor"], figures["people"]).at(0.1)
    assert round(found.poor * 100, 1) == poor
    assert found.people <= 0.1


def test_most_of_those_covered_are_not_poor(embedded: Release):
    figures = embedded.figures("tambon", 2561)
    found = targeting.curve(figures["target_poor"], figures["people"]).at(0.1)
    assert round(found.poor_of_covered * 100, 1) == 11.4


def test_it_is_the_areas_with_the_highest_rates_as_far_as_they_fit(embedded: Release):
    figures = embedded.figures("district", 2561).dropna(subset=["target_poor", "people"])
    order = (figures["target_poor"] / figures["people"]).sort_values(ascending=False).index
    people = figures["people"][order].cumsum() / figures["people"].sum()
    many = int((people <= 0.25).sum())
    found = targeting.curve(figures["target_poor"], figures["people"]).at(0.25)
    reached = figures["target_poor"][order[:many]].sum() / figures["target_poor"].sum()
    assert found.areas == many
    assert found.poor == pytest.approx(reached)


def test_all_areas_reach_everybody_and_none_nobody():
    curve = targeting.curve(pd.Series([1, 3]), pd.Series([10, 10]))
    assert curve.at(1.0) == targeting.Reached(2, 1.0, 1.0, 0.2)
    none = curve.at(0.0)
    assert (none.areas, none.people, none.poor) == (0, 0.0, 0.0)
    assert np.isnan(none.poor_of_covered)


def test_where_nobody_was_asked_there_is_no_rate():
    assert np.isnan(targeting.curve(pd.Series([np.nan]), pd.Series([0.0])).rate)
