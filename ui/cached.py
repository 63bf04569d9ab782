"""All caches of the pages, each over one pure function, keyed by the release it was made from."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from data.catalog import DEFAULT_MEASURE
from data.official import tabulated
from data.stored import store
from data.stored.release import Release
from figures import options, protection, readings, settings
from geo import painting
from geo.areas import MAP_LEVELS
from geo.classing import classes
from geo.classing.classes import Classes
from geo.names.index import Index
from geo.shapes import neighbours as borders
from geo.shapes import topology
from poverty import (
    alkire_foster,
    claims,
    combinations,
    concentration,
    gaps,
    measures,
    peers,
    robustness,
)
from poverty.protection.protected import Protected
from serving import assets
from ui import charts

ENTRIES, FEW = 400, 24
"""How many results a cache keeps; few of those that a setting multiplies."""


def release() -> Release:
    """The release in use, verified. Raises `DamagedRelease`."""
    return store.active()


def state() -> store.State:
    """The release in use, and what is damaged where it is not the one meant to be."""
    return store.state()


@st.cache_resource(max_entries=ENTRIES, show_spinner=False)
def reading(release_id: str, level: str, measure: str, period: int) -> pd.DataFrame:
    """A measure over the areas of a level (poverty.measures.read), with `rank` (1 = highest)."""
    return readings.reading(store.release_of(release_id), level, measure, period)


@st.cache_resource(max_entries=ENTRIES, show_spinner=False)
def places(release_id: str, level: str, measure: str, period: int) -> dict[str, claims.Place]:
    """Where the areas of a level stand by a measure (poverty.claims.places)."""
    return claims.places(reading(release_id, level, measure, period)["value"])


@st.cache_resource(max_entries=ENTRIES, show_spinner=False)
def years(release_id: str, measure: str, level: str) -> list[int]:
    """Years in which a measure has figures on a level, latest first."""
    known = store.release_of(release_id)
    columns = measures.columns(known.catalog.measures[measure])
    found = set[int]().union(*(known.years(column, level) for column in columns))
    return sorted(found, reverse=True)


@st.cache_resource(max_entries=ENTRIES, show_spinner=False)
def dimensions(release_id: str, level: str, period: int) -> pd.DataFrame:
    """Target poor deprived in each dimension, over the areas of a level."""
    return measures.dimension_table(store.release_of(release_id).figures(level, period))


@st.cache_resource(max_entries=ENTRIES, show_spinner=False)
def several(release_id: str, level: str, period: int) -> pd.Series:
    """Target poor deprived in two or more dimensions, as it may be shown."""
    return readings.several(store.release_of(release_id), level, period)


@st.cache_resource(max_entries=ENTRIES, show_spinner=False)
def classified(
    release_id: str, level: str, measure: str, period: int, scheme: str, within: str = ""
) -> Classes:
    """Classes of a measure over a level, of the whole country or `within` an area's code."""
    values = reading(release_id, level, measure, period)["value"]
    unit = store.release_of(release_id).catalog.measures[measure].unit
    return classes.classify(values[values.index.str.startswith(within)], scheme, unit=unit)


@st.cache_resource(max_entries=ENTRIES, show_spinner=False)
def order(release_id: str, asset: str, level: str) -> list[str]:
    """Area codes in the order of an asset of the release."""
    return painting.order(topology.unpack(store.release_of(release_id).assets[asset]), level)


@st.cache_resource(max_entries=ENTRIES, show_spinner=False)
def map_figures(
    release_id: str, asset: str, level: str, measure: str, period: int
) -> dict[str, Any]:
    """Values, counts and bases of a measure in the order of an asset, as short texts."""
    known = store.release_of(release_id).catalog.measures[measure]
    table = reading(release_id, level, measure, period)
    codes = order(release_id, asset, level)
    ratio = known.kind in {"ratio", "dimension", "headcount"}
    return painting.figures(codes, table, ratio=ratio, unit=known.unit)


@st.cache_resource(max_entries=ENTRIES, show_spinner=False)
def address(release_id: str, name: str) -> str:
    """Address of an asset of the release on this server."""
    return assets.shapes_address(name, store.release_of(release_id))


@st.cache_resource(max_entries=2, show_spinner=False)
def search_index(release_id: str) -> Index:
    """The search box's index over all areas."""
    return Index.of(store.release_of(release_id).areas, unit_names())


@st.cache_resource(max_entries=1, show_spinner=False)
def unit_names() -> dict[str, str]:
    """Names of the survey units without a polygon, by code (data.tabulated)."""
    return tabulated.unit_names()


@st.cache_resource(max_entries=ENTRIES, show_spinner=False)
def spread(release_id: str, level: str, measure: str, period: int, within: str) -> pd.DataFrame:
    """A measure over the areas of a province that add up to it, those with the most first.

    A reading's columns, `rank` in the country, `share` and `running` of the province's count, and
    `pocket` (in the country's worst tenth). Tambons come with the units without a polygon.
    """
    table = reading(release_id, level, measure, period)
    table = table.assign(pocket=concentration.pockets(table["value"]))
    if level == "tambon":
        units = reading(release_id, "municipality", measure, period)
        table = pd.concat([table, units.assign(rank=float("nan"), pocket=False)])
    table = table[table.index.str.startswith(within)]
    shares = concentration.shares(table["count"])
    return table.join(shares[["share", "running"]]).loc[
        [*shares.index, *table.index.difference(shares.index)]
    ]


@st.cache_resource(max_entries=ENTRIES, show_spinner=False)
def unregistered(release_id: str, level: str, period: int) -> pd.DataFrame:
    """BMN-poor people not registered for the card (poverty.gaps), with the `bmn_poor`."""
    figures = store.release_of(release_id).figures(level, period)
    table = gaps.unregistered(figures["bmn_poor"], figures["registered"])
    return table.assign(bmn_poor=figures["bmn_poor"])


@st.cache_resource(max_entries=ENTRIES, show_spinner=False)
def peers_of(release_id: str, period: int, province: str) -> pd.Series:
    """The provinces most like one in their deprivation profile, with their distances."""
    table = protected_table(release_id, "province", period, "target_poor")
    return peers.nearest(peers.profiles(table.cells), province)


@st.cache_resource(max_entries=ENTRIES, show_spinner=False)
def combined(release_id: str, level: str, period: int, code: str) -> pd.DataFrame:
    """The 31 sets of dimensions among an area's target poor (poverty.combinations.of_area)."""
    return combinations.of_area(protected_table(release_id, level, period, "target_poor"), code)


@st.cache_resource(max_entries=2, show_spinner=False)
def neighbours(release_id: str) -> dict[str, list[str]]:
    """Codes of the provinces that border on each province."""
    return borders.neighbours(
        topology.unpack(store.release_of(release_id).assets["province"]), "province"
    )


@st.cache_resource(max_entries=ENTRIES, show_spinner=False)
def chart(kind: str, *frames: pd.DataFrame | pd.Series, **options: object) -> go.Figure:
    """A chart of `charts.KINDS`, which takes Plotly some 20 ms to make anew."""
    return charts.KINDS[kind](*frames, **options)


@st.cache_resource(max_entries=ENTRIES, show_spinner=False)
def bars(rows: pd.DataFrame, *, theme: str, row_height: int, ticks: str = "") -> go.Figure:
    """A bar chart (charts.bars), which takes Plotly 20 ms to make anew."""
    return charts.bars(rows, theme=theme, row_height=row_height, ticks=ticks)


@st.cache_resource(max_entries=FEW, show_spinner=False)
def protected_table(release_id: str, level: str, period: int, population: str) -> Protected:
    """Protected counts of a population over a level (figures.protection.table)."""
    return protection.table(store.release_of(release_id), level, period, population)


@st.cache_resource(max_entries=FEW, show_spinner=False)
def reported(
    release_id: str, level: str, period: int, population: str, weights: tuple[int, ...], k: int
) -> pd.DataFrame:
    """The measures of a setting over a level, as they may be shown (protection.reported.read)."""
    method = options.Method(population, k, weights)
    return settings.found(store.release_of(release_id), level, period, method)


@st.cache_resource(max_entries=FEW, show_spinner=False)
def shared_classes(
    release_id: str, level: str, period: int, population: str, weights: tuple[int, ...], k: int,
    shown: str,
) -> dict[bool, Classes]:  # fmt: skip
    """Classes of a measure over the areas under a setting (True) and the default one (False)."""
    plain = options.Method(population)
    found = {
        True: reported(release_id, level, period, population, weights, k),
        False: reported(release_id, level, period, population, plain.weights, plain.k),
    }
    return settings.shared(
        {chosen: settings.reading(table, shown)["value"] for chosen, table in found.items()},
        unit=options.UNITS.get(shown, "percent"),
    )


@st.cache_resource(max_entries=FEW, show_spinner=False)
def standing(release_id: str, level: str, period: int, population: str) -> pd.DataFrame:
    """How each area of a level stands over the grid of settings (poverty.robustness.standing)."""
    table = protected_table(release_id, level, period, population)
    people = store.release_of(release_id).figures(level, period)[alkire_foster.BASES[population]]
    return robustness.standing(table.cells, people, robustness.grid())


@st.cache_resource(max_entries=FEW, show_spinner=False)
def dominant(release_id: str, level: str, period: int, population: str) -> pd.DataFrame:
    """The largest combination of each area of a level (poverty.combinations.dominant)."""
    return combinations.dominant(protected_table(release_id, level, period, population))


def warm_up() -> None:
    """Load the release and fill what every visitor needs first. Raises `DamagedRelease`."""
    known = release()
    search_index(known.id)
    for level in MAP_LEVELS:
        map_figures(known.id, level, level, DEFAULT_MEASURE, known.periods[0])
        classified(known.id, level, DEFAULT_MEASURE, known.periods[0], classes.QUANTILE)
        dimensions(known.id, level, known.periods[0])
    protection.base(known, known.periods[0])
