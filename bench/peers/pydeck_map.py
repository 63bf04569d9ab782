"""Peer: a pydeck `GeoJsonLayer` without a base map."""

from __future__ import annotations

import pydeck
import streamlit as st
from PIL import ImageColor

from bench.peers import national


@st.cache_resource
def collection(level: str, measure: str) -> dict[str, object]:
    """All shapes of a level with the colour that deck.gl reads from each."""
    colours = national.colours(level, measure)
    coloured = [
        {**area, "properties": {"colour": ImageColor.getrgb(colours[area["id"]])}}
        for area in national.features(level)
    ]
    return {"type": "FeatureCollection", "features": coloured}


measure, level = national.chosen_measure(), national.chosen_level()
latitude, longitude = national.CENTRE
layer = pydeck.Layer(
    "GeoJsonLayer",
    collection(level, measure),
    id="areas",
    get_fill_color="properties.colour",
    stroked=False,
)
view = pydeck.ViewState(latitude=latitude, longitude=longitude, zoom=national.ZOOM - 1)
deck = pydeck.Deck(layers=[layer], initial_view_state=view, map_provider=None)
st.pydeck_chart(deck, height=national.HEIGHT, key="map")
