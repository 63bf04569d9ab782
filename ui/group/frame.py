"""The map that groups are drawn on, in its frame: what it is told, and what a visitor did in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import streamlit as st
from streamlit_folium import st_folium

from geo.groups.faults import WrongGroup
from geo.groups.origins import Circle, Origin, Polygon, Rectangle
from ui.group import parts

KEY = "group-map"
RETURNED = ("last_clicked", "all_drawings")
HEIGHT = 700
"""Pixels, where the page's style does not say how tall the frame is."""
SMALL = 10
"""Kilometres from which on a circle drawn by hand has one decimal."""
TURN, DRAWN = "group-turn", "group-drawn"
"""Where the session keeps the last click and the last drawings that were heard."""


NEVER: tuple[int, Any] = (0, None)


class Heard(NamedTuple):
    """What a visitor did in the map: drew, changed or removed a shape, or clicked an area.

    `drawn` is a new shape, `edited` the one that was there as it is now; `removed` tells that it is
    gone, `wrong` that something drawn is no shape; `clicked` is the code of an area, "" for none.
    """

    drawn: Origin | None = None
    edited: Origin | None = None
    removed: bool = False
    wrong: bool = False
    clicked: str = ""


def map_in_frame(told: Mapping[str, Any], lang: str, heard: Callable[[], None]) -> None:
    """Draw the map; `heard` is called when a visitor did something in it (`what`)."""
    st_folium(
        parts.map_of(told),
        key=f"{KEY}-{lang}",
        height=HEIGHT,
        use_container_width=True,
        returned_objects=RETURNED,
        on_change=heard,
    )


def what(lang: str, shown: Origin | None) -> Heard:
    """What was done since it was last asked; `shown` is how the group on the map was made."""
    value = st.session_state.get(f"{KEY}-{lang}") or {}
    return Heard(*_drawings(value.get("all_drawings"), shown), _clicked(value.get("last_clicked")))


def _clicked(told: object) -> str:
    """The code of an area clicked since, "" where none was."""
    if not isinstance(told, dict) or told.get("turn") == st.session_state.get(TURN):
        return ""
    st.session_state[TURN] = told.get("turn")
    return str(told.get("code", ""))


def _drawings(
    told: object, shown: Origin | None
) -> tuple[Origin | None, Origin | None, bool, bool]:
    """A new shape, the shown one as it is now, whether that is gone, and whether one is none."""
    times, last = st.session_state.get(DRAWN, NEVER)
    if not isinstance(told, list) or told == last:
        return None, None, False, False
    st.session_state[DRAWN] = times + 1, told
    fresh = [one for one in told if "id" not in one["properties"]]
    kept = [one for one in told if "id" in one["properties"]]
    drawn = shape_of(fresh[-1]) if fresh else None
    edited = shape_of(kept[0]) if kept and shown else None
    gone = bool(shown and told_of(shown)) and not told
    return drawn, None if edited == shown else edited, gone, bool(fresh) and drawn is None


def times() -> int:
    """How often drawings were heard: after each the map shows the shapes that there are."""
    return int(st.session_state.get(DRAWN, NEVER)[0])


def shape_of(feature: Mapping[str, Any]) -> Origin | None:
    """The shape of a GeoJSON feature as the tools make them; None for one that is none."""
    try:
        return _shape(feature["geometry"], feature["properties"])
    except (KeyError, TypeError, ValueError, WrongGroup):
        return None


def _shape(geometry: Mapping[str, Any], properties: Mapping[str, Any]) -> Origin:
    if geometry["type"] == "Point":
        longitude, latitude = geometry["coordinates"]
        km = float(properties["radius"]) / 1_000
        return Circle((float(latitude), float(longitude)), round(km, 1 if km > SMALL else 3))
    corners = [(float(point[1]), float(point[0])) for point in geometry["coordinates"][0][:-1]]
    if properties.get("kind") == "rectangle":
        return Rectangle(min(corners), max(corners))
    return Polygon(tuple(corners))


def told_of(made: Origin) -> list[dict[str, Any]]:
    """A shape as the map's script reads it (geo/drawn/frame.js); none for what is not drawn."""
    if isinstance(made, Circle):
        return [{"kind": made.kind, "points": [made.centre], "radius": 1_000 * made.km}]
    if isinstance(made, Polygon):
        return [{"kind": made.kind, "points": list(made.corners)}]
    if isinstance(made, Rectangle):
        return [{"kind": made.kind, "points": [made.south_west, made.north_east]}]
    return []
