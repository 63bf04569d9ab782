"""Figures of two releases side by side: those that are new, restated or gone.

A figure is a measure's value of an area in a year, as it may be shown. Measures of several
dimensions at once are left out: they are made anew from the house's key with every release.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd

from data.catalog import Measure
from data.stored.release import Release
from figures.reports import few
from poverty import joint, measures

NEW, RESTATED, GONE = "new", "restated", "gone"
STATES = (NEW, RESTATED, GONE)
LEVELS = ("country", "region", "province", "district", "tambon", "municipality")
COLUMNS = ("level", "code", "measure", "period", "before", "after", "state")
_NEAR = 1e-12
"""Of a value: a difference that only arithmetic makes."""


def differences(before: Release, after: Release) -> pd.DataFrame:
    """Every figure that is not the same: a row each, with the `COLUMNS`.

    `before` and `after` are values as in files, NaN where there is none.
    """
    frames: Frames = {}
    changed = {year: _changed(before, after, year) for year in _years(before) | _years(after)}
    parts = [
        _of_level((before, after), measure, level, period, frames)
        for measure in _measures(before, after)
        for period in sorted(changed)
        if not _meant_alike(measure.id, before, after) or changed[period] & _columns(measure)
        for level in LEVELS
    ]
    found = pd.concat([part for part in parts if len(part)] or [_none()], ignore_index=True)
    return found[list(COLUMNS)]


def _none() -> pd.DataFrame:
    return pd.DataFrame({name: pd.Series(dtype=object) for name in COLUMNS})


def _measures(before: Release, after: Release) -> Iterator[Measure]:
    """Measures that either release has and that are published as they are."""
    known = {**before.catalog.measures, **after.catalog.measures}
    yield from (one for one in known.values() if not measures.derived_from_base(one))


def _meant_alike(name: str, before: Release, after: Release) -> bool:
    """Whether both releases have a measure, of the same figures and for the same levels."""
    first, last = (one.catalog.measures.get(name) for one in (before, after))
    return first is not None and last is not None and _meaning(first) == _meaning(last)


def _meaning(measure: Measure) -> tuple[str, ...]:
    return measure.kind, measure.count, measure.base, measure.dimension, measure.levels


def _years(release: Release) -> set[int]:
    """Years of which a release has figures: those of any measure, not of the survey alone."""
    return set(map(int, release.table.index.unique("year_be")))


def _changed(before: Release, after: Release, year: int) -> set[str]:
    """Columns of which any area has another figure of a year in one release than in the other."""
    first, last = (_of_year(one.table, year) for one in (before, after))
    codes, columns = first.index.union(last.index), first.columns.union(last.columns)
    a, b = (one.reindex(index=codes, columns=columns).to_numpy("float64") for one in (first, last))
    apart = (a != b) & ~(np.isnan(a) & np.isnan(b))
    return set(map(str, columns[apart.any(axis=0)]))


def _of_year(table: pd.DataFrame, year: int) -> pd.DataFrame:
    """The rows of a year by code; none where there are none."""
    if year not in table.index.unique("year_be"):
        return table.iloc[:0].droplevel("year_be")
    return pd.DataFrame(table.xs(year, level="year_be"))


def _columns(measure: Measure) -> set[str]:
    """What a measure stands on."""
    exact = joint.columns("target_poor") if measure.dimension else []
    return {*measures.columns(measure), measure.base, *few.columns(measure), *exact}


Frames = dict[tuple[str, str, int], pd.DataFrame]
"""The figures of a release (by its id) of a level in a year, taken out of its table once."""


def _of_level(
    pair: tuple[Release, Release], measure: Measure, level: str, period: int, frames: Frames
) -> pd.DataFrame:
    values = {
        name: _values(release, level, measure, period, frames)
        for name, release in zip(("before", "after"), pair, strict=True)
    }
    if values["before"].equals(values["after"]):
        return pd.DataFrame()
    both = pd.DataFrame(values)
    found = both.assign(state=_states(both["before"], both["after"])).dropna(subset=["state"])
    rows = found.rename_axis("code").reset_index()
    return rows.assign(level=level, measure=measure.id, period=period)


def _values(
    release: Release, level: str, measure: Measure, period: int, frames: Frames
) -> pd.Series:
    """A measure's values over a level; none where the release has no such measure, level or year.

    They are those of `readings.reading`, without the words and ranks that nobody asks for here.
    """
    asked = release.catalog.measures.get(measure.id)
    if asked is None or level not in asked.levels.split():
        return pd.Series(dtype="float64")
    place = release.id, level, period
    if place not in frames:
        there = period in _years(release)
        frames[place] = release.figures(level, period) if there else pd.DataFrame()
    if frames[place].empty:
        return pd.Series(dtype="float64")
    figures = frames[place]
    lacking = [name for name in (asked.count, asked.base) if name and name not in figures]
    known = figures.reindex(columns=[*figures.columns, *lacking]) if lacking else figures
    values = measures.KINDS[asked.kind](asked, known).value.dropna().astype("float64")
    if few.column(asked):
        values = values[~few.withheld(release, asked, period).reindex(values.index)]
    return values


def _states(before: pd.Series, after: pd.Series) -> pd.Series:
    """What became of each figure; None where it is the same."""
    apart = (after - before).abs() > _NEAR * before.abs().clip(lower=1.0)
    chosen = [before.isna() & after.notna(), before.notna() & after.isna(), apart]
    states = np.select(chosen, [NEW, GONE, RESTATED], default="")
    return pd.Series(states, index=before.index, dtype=object).replace("", None)


def counted(found: pd.DataFrame) -> pd.DataFrame:
    """How many figures of each measure, level and year are `new`, `restated` and `gone`."""
    keys = ["measure", "level", "period"]
    states = {state: (found["state"] == state).astype(int) for state in STATES}
    return found[keys].assign(**states).groupby(keys, sort=False, as_index=False).sum()
