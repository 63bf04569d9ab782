"""Figures in force are replaced by others only where a person consented to how many."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from data.catalog import Measure
from data.imports.draft import Draft, Findings, Note, Options
from data.imports.evidence import Ask, Reply, answer
from data.replaced import replaced
from data.stored.release import Release
from releases import sums
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
    told = Saying("releases-replaces-figures-that-are-there-by", total=total, listed=listed)
    findings.differences.append(Note(told))
    if answer(options.answers, REPLACE, ("yes", str(total))) is None:
        choice = Reply(str(total), Saying("releases-replace-them"))
        findings.asks.append(Ask(REPLACE, Saying("releases-agreed", told=told), choices=(choice,)))
    return total


def _named(known: Mapping[str, Measure], column: str) -> Said:
    """The name of what a column counts."""
    return Name.of(known[column]) if column in known else column


def replaced_figures(draft: Draft, base: Release) -> pd.Series:
    """How many figures of each column a draft would replace by others."""
    if draft.published is not None:
        if draft.published.year_be not in base.periods:
            return pd.Series(dtype="int64")
        return replaced(base.table, merged_survey(base, draft.published)[1])
    if draft.figures.empty:
        return pd.Series(dtype="int64")
    return replaced(base.table, sums.summed_up(draft.figures, draft.counts, base.areas, base.table))
