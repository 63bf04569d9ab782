"""A figure that is written once."""

from __future__ import annotations

import json

import pandas as pd
import plotly.graph_objects as go
import plotly.io

from ui import charts
from ui.charts.brief import brief
from ui.charts.finished import finished

ROWS = pd.DataFrame(
    {"name": ["A", "B"], "text": ["1", "2"], "value": [2.0, 1.0], "colour": ["#111111"] * 2},
    index=["10", "11"],
)


def test_a_finished_figure_is_written_briefly_and_only_once() -> None:
    made = finished(charts.bars(ROWS, theme="light", row_height=30))
    assert isinstance(made, go.Figure)
    assert made.to_dict() is made.to_dict()
    written = brief(charts.bars(ROWS, theme="light", row_height=30).to_dict())
    assert plotly.io.to_json(made.to_dict(), validate=False) == json.dumps(
        written, separators=(",", ":")
    )
