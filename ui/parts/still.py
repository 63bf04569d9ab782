"""A chart that nobody clicks: drawn here as SVG, and fetched by the page from its address.

A chart goes to the page with every run that changes it, some kilobytes each; and the first one has
the browser read Plotly's script for a second. Where only Plotly can draw it, Plotly does.
"""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from string import Template

import plotly.graph_objects as go
import streamlit as st

from serving import told
from ui.charts.svg import svg
from ui.charts.svg_ground import Unknown
from ui.inside import way
from ui.parts import bars

PLACE = Template(Path(__file__).with_suffix(".html").read_text(encoding="utf-8"))
"""What stands on the page until the chart has come (serving/inside/static/still.js)."""


def still(figure: go.Figure, key: str, alt: str) -> None:
    """A chart, with its text alternative."""
    drawn = None if way.plain() else written(figure, key)
    if drawn is None:
        bars.chart(figure, key, alt)
        return
    address = told.address(json.dumps(drawn, ensure_ascii=False))
    st.html(PLACE.substitute(alt=escape(alt), address=address, height=figure.layout.height))


def written(figure: go.Figure, key: str) -> str | None:
    """The chart as SVG; None where only Plotly can draw it."""
    try:
        return svg(figure, key)
    except Unknown:
        return None
