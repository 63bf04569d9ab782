"""Peer: `folium.GeoJson` with a style function in `st_folium`, Leaflet from this server.

Folium's own Bootstrap, jQuery and icon scripts are left out (no network here), which is in its
favour: an ordinary folium page loads them too.
"""

from __future__ import annotations

import folium
import streamlit as st
import streamlit.components.v1 as components
from streamlit_folium import st_folium
from xstatic.pkg import leaflet

from bench.peers import national

served = components.declare_component("leaflet", path=leaflet.BASE_DIR)
folium.Map.default_js = [("leaflet", f"/component/{served.name}/leaflet.js")]
folium.Map.default_css = [("leaflet_css", f"/component/{served.name}/leaflet.css")]


@st.cache_resource
def collection(level: str) -> dict[str, object]:
    """All shapes of a level as folium takes them."""
    return {"type": "FeatureCollection", "features": list(national.features(level))}


measure, level = national.chosen_measure(), national.chosen_level()
colours = national.colours(level, measure)
country = folium.Map(
    national.CENTRE, zoom_start=national.ZOOM, tiles=None, prefer_canvas=True, zoom_control=False
)
folium.GeoJson(
    collection(level),
    style_function=lambda area: {
        "fillColor": colours[area["id"]],
        "fillOpacity": 1,
        "stroke": False,
    },
).add_to(country)
st_folium(country, height=national.HEIGHT, use_container_width=True, returned_objects=[])
