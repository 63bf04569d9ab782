"""What every peer page draws: the same shapes, values, classes and colours as the national map."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import streamlit as st

from bench.peers.palette import COLOURS, LABEL, MISSING
from data.stored import release
from geo.shapes import topology

PERIOD = 2561
LEVELS = ("province", "district", "tambon")
MEASURES = {"target_poor_rate": "target_poor", "bmn_poor_rate": "bmn_poor"}
"""Measure id → the column that is divided by `people`."""

CENTRE, ZOOM = (13.2, 101.5), 6
"""Latitude and longitude of the map's middle, and the zoom in which the country fills `HEIGHT`."""
HEIGHT = 760

Feature = dict[str, Any]


def chosen_level() -> str:
    """Level named in the page's address; unknown text is the first level."""
    level = st.query_params.get("level", LEVELS[0])
    return level if level in LEVELS else LEVELS[0]


def chosen_measure() -> str:
    """Measure chosen in the side bar."""
    st.set_page_config(layout="wide")
    return st.sidebar.selectbox(LABEL, list(MEASURES))


@st.cache_resource
def published() -> release.Release:
    """The embedded release, read once a server."""
    return release.load_release()


@st.cache_resource
def features(level: str) -> tuple[Feature, ...]:
    """GeoJSON features of a level, each with its area code as `id`; not to be written to."""
    topo = topology.unpack(published().assets[level])
    collection = topology.decode(topo, level).to_frame().__geo_interface__
    return tuple(
        {"type": "Feature", "id": each["id"], "properties": {}, "geometry": each["geometry"]}
        for each in collection["features"]
    )


@st.cache_resource
def classes(level: str, measure: str) -> pd.Series:
    """National quantile class 0–4 of every area by code; -1 where there is no figure."""
    figures = published().figures(level, PERIOD)
    rate = figures[MEASURES[measure]] / figures["people"].where(figures["people"] > 0)
    breaks = np.nanquantile(rate, (0.2, 0.4, 0.6, 0.8))
    placed = np.where(rate.isna(), -1, np.searchsorted(breaks, rate.to_numpy(), side="right"))
    return pd.Series(placed, index=rate.index, name="class")


def colours(level: str, measure: str) -> dict[str, str]:
    """Colour (hexadecimal) of every area by code."""
    return {code: colour_of(place) for code, place in classes(level, measure).items()}


def colour_of(place: int) -> str:
    """Colour of a class; grey for -1."""
    return COLOURS[place] if place >= 0 else MISSING
