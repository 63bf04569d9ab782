"""The UpSet chart: what it is drawn from, not its pixels."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from ui.charts import PALETTES
from ui.charts.upset import upset

DIMENSIONS = pd.DataFrame(
    {"name": ["สุขภาพ", "การศึกษา", "รายได้"], "colour": ["#0072B2", "#009E73", "#CC79A7"]},
    index=["health", "education", "income"],
)


def sets() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "health": [True, False],
            "education": [False, True],
            "income": [True, False],
            "value": [12.0, float("nan")],
            "text": ["12 คน", "<5"],
        },
        index=["101", "010"],
    )


def dots(figure: object) -> list[Any]:
    return list(figure.select_traces({"mode": "markers"}))  # type: ignore[attr-defined]


def test_a_set_has_a_coloured_dot_for_each_of_its_dimensions() -> None:
    small, large = dots(upset(sets(), DIMENSIONS, theme="light"))
    placed = zip(large.x, large.y, large.marker.color, strict=True)
    assert set(placed) == {(0, 0, "#0072B2"), (1, 1, "#009E73"), (2, 0, "#CC79A7")}
    assert set(zip(small.x, small.y, strict=True)) == {(1, 0), (0, 1), (2, 1)}
    assert small.marker.color == PALETTES["light"].line
    assert small.marker.size < large.marker.size


def test_a_line_joins_the_first_and_the_last_dimension_of_a_set() -> None:
    lines = upset(sets(), DIMENSIONS, theme="light").data[0]
    assert list(lines.x) == [0, 2, None, 1, 1, None]
    assert list(lines.y) == [0, 0, None, 1, 1, None]


def test_a_protected_set_has_its_text_and_no_bar() -> None:
    bar, text = upset(sets(), DIMENSIONS, theme="light").data[-2:]
    assert list(bar.x) == [12, 0]
    assert list(text.text) == ["12 คน", "<5"]


def test_a_click_gives_back_the_set() -> None:
    figure = upset(sets(), DIMENSIONS, theme="light")
    assert list(figure.data[-2].customdata) == ["101", "010"]
    for trace in dots(figure):
        assert [["101", "010"][row] for row in trace.y] == list(trace.customdata)


def test_every_dimension_is_named() -> None:
    figure = upset(sets(), DIMENSIONS, theme="dark")
    assert [note.text for note in figure.layout.annotations] == list(DIMENSIONS["name"])


def test_the_first_set_stands_on_top() -> None:
    low, high = upset(sets(), DIMENSIONS, theme="light").layout.yaxis.range
    assert low > high


@pytest.mark.parametrize("theme", list(PALETTES))
def test_no_set_at_all_makes_an_empty_chart(theme: str) -> None:
    figure = upset(sets()[:0], DIMENSIONS, theme=theme)
    assert figure.layout.height > 0
