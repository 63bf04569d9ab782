"""A circle by its centre and radius, written instead of drawn."""

from __future__ import annotations

import streamlit as st

from geo.groups.origins import Circle
from ui.group import change
from ui.group.view import GroupView

CENTRE, RADIUS = (18.8, 98.98), 30.0
"""What the boxes show where no circle is there: Chiang Mai, kilometres."""
LATITUDES, LONGITUDES = (5.0, 21.0), (97.0, 106.0)
FARTHEST = 1_000.0


def around(view: GroupView) -> None:
    """Three boxes and a button."""
    text = view.text
    made = view.group.made if view.group else None
    circle = made if isinstance(made, Circle) else Circle(CENTRE, RADIUS)
    north, east = st.columns(2)
    latitude = north.number_input(
        text("groups-latitude"), *LATITUDES, _inside(circle.centre[0], LATITUDES), 0.01,
        format="%.5f", key=f"group-latitude-{circle.centre[0]}",
    )  # fmt: skip
    longitude = east.number_input(
        text("groups-longitude"), *LONGITUDES, _inside(circle.centre[1], LONGITUDES), 0.01,
        format="%.5f", key=f"group-longitude-{circle.centre[1]}",
    )  # fmt: skip
    km = st.number_input(
        text("groups-km"), 0.1, FARTHEST, circle.km, 5.0, key=f"group-radius-{circle.km}"
    )
    if st.button(text("groups-use"), key="group-circle", type="primary"):
        change.with_shape(view, Circle((latitude, longitude), km))
        st.rerun()


def _inside(value: float, bounds: tuple[float, float]) -> float:
    return min(max(value, bounds[0]), bounds[1])
