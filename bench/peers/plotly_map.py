"""Peer: Plotly Express `choropleth_map` on a white background, without tiles."""

from __future__ import annotations

import plotly.express as px
import streamlit as st

from bench.peers import national, palette


@st.cache_resource
def collection(level: str) -> dict[str, object]:
    """All shapes of a level as Plotly takes them."""
    return {"type": "FeatureCollection", "features": list(national.features(level))}


measure, level = national.chosen_measure(), national.chosen_level()
placed = national.classes(level, measure)
latitude, longitude = national.CENTRE
figure = px.choropleth_map(
    geojson=collection(level),
    locations=placed.index,
    color=placed.to_numpy(),
    color_continuous_scale=[palette.MISSING, *palette.COLOURS],
    range_color=(-1, len(palette.COLOURS) - 1),
    map_style="white-bg",
    center={"lat": latitude, "lon": longitude},
    zoom=national.ZOOM - 1,
    height=national.HEIGHT,
)
figure.update_traces(marker_line_width=0)
figure.update_layout(margin={"l": 0, "r": 0, "t": 0, "b": 0}, coloraxis_showscale=False)
st.plotly_chart(figure, key="map")
