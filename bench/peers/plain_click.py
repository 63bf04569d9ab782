"""Peer: `folium.GeoJson` in `st_folium`, whose areas are clicked: people, and target poor."""

from __future__ import annotations

import folium
import shapely
import streamlit as st
import streamlit.components.v1 as components
from streamlit_folium import st_folium
from xstatic.pkg import leaflet

from bench.peers import national

served = components.declare_component("leaflet", path=leaflet.BASE_DIR)
folium.Map.default_js = [("leaflet", f"/component/{served.name}/leaflet.js")]
folium.Map.default_css = [("leaflet_css", f"/component/{served.name}/leaflet.css")]


@st.cache_resource
def shapes(level: str) -> tuple[shapely.STRtree, list[str]]:
    """The areas of a level to be asked for what lies at a point, and their codes."""
    features = national.features(level)
    tree = shapely.STRtree([shapely.geometry.shape(each["geometry"]) for each in features])
    return tree, [each["id"] for each in features]


st.set_page_config(layout="wide")
level = national.chosen_level()
colours = national.colours(level, "target_poor_rate")
country = folium.Map(
    national.CENTRE, zoom_start=national.ZOOM, tiles=None, prefer_canvas=True, zoom_control=False
)
folium.GeoJson(
    {"type": "FeatureCollection", "features": list(national.features(level))},
    style_function=lambda area: {
        "fillColor": colours[area["id"]],
        "fillOpacity": 1,
        "stroke": False,
    },
).add_to(country)
told = st_folium(
    country, height=national.HEIGHT, use_container_width=True, returned_objects=["last_clicked"]
)
if told["last_clicked"]:
    tree, codes = shapes(level)
    place = shapely.Point(told["last_clicked"]["lng"], told["last_clicked"]["lat"])
    found = [codes[one] for one in tree.query(place, predicate="within")]
    rows = national.published().figures(level, national.PERIOD).loc[found]
    st.metric("people", int(rows["people"].sum()))
    st.metric("target poor", int(rows["target_poor"].sum()))
