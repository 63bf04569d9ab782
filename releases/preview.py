"""What a clean file would show, before anything is stored: a measure, or an edition of shapes."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import pandas as pd
import shapely

from data.catalog import DEFAULT_MEASURE, Measure, catalog
from data.imports.draft import Draft
from data.imports.readers import boundaries
from data.intake import days
from data.official.repairs import declared, repaired
from data.stored.merge import KEYS
from data.stored.release import Release
from geo.areas import LEVELS, MAP_LEVELS
from geo.shapes import topology
from poverty import measures
from releases import survey
from releases.merging import with_bases
from releases.outcome import Outcome


@dataclass(frozen=True)
class Sample:
    """What a file's first measure would show: `reading` (poverty.measures.reading) by code."""

    measure: Measure
    level: str
    period: int
    reading: pd.DataFrame


@dataclass(frozen=True)
class Edition:
    """Another edition of the boundaries beside the one in force, to be looked at.

    `shapes`: tambons in degrees, coarse, by code, those that are gone among them; `states`: by
    code `same`, `new`, `renamed` or `gone`.
    """

    shapes: gpd.GeoSeries
    states: pd.Series


COARSE = 0.005
"""Degrees by which an edition that is only looked at is simplified."""


def sample(outcome: Outcome, base: Release) -> Sample | None:
    """A measure of a clean file on the finest level it has; None where it has no figures."""
    draft = outcome.draft
    if not outcome.report.clean:
        return None
    if draft.published is not None:
        units, _ = survey.survey_figures(draft.published)
        measure = catalog().measures[DEFAULT_MEASURE]
        rows = units[units.index.str.len() == LEVELS["tambon"].digits]
        return Sample(measure, "tambon", draft.published.year_be, measures.reading(measure, rows))
    if draft.figures.empty:
        return None
    period = max(draft.periods)
    whole = with_bases(base, _by_year(draft), draft)
    whole = whole[whole.index.get_level_values("year_be") == period].droplevel("year_be")
    digits = whole.index.str.len()
    level = [name for name in MAP_LEVELS if (digits == LEVELS[name].digits).any()][-1]
    rows = whole.loc[digits == LEVELS[level].digits, :]
    known = [*draft.measures, *catalog().measures.values()]
    plain = [one for one in known if one.count and {one.count, one.base} - {""} <= set(rows)]
    shaded = [one for one in plain if one.kind == "ratio"] or plain
    if not shaded:
        return None
    return Sample(shaded[0], level, period, measures.reading(shaded[0], rows))


def _by_year(draft: Draft) -> pd.DataFrame:
    """The figures of a draft by year: of days those of the last one that has the area."""
    rows = draft.figures.sort_index()
    years = [days.year_of(int(one)) for one in rows.index.get_level_values("year_be")]
    index = pd.MultiIndex.from_arrays([years, rows.index.get_level_values("code")], names=KEYS)
    rows = rows.set_axis(index)
    last: pd.DataFrame = rows[~rows.index.duplicated(keep="last")]
    return last


def edition(outcome: Outcome, base: Release) -> Edition | None:
    """The boundaries of a clean file beside those in force; None where it has none."""
    if not outcome.report.clean or outcome.draft.tambons is None:
        return None
    tambons, _ = repaired(outcome.draft.tambons, declared())
    found = boundaries.differences(tambons, base.areas)
    before = topology.decode(topology.unpack(base.assets["tambon"]), "tambon")
    coarse = shapely.coverage_simplify(tambons.geometry.to_numpy(), COARSE)
    shapes = pd.concat(
        [
            gpd.GeoSeries(coarse, index=tambons.index, crs=tambons.crs),
            before.reindex(found.gone).dropna(),
        ]
    )
    states = pd.Series("same", index=shapes.index, dtype="str")
    for state in ("new", "renamed", "gone"):
        states[states.index.isin(getattr(found, state))] = state
    return Edition(gpd.GeoSeries(shapes, crs=tambons.crs), states)
