"""Steps of which each is a part of the one above."""

from __future__ import annotations

import pandas as pd

from ui.charts.flow import flow

ROWS = pd.DataFrame(
    {
        "name": ["a", "b", "c"],
        "text": ["10", "4", "6"],
        "value": [10.0, 4.0, 6.0],
        "colour": ["#000000"] * 3,
        "part": [False, True, False],
    }
)


def test_bars_have_their_lengths_on_one_scale() -> None:
    figure = flow(ROWS, theme="light", longest=20.0)
    (bar,) = [trace for trace in figure.data if trace.type == "bar"]
    assert list(bar.x) == [10.0, 4.0, 6.0]
    assert 20 <= figure.layout.xaxis.range[1] < 20.1


def test_only_a_part_is_joined_to_the_step_above() -> None:
    bands = [
        trace
        for trace in flow(ROWS, theme="dark", longest=10.0).data
        if getattr(trace, "fill", None)
    ]
    assert [list(band.x) for band in bands] == [[0, 10.0, 4.0, 0]]
    assert not [
        trace for trace in flow(ROWS.assign(part=False), theme="dark", longest=10.0).data
        if getattr(trace, "fill", None)
    ]  # fmt: skip
