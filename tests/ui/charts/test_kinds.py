"""Each kind of chart draws what its rows say: lengths, places, marks, what a click gives back."""

from __future__ import annotations

import pandas as pd
import pytest

from ui.charts import PALETTES
from ui.charts.bar import bars
from ui.charts.curves import curves
from ui.charts.described import described
from ui.charts.heat import heat
from ui.charts.reference import furthest
from ui.charts.running import running
from ui.charts.tree import tree

ROWS = pd.DataFrame(
    {
        "name": ["รายได้", "สุขภาพ"],
        "text": ["2%", "1%"],
        "value": [0.02, 0.01],
        "colour": ["#0072B2", "#E69F00"],
        "tick": [0.03, 0.005],
    },
    index=["income", "health"],
)


@pytest.mark.parametrize("draw", [lambda: bars(ROWS, theme="light", row_height=40),
                                  lambda: described(ROWS, theme="dark")])  # fmt: skip
def test_bars_have_the_lengths_colours_and_codes_of_their_rows(draw) -> None:
    drawn = draw().data[0]
    assert list(drawn.x) == [0.02, 0.01]
    assert list(drawn.marker.color) == list(ROWS["colour"])
    assert [code if isinstance(code, str) else code[0] for code in drawn.customdata] == [
        "income",
        "health",
    ]


def test_an_axis_reaches_the_furthest_reference_value() -> None:
    assert furthest(ROWS) == 0.03
    assert furthest(ROWS.drop(columns="tick")) == 0.02
    assert furthest(ROWS.assign(value=0.0, tick=0.0)) > 0


def test_a_cell_of_the_heat_map_gives_back_its_area_and_measure() -> None:
    cells = pd.DataFrame(
        {
            "area": ["10", "11"],
            "column": ["income_rate", "income_rate"],
            "text": ["1%", "2%"],
            "colour": ["#fff", "#000"],
            "ink": ["#000", "#fff"],
            "hover": ["a", "b"],
        }
    )
    areas = pd.Series({"11": "สมุทรปราการ", "10": "กรุงเทพมหานคร"})
    drawn = heat(cells, areas, pd.Series({"income_rate": "รายได้"}), theme="light").data[0]
    assert [list(row[:2]) for row in drawn.customdata] == [
        ["10", "income_rate"],
        ["11", "income_rate"],
    ]
    assert list(drawn.y) == [1, 0]


def test_the_running_share_begins_with_nothing_and_marks_the_half() -> None:
    shares = pd.Series([0.6, 0.9, 1.0])
    drawn = running(shares, half=1, theme="light", across="อำเภอ", note="ครึ่งหนึ่ง")
    assert list(drawn.data[0].y) == [0, 0.6, 0.9, 1]
    assert list(drawn.data[1].x) == [0, 1, 1]
    assert len(running(shares, half=0, theme="light", across="", note="").data) == 1


def test_a_tree_holds_the_parts_that_it_is_given() -> None:
    parts = pd.DataFrame(
        {
            "parent": ["", "55"],
            "name": ["น่าน", "ปัว"],
            "count": [3, 3],
            "colour": ["#fff", "#000"],
            "ink": ["#000", "#fff"],
            "text": ["3", "3"],
        },
        index=["55", "5505"],
    )
    drawn = tree(parts, theme="light").data[0]
    assert list(drawn.ids) == ["55", "5505"]
    assert list(drawn.parents) == ["", "55"]
    assert drawn.marker.line.color == PALETTES["light"].ground


def test_curves_go_through_their_points_with_the_last_one_solid() -> None:
    points = pd.DataFrame(
        {"name": ["a", "a", "b", "b"], "x": [0.0, 1.0, 0.0, 1.0], "y": [0.0, 1.0, 0.0, 1.0]}
    )
    drawn = curves(points, at=0.1, theme="dark", across="people", up="poor")
    assert [line.name for line in drawn.data[:2]] == ["a", "b"]
    assert drawn.data[1].line.dash == "solid"
    assert list(drawn.data[0].y) == [0.0, 1.0]
    assert drawn.layout.shapes[0].x0 == 0.1
