"""The flow of a report in words: its finding, and what became of the households."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from data.stored.release import Release
from figures.reports.flow import Flow, flow
from figures.reports.kept import months
from wording.numbers import missing
from wording.speech import Speech

OUTCOMES = ("helped", "self", "progress", "not_yet")
DATED = 7
"""Letters of a month: a report of a year alone has fewer."""


def latest(release: Release, system: str, area: str) -> str | None:
    """The month to be shown, as "2025-09"; None where the newest report is of a year alone.

    The latest of those that have the most of the area: the first reports of a month, of one
    province, say nothing of the country. The newest of all where none has anything of it.
    """
    found = months(release, system)
    if not found or len(found[-1]) != DATED:
        return None
    dated = [month for month in found if len(month) == DATED]
    return max(dated, key=lambda month: (_whole(release, system, month, area), month))


def _whole(release: Release, system: str, month: str, area: str) -> float:
    """The share of an area that a month's report has, by its parts: 0–1."""
    found = flow(release, system, month, area)
    return found.areas / found.of if found is not None else 0.0


def finding(text: Speech, found: Flow | None, month: str, name: str, *, country: bool) -> str:
    """How many households have problems and which share of these is solved, of which areas."""
    if found is None:
        return text("flows-not-here", name=name, day=text.as_of(month))
    return text(
        "flows-finding",
        place="country" if country else "area",
        name=name,
        problems=text.count(found.problems),
        share=text.percent(found.share_problems),
        solved=text.percent(found.share_solved),
        solving="none" if not found.problems else "no" if missing(found.solved) else "known",
        surveying="no" if missing(found.share_problems) else "known",
        parts="some" if found.areas < found.of else "all",
        areas=text.count(found.areas),
        of=text.count(found.of),
        day=text.as_of(found.as_of),
    )


def steps(text: Speech, found: Flow, names: Sequence[str], whole: float) -> pd.DataFrame:
    """A row a count that the report has, with its share of the whole: `name`, `text`, `value`."""
    rows = {}
    for name in names:
        value = getattr(found, name)
        if missing(value):
            continue
        told = text("households", count=text.count(value))
        share = f" · {text.percent(value / whole)}" if whole > 0 and name != "surveyed" else ""
        label = text(f"flows-{name.replace('_', '-')}")
        rows[name] = {"name": label, "text": told + share, "value": value}
    return pd.DataFrame.from_dict(rows, orient="index", columns=["name", "text", "value"])
