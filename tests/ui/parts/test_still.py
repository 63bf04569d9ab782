"""Charts that nobody clicks: SVG at an address, Plotly where there is no other way."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET

import plotly.graph_objects as go
import pytest
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from tests.ui.charts.test_svg import ROWS
from ui import charts
from ui.inside import way
from ui.parts import still


def page() -> None:
    """A page with one chart."""
    from tests.ui.charts.test_svg import ROWS
    from ui import charts
    from ui.parts import still

    still.still(charts.bars(ROWS, theme="light", row_height=40), "one", 'A "chart" <b>')


def test_the_page_has_its_place_and_its_address_has_the_chart(client: TestClient) -> None:
    app = AppTest.from_function(page).run()
    assert not app.exception
    [place] = app.get("html")
    found = ET.fromstring(place.proto.body)  # noqa: S314 (our own)
    assert (found.get("role"), found.get("aria-label")) == ("img", 'A "chart" <b>')
    assert found.get("style") == "height: 84px"
    drawn = json.loads(client.get(found.get("data-drawn")).text)
    assert drawn == still.written(charts.bars(ROWS, theme="light", row_height=40), "one")


def test_on_the_plain_way_plotly_draws_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(way, "plain", lambda: True)
    app = AppTest.from_function(page).run()
    assert not app.get("html")
    assert len(app.get("plotly_chart")) == 1


def test_what_plotly_alone_can_draw_is_left_to_it() -> None:
    figure = go.Figure(go.Pie(values=[1]), layout={"height": 80, "margin": {"t": 2, "b": 2}})
    assert still.written(figure, "one") is None
