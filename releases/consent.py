"""Figures in force are replaced by others only where a person consented to how many."""

from __future__ import annotations

import pandas as pd

from data.imports.draft import Draft, Findings, Note, Options
from data.imports.evidence import Ask, Reply, answer
from data.replaced import replaced
from data.stored.release import Release
from releases import sums
from releases.year import merged_survey

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
    listed = [
        " · ".join(
            f"{named[name].name(lang) if name in named else name} {count:,}"
            for name, count in list(found.items())[:3]
        )
        for lang in ("th", "en")
    ]
    more = len(found) - 3
    th, en = (f" และอีก {more:,} รายการ", f" and {more:,} more") if more > 0 else ("", "")
    told = Note(
        f"แทนที่ {total:,} ค่าที่มีอยู่ด้วยค่าใหม่ ({listed[0]}{th})",
        f"Replaces {total:,} figures that are there by others ({listed[1]}{en})",
    )
    findings.differences.append(told)
    if answer(options.answers, REPLACE, ("yes", str(total))) is None:
        choice = Reply(str(total), "แทนที่ด้วยค่าใหม่", "replace them")
        findings.asks.append(
            Ask(REPLACE, f"{told.th}: ยินยอมหรือไม่", f"{told.en}: agreed?", (choice,))
        )
    return total


def replaced_figures(draft: Draft, base: Release) -> pd.Series:
    """How many figures of each column a draft would replace by others."""
    if draft.published is not None:
        if draft.published.year_be not in base.periods:
            return pd.Series(dtype="int64")
        return replaced(base.table, merged_survey(base, draft.published)[1])
    if draft.figures.empty:
        return pd.Series(dtype="int64")
    return replaced(base.table, sums.summed_up(draft.figures, draft.counts, base.areas, base.table))
