"""How a target stands follows from the stated rule, which knows where a series breaks."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.catalog import BETTER, NEUTRAL, WORSE, Measure
from data.plans import LINEAR, STEPS, Goal, Point
from figures.following import paths, series, standing
from figures.following.standing import BEHIND, ON_TRACK, REACHED, UNKNOWN

RATE = Measure("rate", "", "", group="", kind="ratio", source="other", direction=WORSE)
SURVEYED = replace(RATE, source="tpmap")
GOAL = Goal("rate", 0.10, 2570, Point(2560, 0.30))


def judged(values: dict[int, float], goal: Goal = GOAL, measure: Measure = RATE) -> tuple[str, str]:
    found = standing.standing(goal, pd.Series(values, dtype="float64"), measure)
    return found.state, found.why


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, (UNKNOWN, "no-figure")),
        ({2560: 0.30}, (UNKNOWN, "no-later")),
        ({2559: 0.05}, (UNKNOWN, "no-later")),
        ({2565: 0.20}, (ON_TRACK, "")),
        ({2565: 0.2000001}, (BEHIND, "")),
        ({2565: 0.19, 2566: 0.23}, (BEHIND, "")),
        ({2565: 0.10}, (REACHED, "")),
        ({2570: 0.11}, (BEHIND, "")),
        ({2580: 0.11}, (BEHIND, "")),
        ({2580: 0.09}, (REACHED, "")),
    ],
)
def test_the_latest_figure_is_judged_by_the_straight_way(values, expected) -> None:
    assert judged(values) == expected


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        (LINEAR, 0.27, ON_TRACK),
        (LINEAR, 0.28, BEHIND),
        (STEPS, 0.30, ON_TRACK),
        (STEPS, 0.31, BEHIND),
    ],
)
def test_before_a_step_an_even_way_asks_for_a_part_of_it_and_steps_for_none(
    path: str, value: float, expected: str
) -> None:
    goal = replace(GOAL, steps=(Point(2564, 0.24),), path=path)
    assert judged({2562: value}, goal)[0] == expected


def test_where_the_survey_changed_between_base_and_figure_nothing_is_told() -> None:
    assert judged({2566: 0.01}, measure=SURVEYED) == (UNKNOWN, "break")
    assert judged({2566: 0.01}) == (REACHED, "")
    assert judged({2564: 0.01}, measure=SURVEYED) == (REACHED, "")


def test_without_a_base_the_first_figure_of_the_same_form_is_the_base() -> None:
    goal = replace(GOAL, base=None)
    values = pd.Series({2561: 0.9, 2565: 0.30, 2566: 0.26, 2567: 0.21})
    found = standing.standing(goal, values, SURVEYED)
    assert (found.state, found.base) == (ON_TRACK, Point(2565, 0.30))
    assert found.expected == pytest.approx(0.30 - 0.20 * 2 / 5)
    assert standing.standing(goal, values, RATE).base == Point(2561, 0.9)


def test_a_target_that_is_open_by_when_is_reached_or_not_to_be_told() -> None:
    goal = replace(GOAL, year=None)
    assert judged({2565: 0.2}, goal) == (UNKNOWN, "no-year")
    assert judged({2565: 0.1}, goal) == (REACHED, "")


def test_of_what_is_neither_good_nor_bad_nothing_is_told() -> None:
    assert judged({2565: 0.1}, measure=replace(RATE, direction=NEUTRAL)) == (
        UNKNOWN,
        "no-direction",
    )


@given(
    st.floats(0, 1), st.floats(0, 1), st.lists(st.floats(0, 1), max_size=4),
    st.integers(2561, 2575), st.floats(0, 1), st.sampled_from([LINEAR, STEPS]),
)  # fmt: skip
def test_more_is_better_is_the_mirror_of_less_is_better(
    base: float, target: float, steps: list[float], year: int, value: float, path: str
) -> None:
    points = tuple(Point(2562 + place, one) for place, one in enumerate(steps))
    goal = Goal("rate", target, 2570, Point(2560, base), points, path)
    mirrored = Goal(
        "rate", 1 - target, 2570, Point(2560, 1 - base),
        tuple(Point(one.year, 1 - one.value) for one in points), path,
    )  # fmt: skip
    asked = paths.expected(goal, Point(2560, base), year)
    near = [abs(value - one) < 1e-6 for one in (asked, target) if one is not None]
    if not any(near):
        up = replace(RATE, direction=BETTER)
        assert judged({year: value}, goal) == judged({year: 1 - value}, mirrored, up)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=5), st.sampled_from([LINEAR, STEPS]))
def test_every_path_goes_through_its_points(values: list[float], path: str) -> None:
    *steps, target = values
    points = tuple(Point(2561 + place, one) for place, one in enumerate(steps))
    goal, base = Goal("rate", target, 2570, None, points, path), Point(2560, 0.5)
    for one in paths.points(goal, base):
        assert paths.expected(goal, base, one.year) == pytest.approx(one.value)
    assert paths.expected(goal, base, 2559) is None
    assert paths.points(replace(goal, year=None, steps=()), base) == [base]


def test_the_form_of_the_survey_changed_for_its_own_measures_alone() -> None:
    assert (series.breaks_of(SURVEYED), series.breaks_of(RATE)) == (series.BREAKS, ())
    years = ((2561, 2564), (2564, 2565), (2565, 2570))
    assert [series.broken(SURVEYED, *pair) for pair in years] == [False, True, False]
