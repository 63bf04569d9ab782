"""Charts in few signs say what they said: places, colours and texts as Plotly reads them."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import plotly.graph_objects as go
import plotly.io
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.charts.brief import DIGITS, FEW, brief, lettered

NUMBERS = st.floats(-1e9, 1e9, allow_nan=False)
PLACES = st.lists(NUMBERS, max_size=8) | st.builds(
    lambda first, step, many: [first + step * place for place in range(many)],
    st.integers(-99, 99), st.sampled_from([0, 0.5, 1, 66, -0.42]), st.integers(0, 12),
)  # fmt: skip


def read(trace: dict[str, Any], name: str, many: int) -> list[float]:
    """Places of a trace as Plotly takes them."""
    if name in trace:
        return [float("nan") if one is None else one for one in trace[name]]
    first, step = trace[f"{name}0"], trace[f"d{name}"] or 1  # as Plotly takes them
    return [first + step * place for place in range(many)]


@given(PLACES, st.data())
def test_places_are_read_where_they_were(x: list[float], data: st.DataObject) -> None:
    y = data.draw(st.lists(NUMBERS, min_size=len(x), max_size=len(x)) | st.just(x))
    (trace,) = brief(go.Figure(go.Scatter(x=x, y=y)).to_dict())["data"]
    assert ("x" in trace) or ("y" in trace)  # one of them tells how many there are
    for name, given_ in (("x", x), ("y", y)):
        assert read(trace, name, len(x)) == pytest.approx(given_, rel=10 ** (1 - DIGITS), abs=1e-6)


def test_even_places_are_their_first_and_their_step() -> None:
    places = [-0.42, 0.5800000000000001, 1.58, 2.58]
    bars = go.Bar(x=np.array([0.03949076076880292, 3, 2, 2]), y=places, orientation="h")
    (trace,) = brief(go.Figure(bars).to_dict())["data"]
    assert (trace["y0"], trace["dy"], trace["x"]) == (-0.42, 1, [0.03949076, 3, 2, 2])


def test_one_place_for_all_is_no_step() -> None:
    (trace,) = brief(go.Figure(go.Scatter(x=[2.0] * 4, y=[7, 8, 8, 9])).to_dict())["data"]
    assert trace["x"] == [2, 2, 2, 2]
    assert "dx" not in trace


def test_numbers_that_are_none_stay_none_and_many_stay_packed() -> None:
    gaps = go.Scatter(x=[1, 2, 4], y=np.array([1.5, np.nan, 2.5]))
    many = go.Scatter(x=np.arange(FEW + 1) ** 2.0, y=np.arange(FEW + 1) ** 1.5)
    told = brief(go.Figure([gaps, many]).to_dict())["data"]
    assert told[0]["y"] == [1.5, None, 2.5]
    assert set(told[1]["y"]) == {"dtype", "bdata"}


def test_one_colour_stands_for_all_and_several_stay() -> None:
    line = {"color": "#fff", "width": [1] * 2}
    marker = {"color": ["#111111"] * 2, "size": [7, 8], "line": line}
    marked = go.Scatter(x=[1, 2], y=[5, 4], marker=marker)
    (trace,) = brief(go.Figure(marked).to_dict())["data"]
    assert trace["marker"] == {
        "color": "#111111", "size": [7, 8], "line": {"color": "#fff", "width": 1},
    }  # fmt: skip


def test_other_kinds_keep_their_places() -> None:
    tree = go.Figure(go.Treemap(labels=["a", "b", "c"], parents=["", "a", "a"], values=[3, 2, 1]))
    (trace,) = brief(tree.to_dict())["data"]
    assert trace["values"] == [3, 2, 1]


@given(st.text())
def test_letters_are_the_same_text_and_no_mark_comes_of_them(text: str) -> None:
    spec = plotly.io.to_json(go.Figure(layout={"title": {"text": f"ไทย·{text}<b>"}}), engine="json")
    told = lettered(spec)
    assert json.loads(told) == json.loads(spec)
    assert "ไทย·" in told
    assert not set("<>&") & set(told) - set(spec)


def test_a_written_backslash_stays_one() -> None:
    spec = json.dumps({"text": "\\u0e01 ก"})
    assert json.loads(lettered(spec)) == {"text": "\\u0e01 ก"}
