"""A target, the way to it and the figures: a gap where the survey changed, stairs where asked."""

from __future__ import annotations

import math

import pandas as pd

from ui.charts.path import path

NAMES = ("figures", "path", "target")


def drawn(*, stairs: bool = False):
    figures = pd.Series({2561: 0.3, 2564: 0.25, 2566: 0.2})
    way = pd.Series({2561: 0.3, 2570: 0.1})
    return path(
        figures, way, breaks=(2565,), stairs=stairs, theme="light", unit="percent", era=543,
        names=NAMES,
    )  # fmt: skip


def test_figures_are_parted_where_the_survey_changed_and_years_are_of_the_era() -> None:
    way, figures, target = drawn().data
    assert list(figures.x) == [2018, 2021, 2021.5, 2023]
    assert [math.isnan(value) for value in figures.y] == [False, False, True, False]
    assert (list(way.x), list(target.x), list(target.y)) == ([2018, 2027], [2027], [0.1])


def test_a_path_by_steps_keeps_its_value_until_the_next_one() -> None:
    assert [drawn(stairs=one).data[0].line.shape for one in (True, False)] == ["hv", "linear"]
