"""Who moved in or out of the worst tenth of a level, and whether that is more than noise.

The rule: the areas with a figure of at least a hundred people in both years are ranked in each; the
worst tenth are those whose rank is within a tenth of their number, ties at its edge among them. An
area that moved did so for sure where its own share changed, in the direction of the move, by more
than chance: two-proportion z with a design effect of the people a household has, for a household is
asked together, and at most one in twenty of all that is found to be chance (Benjamini and Hochberg,
over all areas compared). Else it may be noise, or others moved past it.
"""

from __future__ import annotations

from math import ceil

import pandas as pd

from data.catalog import Measure
from data.stored.release import Release
from figures import readings
from figures.following.series import broken
from poverty import two_shares
from poverty.measures import WEAK_BELOW

SHARE = 0.1
IN, OUT = "in", "out"
MEASURES = (
    "target_poor_rate", "bmn_poor_rate", "poor_household_rate", "health_rate", "living_rate",
    "education_rate", "income_rate", "access_rate",
)  # fmt: skip
"""Shares of people or households whose worst tenth is followed."""


def years(before: Release, after: Release, level: str, measure: Measure) -> tuple[int, int] | None:
    """The latest year of each release that has figures; None where nothing new can be compared.

    A later year is compared with an earlier one of the same form of the survey: a year restated is
    no change of the areas.
    """
    found = [readings.years(release, level, measure) for release in (before, after)]
    if not all(found):
        return None
    first, last = found[0][0], found[1][0]
    return (first, last) if first < last and not broken(measure, first, last) else None


def effect(release: Release, measure: Measure, period: int) -> float:
    """People a household in the country, by which the variance of a share is larger; at least 1."""
    if measure.base == "households":
        return 1.0
    row = release.figures("country", period).iloc[0]
    homes = float(row["households"])
    each = float(row["people"]) / homes if homes else 1.0
    return max(each, 1.0) if each == each else 1.0


def moved(first: pd.DataFrame, last: pd.DataFrame, *, high: bool, effect: float) -> pd.DataFrame:
    """Areas that are in the worst tenth of one of two readings alone, by code.

    Columns `first` and `last` (values), `move` (`in`, `out`), `chance` (p, 0–1) and `sure`. `high`:
    high values are the bad ones.
    """
    there = [(table["base"] >= WEAK_BELOW) & table["value"].notna() for table in (first, last)]
    codes = first.index[there[0]].intersection(last.index[there[1]])
    one, two = first.loc[codes], last.loc[codes]
    worst = [_worst(table["value"], high=high) for table in (one, two)]
    chance = two_shares.chance(
        (one["count"], two["count"]), (one["base"], two["base"]), effect=effect
    )
    worse = (two["value"] > one["value"]) == high
    table = pd.DataFrame({"first": one["value"], "last": two["value"], "chance": chance})
    table["move"] = worst[1].map({True: IN, False: OUT})
    table["sure"] = two_shares.sure(chance) & (worse == worst[1])
    return table[worst[0] != worst[1]].sort_values(["move", "chance"], kind="stable")


def _worst(values: pd.Series, *, high: bool) -> pd.Series:
    """Whether each value is among the worst tenth; where more is worse, nothing at all never is."""
    rank = values.rank(method="min", ascending=not high)
    worst = rank <= ceil(SHARE * len(values))
    return worst & (values > 0) if high else worst
