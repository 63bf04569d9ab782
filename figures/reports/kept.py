"""The reports of a release by month, those of a year alone among them."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from data.imports.systems import SYSTEMS
from data.intake.numbers import BUDDHIST
from data.stored.release import Release
from data.stored.reports import AS_OF

KEPT = 4


@lru_cache(maxsize=KEPT)
def _of(kept: Kept, system: str) -> pd.DataFrame:
    release = kept.release
    rows = release.reports
    own = rows[rows.index.get_level_values("system") == system].droplevel("system")
    plain = own[own.index.get_level_values("kind") == ""].droplevel("kind")
    fields = [name for name in SYSTEMS[system].fields if name in plain or name in release.table]
    plain = plain.reindex(columns=[AS_OF, *fields])
    return pd.concat([_of_years(release, plain, fields), plain]).sort_index()


def _of_years(release: Release, plain: pd.DataFrame, fields: list[str]) -> pd.DataFrame:
    """Reports of a year alone, in years without a report of a month."""
    there = [name for name in fields if name in release.table]
    stated = release.table[there].dropna(how="all")
    known = {month[:4] for month in plain.index.get_level_values("month")}
    years = [str(int(year) - BUDDHIST) for year in stated.index.get_level_values("year_be")]
    stated = stated.set_axis(
        pd.MultiIndex.from_arrays(
            [years, stated.index.get_level_values("code")], names=["month", "code"]
        )
    )
    rows = stated[~stated.index.get_level_values("month").isin(known)].reindex(columns=fields)
    return rows.assign(**{AS_OF: rows.index.get_level_values("month")})


class Kept:
    """A release as a key of what is kept of it."""

    def __init__(self, release: Release) -> None:
        self.release = release

    def __hash__(self) -> int:
        return hash(self.release.id)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Kept) and other.release.id == self.release.id


def reports(release: Release, system: str) -> pd.DataFrame:
    """A system's reports by `month` and `code`, all kinds together; not to be changed.

    `month` is "2025-09", or "2025" for the report of a year alone; `as_of` the day that it is of,
    as far as it is known. Then a float column for each figure of the system that the release has,
    NaN where a report lacks it.
    """
    return _of(Kept(release), system)


def months(release: Release, system: str) -> list[str]:
    """The months of which there is a report of any area, in order."""
    return sorted(set(reports(release, system).index.get_level_values("month")))


def systems(release: Release) -> list[str]:
    """The systems of which the release has reports, in the order declared."""
    return [one for one in SYSTEMS if len(reports(release, one))]
