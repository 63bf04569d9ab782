"""Figures in force are replaced by others only where a person consented to how many."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from data.catalog import Measure
from data.imports.draft import Draft, Findings, Note, Options
from data.imports.evidence import Ask, Reply, answer
from data.intake import days
from data.replaced import replaced
from data.stored import reports
from data.stored.release import Release
from releases import reporting, sums
from releases.year import merged_survey
from wording.saying import Joined, Name, Said, Saying

REPLACE = "replace"
"""Key of the question whether figures in force are replaced; their number, or `yes`, agrees."""


def consented(draft: Draft, base: Release, options: Options, findings: Findings) -> int:
    """How many figures in force would be replaced: told, and asked until a person consents."""
    found = replaced_figures(draft, base)
    total = int(found.sum())
    if not total:
        return 0
    known = {**base.catalog.measures, **{one.id: one for one in draft.measures}}
    named = {one.count: one for one in reversed(known.values())}
    listed: Said = Joined(
        tuple(
            Saying("releases-counted", name=_named(named, str(name)), n=int(count))
            for name, count in list(found.items())[:3]
        ),
        " · ",
    )
    if len(found) > 3:
        listed = Saying("releases-list-and-more", listed=listed, more=len(found) - 3)
    told: Said = Saying("releases-replaces-figures-that-are-there-by", total=total, listed=listed)
    days_ = [_days(*pair) for pair in reporting.replaced_days(draft, base)]
    if days_:
        more = [] if len(days_) <= 3 else ["…"]
        told = Saying("releases-replaces-reports", told=told, days=Joined((*days_[:3], *more)))
    findings.differences.append(Note(told))
    if answer(options.answers, REPLACE, ("yes", str(total))) is None:
        choice = Reply(str(total), Saying("releases-replace-them"))
        findings.asks.append(Ask(REPLACE, Saying("releases-agreed", told=told), choices=(choice,)))
    return total


def _days(was: int, becomes: int) -> Said:
    """The report of a month that is there, and that which would take its place."""
    if was == becomes:
        return Saying("imports-as-of", day=days.told(was))
    return Saying("releases-report-of-another-day", was=days.told(was), day=days.told(becomes))


def _named(known: Mapping[str, Measure], column: str) -> Said:
    """The name of what a column counts."""
    figure, _, kind = column.partition(reports.KIND)
    name: Said = Name.of(known[figure]) if figure in known else figure
    return Joined((name, kind), ": ") if kind else name


def replaced_figures(draft: Draft, base: Release) -> pd.Series:
    """How many figures of each column a draft would replace by others."""
    if draft.published is not None:
        if draft.published.year_be not in base.periods:
            return pd.Series(dtype="int64")
        return replaced(base.table, merged_survey(base, draft.published)[1])
    if draft.figures.empty:
        return pd.Series(dtype="int64")
    of_years = pd.Series(dtype="int64")
    if any(name in base.table for name in draft.figures):  # of new columns nothing is in force
        figures = reports.yearly(draft.figures)
        stated = sums.summed_up(figures, draft.counts, base.areas, base.table)
        of_years = replaced(base.table, stated)
    return of_years.add(reporting.replaced_figures(draft, base), fill_value=0).astype("int64")
