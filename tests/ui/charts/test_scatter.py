"""A scatter in four quarters: its points, the lines between them and what each is called."""

from __future__ import annotations

import pandas as pd

from ui.charts.scatter import scatter

QUARTERS = {"both": "ทั้งสอง", "first": "แรก", "second": "หลัง", "neither": "ไม่เลย"}
POINTS = pd.DataFrame(
    {
        "first": [0.1, 0.01], "second": [0.2, 0.05], "hover": ["ก", "ข"],
        "label": ["น่าน", ""], "colour": ["#111111", "#222222"],
    },
    index=["55", "50"],
)  # fmt: skip


def test_points_lines_and_names_stand_where_they_should() -> None:
    made = scatter(POINTS, theme="dark", bounds=(0.03, 0.08), titles=("ก", "ข"), quarters=QUARTERS)
    (points,) = made.data
    assert [tuple(one) for one in points.customdata] == [("55", "ก"), ("50", "ข")]
    assert list(points.text) == ["น่าน", ""]
    lines = made.layout.shapes
    assert (lines[0].x0, lines[0].x1, lines[1].y0, lines[1].y1) == (0.03, 0.03, 0.08, 0.08)
    corners = {note.text: (note.x, note.y) for note in made.layout.annotations}
    assert corners == {"ทั้งสอง": (1, 1), "แรก": (1, 0), "หลัง": (0, 1), "ไม่เลย": (0, 0)}
    assert (made.layout.xaxis.title.text, made.layout.yaxis.title.text) == ("ก", "ข")
    assert made.layout.xaxis.range[1] > 0.1
    assert made.layout.yaxis.range[1] > 0.2
