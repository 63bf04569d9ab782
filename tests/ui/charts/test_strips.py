"""Strips of dots: every dot in its place, none over another where there is room."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ui.charts.strips import BAND, DOT, WIDTH, strips, swarm

HEADS = pd.DataFrame(
    {
        "name": ["รายได้", "สุขภาพ"],
        "text": ["2% · อันดับ 1/3", "1% · อันดับ 2/2"],
        "colour": ["#CC79A7", "#0072B2"],
        "country": [0.01, float("nan")],
        "region": [0.02, 0.005],
        "end": ["4%", "2%"],
    },
    index=["income", "health"],
)
DOTS = pd.DataFrame(
    {
        "strip": ["income", "income", "income", "health", "health"],
        "code": ["11", "12", "13", "11", "12"],
        "value": [0.02, 0.04, 0.0, 0.01, 0.02],
        "own": [True, False, False, True, False],
        "hover": ["a", "b", "c", "d", "e"],
    }
)


def drawn_dots():
    figure = strips(DOTS, HEADS, theme="light")
    return [trace for trace in figure.data if trace.customdata is not None]


def test_a_strip_runs_from_nothing_to_its_own_highest_value() -> None:
    others, own = drawn_dots()
    assert list(own.x) == [0.5, 0.5]
    assert list(others.x) == [1.0, 0.0, 1.0]


def test_a_dot_gives_back_its_area() -> None:
    others, own = drawn_dots()
    assert [row[0] for row in others.customdata] == ["12", "13", "12"]
    assert [row[0] for row in own.customdata] == ["11", "11"]


def test_the_area_looked_at_has_the_colours_of_its_strips_and_is_drawn_last() -> None:
    figure = strips(DOTS, HEADS, theme="dark")
    dots = [place for place, trace in enumerate(figure.data) if trace.customdata is not None]
    assert list(figure.data[dots[-1]].marker.color) == ["#CC79A7", "#0072B2"]
    assert all(trace.mode == "text" for trace in figure.data[dots[-1] + 1 :])


@pytest.mark.parametrize(("column", "strips_with_one"), [("country", 1), ("region", 2)])
def test_a_tick_stands_where_its_value_is(column: str, strips_with_one: int) -> None:
    lines = [trace for trace in strips(DOTS, HEADS, theme="light").data if trace.mode == "lines"]
    found = lines[1] if column == "country" else lines[3]
    at = [x for x, y in zip(found.x, found.y, strict=True) if y is not None]
    known = (HEADS[column] / [0.04, 0.02]).dropna()
    assert at == pytest.approx([x for x in known for _ in range(2)])
    assert len(at) == 2 * strips_with_one


@settings(max_examples=60, deadline=None)
@given(st.lists(st.floats(0, 1), min_size=1, max_size=40))
def test_dots_make_way_for_each_other_within_the_strip(places: list[float]) -> None:
    x = pd.Series(places)
    y = swarm(x)
    assert y.abs().max() <= (BAND - DOT) / 2
    for one in x.index:
        for other in x.index[:one]:
            apart = ((x[one] - x[other]) * WIDTH) ** 2 + (y[one] - y[other]) ** 2
            full = y[one] == 0 or y[other] == 0
            assert apart >= DOT**2 - 1e-6 or full


def test_a_lone_dot_stands_on_its_line() -> None:
    assert swarm(pd.Series([0.3, 0.9])).tolist() == [0.0, 0.0]
