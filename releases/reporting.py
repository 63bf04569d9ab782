"""Reports by month put into a release: those in force, those of a file, the years they make."""

from __future__ import annotations

import pandas as pd

from data.imports.draft import Draft
from data.imports.systems import SYSTEMS
from data.replaced import replaced
from data.stored import reports
from data.stored.merge import KEYS
from data.stored.release import Release
from geo.areas import parent_of
from releases import sums

Months = tuple[pd.DataFrame, pd.Series]
"""Figures by month and code, and the day of each row."""
MONTHS = 12
_YEAR = 100


def months(draft: Draft, base: Release) -> Months:
    """The system's figures by month and code with those of a draft, and the day of each row.

    What a report of the same day leaves empty stays; one of another day replaces the whole row.
    Counts of the areas above are sums where every area below has one.
    """
    old, was = reports.wide(base.reports, draft.importer)
    new, keys = reports.of_months(draft.figures)
    if new.empty:
        return old, was
    counts = tuple(
        name for name in map(str, new) if name.partition(reports.KIND)[0] in _adds(draft)
    )
    summed = sums.summed_up(new, counts, base.areas, old.reindex(columns=new.columns))
    keys = _days_above(summed.index, keys, was)
    same = keys.index[(was.reindex(keys.index) == keys).to_numpy()]
    kept = summed.combine_first(old[old.index.isin(same)]).reindex(summed.index)
    whole = pd.concat([old.drop(index=summed.index, errors="ignore"), kept]).sort_index()
    day = pd.concat([was.drop(index=keys.index, errors="ignore"), keys]).reindex(whole.index)
    return whole, day


def _adds(draft: Draft) -> tuple[str, ...]:
    return SYSTEMS[draft.importer].counts


def _days_above(index: pd.Index, keys: pd.Series, was: pd.Series) -> pd.Series:
    """The day of every row: its own, and of sums the latest of what they are sums of."""
    others = was[was.index.get_level_values(0).isin(keys.index.get_level_values(0))]
    every = pd.concat([others.drop(index=index, errors="ignore"), keys])
    above: dict[tuple[int, str], int] = {}
    for (month, code), key in every.items():
        around = parent_of(code)
        while around:
            above[month, around] = max(above.get((month, around), 0), int(key))
            around = parent_of(around)
    found = [int(keys.get(place, above.get(place, 0))) for place in index]
    return pd.Series(found, index=index, dtype="int64")


def merged_reports(draft: Draft, base: Release, by_month: Months) -> pd.DataFrame:
    """The reports of a release after a draft came in, whose `months` are given."""
    if reports.dated(draft.figures).empty:
        return base.reports
    whole, keys = by_month
    rows = reports.long(whole, keys, draft.importer)
    return reports.replaced_system(base.reports, rows, draft.importer)


def beside(stated: pd.DataFrame, made: pd.DataFrame) -> pd.DataFrame:
    """Figures that a file states of years, and those that its months make of them."""
    if stated.empty or made.empty:
        return made if stated.empty else stated
    return stated.combine_first(made)


def made_years(draft: Draft, base: Release, whole: pd.DataFrame) -> pd.DataFrame:
    """The years that the months of a draft touch, as all months make them (`whole`).

    Of a system that tells how things stand: the last report of the year that has the area. Of one
    that tells what happened within a month: the sum of twelve months; nothing where one is missing.
    """
    new, _ = reports.of_months(draft.figures)
    if new.empty:
        return pd.DataFrame()
    touched = set(new.index.get_level_values(0) // _YEAR)
    plain = [name for name in whole if reports.KIND not in str(name)]
    rows = _in_years(whole[plain])
    rows = rows[rows.index.get_level_values(0).isin(touched)]
    if not SYSTEMS[draft.importer].standing:
        adding = [name for name in plain if name in _adds(draft)]
        grouped = rows[adding].groupby(level=[0, 1])
        return grouped.sum(min_count=MONTHS)[grouped.size() == MONTHS].dropna(how="all")
    last = rows[~rows.index.duplicated(keep="last")].sort_index()
    known = [name for name in SYSTEMS[draft.importer].fields if name in base.table]
    return last.reindex(columns=list(dict.fromkeys([*plain, *known])))


def _in_years(figures: pd.DataFrame) -> pd.DataFrame:
    """Figures by month with their year in place of it, the months in order."""
    years, codes = figures.index.get_level_values(0) // _YEAR, figures.index.get_level_values(1)
    return figures.set_axis(pd.MultiIndex.from_arrays([years, codes], names=KEYS))


def replaced_figures(draft: Draft, base: Release) -> pd.Series:
    """How many figures of each column the months of a draft replace by others.

    They replace those of the same month, and those of a year that were stated for it alone.
    """
    new, _ = reports.of_months(draft.figures)
    if new.empty:
        return pd.Series(dtype="int64")
    old, _ = reports.wide(base.reports, draft.importer)
    whole, _ = months(draft, base)
    made = made_years(draft, base, whole)
    stated = made[~made.index.isin(_in_years(old).index)]
    of_months, of_years = replaced(old, whole), replaced(base.table, stated)
    return of_months.add(of_years, fill_value=0).astype("int64")


def replaced_days(draft: Draft, base: Release) -> list[tuple[int, int]]:
    """Days whose report is in force, each with that of the same month that would replace it."""
    _, was = reports.wide(base.reports, draft.importer)
    _, keys = reports.of_months(draft.figures)
    both = keys.index.intersection(was.index)
    return sorted(set(zip(was[both].tolist(), keys[both].tolist(), strict=True)))
