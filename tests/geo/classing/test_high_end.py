"""The classes that part the highest group on: no part reaches beyond three times its start."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.catalog import Measure
from data.stored.release import Release
from figures import readings
from geo.areas import MAP_LEVELS
from geo.classing.classes import HIGH_END, QUANTILE, Classes, classify
from geo.classing.high_end import MOST_PARTS, PARTS, TIMES
from tests.geo.classing.made import bounds, series
from tests.recount.extent import some

RATES = st.floats(0.0001, 1.0).map(lambda rate: round(rate, 4))


def reaches(found: Classes) -> list[float]:
    """How many times its lower bound each part of the highest class reaches."""
    starts = [part.lower for part in found.classes[-found.parts :]]
    assert all(starts), starts
    ends = [*starts[1:], found.highest]
    return [float(end) / float(start) for start, end in zip(starts, ends, strict=True)]


def check(values: pd.Series, unit: str = "") -> Classes:
    """What holds of any values; returns their classes."""
    usual, found = (classify(values, scheme, unit=unit) for scheme in (QUANTILE, HIGH_END))
    assert bounds(found)[: len(usual.classes) - 1] == bounds(usual)[:-1]
    assert sum(part.count for part in found.classes) == values.notna().sum()
    assert found.groups == usual.groups
    assert found.places.clip(upper=len(usual.classes) - 1).equals(usual.places)
    if found.parts > 1:
        starts = [part.lower for part in found.classes[-found.parts :]]
        assert starts == sorted(set(starts))
        assert all(ratio <= TIMES * (1 + 1e-9) for ratio in reaches(found))
        assert found.classes[-1].count > 0
    return found


@given(st.lists(st.one_of(RATES, st.just(0.0), st.just(float("nan"))), max_size=80))
def test_of_any_rates_no_part_reaches_beyond_three_times_its_start(rates: list[float]) -> None:
    check(series(*rates), "percent")


@given(st.lists(st.floats(1e-6, 1e6, allow_nan=False), min_size=1, max_size=40))
def test_seven_classes_wherever_the_top_has_three_values_and_no_gap(values: list[float]) -> None:
    """Fewer only where ties leave fewer values or a part would be empty; more beyond 3³."""
    found = classify(series(*values), HIGH_END)
    if found.parts == 1:
        return
    lower = next(part.lower for part in found.classes[-found.parts :])
    top = [value for value in values if value >= lower]
    wide = max(top) / lower
    if wide <= TIMES**PARTS:
        assert found.parts <= PARTS
    if wide > TIMES**PARTS * (1 + 1e-9):
        assert found.parts > PARTS
    empty = [part for part in found.classes[-found.parts :] if not part.count]
    if len(set(top)) >= PARTS and found.parts < PARTS:
        assert not empty


def test_a_top_class_that_runs_beyond_27_times_its_start_is_parted_on() -> None:
    low, high = np.linspace(0.001, 0.009, 80), np.geomspace(0.01, 0.9, 20)
    found = check(series(*low, *high))
    assert found.parts == 5
    assert len(found.classes) == 4 + found.parts


def test_never_more_parts_than_marks_can_tell() -> None:
    found = classify(series(*range(1, 10), 1e12), HIGH_END)
    assert found.parts == MOST_PARTS


@pytest.mark.parametrize(
    ("values", "parts"),
    [
        ([0.1] * 9, 1),
        ([float("nan")] * 3, 1),
        ([], 1),
        ([0.0] * 9 + [0.2], 1),
        ([0.1, 0.2], 1),
        ([0.01] * 4 + [0.02] * 4 + [0.03] * 4 + [0.04] * 4 + [0.05, 0.05, 0.09, 0.09], 2),
        ([-3.0, -2.0, -1.0], 1),
    ],
)
def test_ties_and_too_few_values_leave_fewer_parts(values: list[float], parts: int) -> None:
    assert check(series(*values)).parts == parts


def every(release: Release) -> list[tuple[Measure, str, int]]:
    """Every measure that fills maps, with its levels and years."""
    return [
        (measure, level, year)
        for measure in release.catalog.measures.values()
        if measure.colouring == measure.id
        for level in MAP_LEVELS
        if level in measure.levels.split()
        for year in readings.years(release, level, measure)
    ]


@pytest.mark.recount
def test_every_measure_level_and_year_of_the_release(release: Release) -> None:
    parts = []
    for measure, level, year in some(every(release), 30):
        values = readings.reading(release, level, measure.id, year)["value"]
        parts.append(check(values, measure.unit).parts)
    assert sum(part >= PARTS for part in parts) > 0.9 * len(parts)


def test_the_target_poor_by_district_are_told_apart_at_the_top(release: Release) -> None:
    """The class from 4.4% ran to 54.9% and held 171 districts."""
    values = readings.reading(release, "district", "target_poor_rate", 2561)["value"]
    known = check(values, "percent")
    assert [part.lower for part in known.classes] == [None, 0.012, 0.021, 0.029, 0.044, 0.1, 0.2]
    assert [part.count for part in known.classes[-3:]] == [140, 22, 9]
