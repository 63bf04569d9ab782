"""The reports of a place one after another, and those of all areas beside each other."""

from __future__ import annotations

import pandas as pd

from data.stored.release import Release
from data.stored.reports import AS_OF
from figures.reports.flow import OUTCOMES, SOLVED, columns, flow, told
from figures.reports.kept import months, reports

STAGES = ("surveyed", "problems", *OUTCOMES)


def series(release: Release, system: str, area: str, dimension: str = "") -> pd.DataFrame:
    """The flows of an area: a row a month, rising, of the months that have it.

    Columns `as_of`, `surveyed`, `problems`, `helped`, `self`, `progress`, `not_yet`, `solved`
    (counts), `share_solved` and `share_problems` (0–1), NaN where not reported; `areas`, `of` and
    `parts` (codes) say of what.
    """
    flows = {
        month: flow(release, system, month, area, dimension) for month in months(release, system)
    }
    rows = {
        month: {
            name: getattr(one, name)
            for name in (AS_OF, *STAGES, "not_yet", "solved", "share_solved", "share_problems",
                         "areas", "of", "parts")
        }
        for month, one in flows.items()
        if one is not None
    }  # fmt: skip
    found = pd.DataFrame.from_dict(rows, orient="index")
    return found.rename_axis("month")


def shares(release: Release, system: str, level: str, month: str) -> pd.DataFrame:
    """The areas of a level in a month's report: `as_of`, `problems`, `solved`, `share_solved`.

    One row an area of the level; NaN where the report has it not, or has a part alone of what
    solved means in these reports. Shares are 0–1, of those with problems; NaN where there are none.
    """
    rows = reports(release, system)
    codes = release.codes(level)
    here = rows[rows.index.get_level_values("month") == month].droplevel("month").reindex(codes)
    at = columns(system)
    known = [at[one] for one in SOLVED if one in told(release, system)]
    solved = here[known].sum(axis="columns", skipna=False, min_count=1)
    problems = here[at["problems"]] if at["problems"] in here else solved * float("nan")
    return pd.DataFrame(
        {
            AS_OF: here[AS_OF],
            "problems": problems,
            "solved": solved,
            "share_solved": solved / problems.where(problems > 0),
        }
    )


def slowest(release: Release, system: str, level: str, month: str) -> pd.DataFrame:
    """The areas of `shares` that have problems, those with the least solved first."""
    found = shares(release, system, level, month).dropna(subset=["share_solved"])
    return found.sort_values(["share_solved", "problems"], ascending=[True, False], kind="stable")
