"""Figures as SVG: the same bars, texts and marks as Plotly is given, every text escaped."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest

from tests.ui.charts.test_strips import DOTS, HEADS
from tests.ui.charts.test_upset import DIMENSIONS, sets
from ui import charts
from ui.charts.ground import PALETTES
from ui.charts.svg import svg
from ui.charts.svg_ground import Unknown

ROWS = pd.DataFrame(
    {
        "name": ["น่าน <b>&", "ตาก"],
        "text": ["13.1% · 44,304", "7.1%"],
        "value": [0.131, 0.071],
        "colour": [PALETTES["light"].bar, "#009E73"],
    },
    index=["55", "63"],
)


def drawn(rows: pd.DataFrame = ROWS, **options: str) -> ET.Element:
    figure = charts.bars(rows, theme="light", row_height=40, **options)
    return ET.fromstring(svg(figure, "ranking"))  # noqa: S314 (our own)


def test_every_row_has_its_bar_in_its_length_and_colour() -> None:
    bars = drawn().findall("rect")
    assert [bar.get("width") for bar in bars] == ["99.8%", "54.09%"]
    assert [bar.get("fill") for bar in bars] == ["var(--chart-bar)", "#009E73"]
    tops = [float(bar.get("y", "")) for bar in bars]
    assert tops[1] - tops[0] == pytest.approx(40)


def test_texts_are_escaped_and_stand_at_either_end() -> None:
    found = drawn()
    texts = [(text.text, text.get("x"), text.get("text-anchor")) for text in found.findall("text")]
    assert texts == [
        ("น่าน <b>&", "0%", "start"),
        ("ตาก", "0%", "start"),
        ("13.1% · 44,304", "99.8%", "end"),
        ("7.1%", "99.8%", "end"),
    ]
    assert (found.get("data-chart"), found.get("height")) == ("ranking", "84")


def test_marks_of_the_country_and_of_the_region_are_there_with_what_they_mean() -> None:
    rows = ROWS.assign(tick=[0.0655, np.nan], mark=[0.131, 0.131])
    found = drawn(rows, ticks="┃ all")
    assert len(found.findall("svg")) == 2 * 1 + 2  # a casing and a line; two diamonds
    assert found.findall("svg")[0].get("x") == "49.9%"
    assert found.findall("text")[-1].text == "┃ all"


def test_a_row_without_a_value_has_no_bar() -> None:
    assert len(drawn(ROWS.assign(value=[np.nan, 0.071])).findall("rect")) == 1


@pytest.mark.parametrize("kind", ["described"])
def test_lines_of_a_long_name_stand_below_each_other(kind: str) -> None:
    rows = ROWS.assign(name=["one " * 30, "two"])
    made = svg(charts.KINDS[kind](rows, theme="dark"), "described")
    found = ET.fromstring(made)  # noqa: S314 (our own)
    places = [float(text.get("y", "")) for text in found.findall("text")]
    assert places[0] < places[1] < places[2]


def test_strips_have_every_dot_tick_and_text_between_their_margins() -> None:
    figure = charts.KINDS["strips"](DOTS, HEADS, theme="light", ticks="┃ all")
    whole = ET.fromstring(svg(figure, "strips"))  # noqa: S314 (our own)
    [inner] = whole.findall("svg")
    assert (inner.get("x"), inner.get("width")) == ("15", "calc(100% - 71px)")
    groups = [[dot.get("cx") for dot in group] for group in inner.findall("g")]
    assert groups == [["100%", "0%", "100%"], ["50%"], ["50%"]]
    colours = [group.get("fill") for group in inner.findall("g")]
    assert colours == ["var(--chart-bar)", "#CC79A7", "#0072B2"]
    assert [dot.get("opacity") for dot in inner.iter("circle")] == ["0.45"] * 3 + [None] * 2
    # a ground a strip; a tick, cased, for each value known: of a country once, of a region twice
    assert len(inner.findall("line")) == 2 + 2 * (1 + 2)
    assert [text.text for text in inner.findall("text")][-3:] == ["4%", "2%", "┃ all"]


def test_sets_have_their_dots_at_the_left_and_their_bars_beside_them() -> None:
    figure = charts.KINDS["upset"](sets(), DIMENSIONS, theme="light")
    found = ET.fromstring(svg(figure, "together"))  # noqa: S314 (our own)
    [first, _] = found.findall("rect")  # of nobody known is no bar, but one without length
    assert (first.get("x"), first.get("width")) == ("32%", "67.864%")
    leading = [line for line in found.findall("line") if line.get("y1") != line.get("y2")]
    assert len(leading) == len(DIMENSIONS)
    assert [text.text for text in found.findall("text")] == ["12 คน", "<5", *DIMENSIONS["name"]]
    dots = [dot.get("cx") for dot in found.iter("circle")]
    assert len(dots) == 6
    assert all(float(place.rstrip("%")) < 30 for place in dots)


@pytest.mark.parametrize(
    "figure",
    [
        go.Figure(go.Pie(values=[1])),
        go.Figure(go.Scatter(x=[1], y=[1], mode="lines+text")),
        charts.bars(ROWS, theme="light", row_height=40).add_shape(type="rect", x0=0, x1=1),
        charts.bars(ROWS, theme="light", row_height=40).add_annotation(x=0, y=0, text="?"),
        charts.bars(ROWS, theme="light", row_height=40).add_scatter(
            x=[1], y=[1], mode="markers", marker={"symbol": "star", "size": 3}
        ),
    ],
)
def test_what_is_not_known_is_refused(figure: go.Figure) -> None:
    figure.update_layout(height=80, margin={"t": 2, "b": 2})
    with pytest.raises(Unknown):
        svg(figure, "one")
