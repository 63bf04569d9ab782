"""A release and a draft merged: everything that was there, and what the draft adds or replaces."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from data.imports.draft import Draft
from data.official import offices
from data.official.gazetteer import gazetteer
from data.official.repairs import declared, repaired
from data.stored import reports
from data.stored.files import GROUND
from data.stored.merge import combined, stored
from data.stored.release import Release
from data.stored.writing import Parts
from geo.areas import COUNTRY, region_of
from releases import maps, reporting, sums
from releases.manifest import about_import, by_id, checks_after
from releases.outcome import Outcome
from releases.progress import Progress, unwatched
from releases.villages import merged_villages
from releases.year import merged_survey

PEOPLE = ("people", "households")


def merged(base: Release, outcome: Outcome, progress: Progress = unwatched) -> Parts:
    """The parts of a release that has everything of `base` and what the draft adds or replaces."""
    draft = outcome.draft
    areas, assets, about = base.areas, dict(base.assets), about_import(base, outcome)
    figures = draft.figures
    if draft.published is not None:
        areas, figures = merged_survey(base, draft.published)
        about["periods"] = sorted({*base.periods, draft.published.year_be})
        about["checks"] = checks_after(base, draft)
        about["without_polygon"] = areas.index[areas["level"] == "municipality"].tolist()
    if draft.tambons is not None:
        areas, assets = _redrawn(base, draft, about, progress, outcome.report.file)
    summed = sums.summed_up(reports.yearly(figures), draft.counts, areas, base.table)
    if draft.published is None and len(summed):  # a cell left empty takes nothing away
        summed = summed.fillna(base.table.reindex(index=summed.index, columns=summed.columns))
    by_month = reporting.months(draft, base)
    years = reporting.beside(summed, reporting.made_years(draft, base, by_month[0]))
    whole = combined(base.table, with_bases(base, years, draft))
    return Parts(
        areas.reset_index(), stored(whole), assets, about,
        merged_villages(base, draft.published), reporting.merged_reports(draft, base, by_month),
        _tables(base, draft, about),
    )  # fmt: skip


def _tables(base: Release, draft: Draft, about: dict[str, Any]) -> dict[str, bytes]:
    """The files of declared tables, but those of a year that the draft replaces."""
    year = draft.published.year_be if draft.published is not None else 0
    if "tables" in about:
        about["tables"] = [one for one in about["tables"] if one["year_be"] != year]
    return {name: one for name, one in base.tables.items() if not name.startswith(f"{year}-")}


def _redrawn(
    base: Release, draft: Draft, about: dict[str, Any], progress: Progress, file: str
) -> tuple[pd.DataFrame, dict[str, bytes]]:
    """Areas and assets of another edition of the boundaries; units without a shape stay listed."""
    assert draft.tambons is not None  # noqa: S101 (the caller asked)
    tambons, made = repaired(draft.tambons, declared())
    shapes = maps.shapes_of(Path(file), tambons.geometry)
    places = {level: maps.sized(shapes[level]) for level in ("province", "district", "tambon")}
    units = base.areas.index[base.areas["level"].isin(["tambon", "municipality"])]
    surveyed = units[units.isin(base.table["people"].dropna().index.get_level_values("code"))]
    areas = gazetteer(tambons.drop(columns="geometry"), places, surveyed)
    about["without_polygon"] = areas.index[areas["level"] == "municipality"].tolist()
    drawn = areas.index[areas["level"] == "tambon"]
    about["without_figures"] = drawn[~drawn.isin(surveyed)].tolist()
    about["repaired_names"] = [asdict(repair) for repair in made]
    coverage = [one.as_dict() for one in maps.coverage_checks(shapes)]
    about["checks"] = by_id(about.get("checks", []), coverage)
    kept = {name: base.assets[name] for name in (GROUND, offices.ASSET) if name in base.assets}
    return areas, maps.packed_assets(Path(file), shapes, progress) | kept


def with_bases(base: Release, figures: pd.DataFrame, draft: Draft) -> pd.DataFrame:
    """Figures with the people or households that a count's rate is over, of the nearest survey."""
    wanted = [name for name in PEOPLE if any(one.base == f"{name}_base" for one in draft.measures)]
    whole = figures.copy()
    for name in wanted:
        column = pd.Series(np.nan, index=whole.index)
        for year in whole.index.get_level_values("year_be").unique():
            here = whole.index.get_level_values("year_be") == year
            codes = whole.index[here].get_level_values("code")
            known = _surveys(base, name, codes)
            nearest = min(known, key=lambda one: (abs(one - year), one))
            people = base.table.xs(nearest, level="year_be")[name]
            column[here] = people.reindex(codes).to_numpy()
        whole[f"{name}_base"] = column
    return whole


def _surveys(base: Release, name: str, codes: pd.Index) -> list[int]:
    """Years whose survey has people of every province of areas that some survey has people of.

    A survey of a part of the country is no base of figures of more than that part.
    """
    table, there = base.table[name].dropna(), set(map(str, codes))
    known = {year: set(table.xs(year, level="year_be").index) for year in base.periods}
    within = there | {code[:2] for code in there if code.isdigit()}
    every = set().union(*known.values())
    needed = {
        code
        for code in base.codes("province")
        if code in every and within & {code, region_of(code), COUNTRY}
    }
    return [year for year, own in known.items() if needed <= own] or list(base.periods)
