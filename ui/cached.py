"""All caches of the pages, each over one pure function, keyed by the release it was made from."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from data.catalog import DEFAULT_MEASURE
from data.official import municipal
from data.stored import store
from data.stored.release import Release
from figures import classed, drawn, options, protection, readings, settings, together
from figures import spread as spreads
from figures.two_measures import TwoMeasures, compared
from geo.areas import COUNTRY, MAP_LEVELS
from geo.classing import classes
from geo.classing.classes import Classes
from geo.names.index import Index
from poverty import claims, combinations
from poverty.protection.protected import Protected
from serving import assets
from ui import charts
from ui.charts.finished import finished
from ui.kept import kept

ENTRIES, FEW = 400, 24
"""How many results a cache keeps; few of those that a setting multiplies."""


def release() -> Release:
    """The release in use, verified. Raises `DamagedRelease`."""
    return store.active()


def state() -> store.State:
    """The release in use, and what is damaged where it is not the one meant to be."""
    return store.state()


@kept(ENTRIES)
def reading(release_id: str, level: str, measure: str, period: int) -> pd.DataFrame:
    """A measure over the areas of a level (figures.readings)."""
    return readings.reading(store.release_of(release_id), level, measure, period)


@kept(ENTRIES)
def places(release_id: str, level: str, measure: str, period: int) -> dict[str, claims.Place]:
    """Where the areas of a level stand by a measure (poverty.claims.places)."""
    return claims.places(reading(release_id, level, measure, period)["value"])


@kept(ENTRIES)
def years(release_id: str, measure: str, level: str) -> list[int]:
    """Years in which a measure has figures on a level, latest first."""
    known = store.release_of(release_id)
    return readings.years(known, level, known.catalog.measures[measure])


@kept(FEW)
def every_year(release_id: str, level: str) -> list[int]:
    """Years in which any measure has figures on a level, latest first."""
    known = store.release_of(release_id)
    measures = [one for one in known.catalog.measures.values() if level in one.levels.split()]
    found = {year for one in measures for year in readings.years(known, level, one)}
    return sorted(found, reverse=True)


@kept(ENTRIES)
def dimensions(release_id: str, level: str, period: int) -> pd.DataFrame:
    """Target poor deprived in each dimension, over the areas of a level."""
    return readings.dimensions(store.release_of(release_id), level, period)


@kept(ENTRIES)
def several(release_id: str, level: str, period: int) -> pd.Series:
    """Target poor deprived in two or more dimensions, as it may be shown."""
    return readings.several(store.release_of(release_id), level, period)


@kept(ENTRIES)
def classified(
    release_id: str, level: str, measure: str, period: int, scheme: str, within: str = ""
) -> Classes:
    """Classes of a measure over a level, of the whole country or `within` an area's code."""
    table, known = reading(release_id, level, measure, period), store.release_of(release_id).catalog
    return classed.classified(table, known.measures[measure], scheme, part=within or COUNTRY)


@kept(ENTRIES)
def order(release_id: str, asset: str, level: str) -> list[str]:
    """Area codes in the order of an asset of the release."""
    return drawn.order(store.release_of(release_id), asset, level)


@kept(ENTRIES)
def map_figures(
    release_id: str, asset: str, level: str, measure: str, period: int
) -> dict[str, Any]:
    """Values, counts and bases of a measure in the order of an asset, as short texts."""
    known = store.release_of(release_id).catalog.measures[measure]
    table = reading(release_id, level, measure, period)
    return drawn.told(order(release_id, asset, level), table, known)


@kept(ENTRIES)
def address(release_id: str, name: str) -> str:
    """Address of an asset of the release on this server."""
    return assets.shapes_address(name, store.release_of(release_id))


@kept(2)
def search_index(release_id: str) -> Index:
    """The search box's index over all areas."""
    return Index.of(store.release_of(release_id).areas, municipal.names())


@kept(ENTRIES)
def spread(release_id: str, level: str, measure: str, period: int, within: str) -> pd.DataFrame:
    """A measure over the areas of a province that add up to it (figures.spread)."""
    table = reading(release_id, level, measure, period)
    tambons = level == "tambon"
    units = reading(release_id, "municipality", measure, period) if tambons else None
    return spreads.spread(table, units, within=within)


@kept(ENTRIES)
def unregistered(release_id: str, level: str, period: int) -> pd.DataFrame:
    """BMN-poor people not registered for the card (poverty.gaps), with the `bmn_poor`."""
    return readings.unregistered(store.release_of(release_id), level, period)


@kept(ENTRIES)
def peers_of(release_id: str, period: int, province: str) -> pd.Series:
    """The provinces most like one in their deprivation profile, with their distances."""
    table = protected_table(release_id, "province", period, readings.POPULATION)
    return together.alike(table, province)


@kept(ENTRIES)
def combined(release_id: str, level: str, period: int, code: str) -> pd.DataFrame:
    """The 31 sets of dimensions among an area's target poor (poverty.combinations.of_area)."""
    table = protected_table(release_id, level, period, readings.POPULATION)
    return combinations.of_area(table, code)


@kept(2)
def neighbours(release_id: str) -> dict[str, list[str]]:
    """Codes of the provinces that border on each province."""
    return drawn.neighbours(store.release_of(release_id))


@st.cache_resource(max_entries=ENTRIES, show_spinner=False)
def chart(kind: str, *frames: pd.DataFrame | pd.Series, **options: object) -> go.Figure:
    """A chart of `charts.KINDS`, which takes Plotly some 20 ms to make anew."""
    return finished(charts.KINDS[kind](*frames, **options))


@kept(FEW)
def two_measures(release_id: str) -> TwoMeasures | None:
    """Target poor beside monetary poverty, by province (figures.two_measures)."""
    return compared(store.release_of(release_id))


@kept(FEW)
def protected_table(release_id: str, level: str, period: int, population: str) -> Protected:
    """Protected counts of a population over a level (figures.protection.table)."""
    return protection.table(store.release_of(release_id), level, period, population)


@kept(FEW)
def reported(
    release_id: str, level: str, period: int, population: str, weights: tuple[int, ...], k: int
) -> pd.DataFrame:
    """The measures of a setting over a level, as they may be shown (figures.settings)."""
    method = options.Method(population, k, weights)
    return settings.measured(store.release_of(release_id), level, period, method)


@kept(FEW)
def shared_classes(
    release_id: str, level: str, period: int, population: str, weights: tuple[int, ...], k: int,
    shown: str,
) -> dict[bool, Classes]:  # fmt: skip
    """Classes of a measure over the areas under a setting (True) and the default one (False)."""
    method = options.Method(population, k, weights, shown)
    usual = method.default
    return classed.beside_usual(
        reported(release_id, level, period, population, weights, k),
        reported(release_id, level, period, population, usual.weights, usual.k),
        method,
    )


@kept(FEW)
def standing(release_id: str, level: str, period: int, population: str) -> pd.DataFrame:
    """How each area of a level stands over the grid of settings (poverty.robustness.standing)."""
    table = protected_table(release_id, level, period, population)
    return settings.standing(table, store.release_of(release_id).figures(level, period), population)


@kept(FEW)
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
