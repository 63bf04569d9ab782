"""Whether areas with a record of help changed otherwise than areas like them without one.

Asked is a release, a measure and a system that records help (poverty.helped reckons); what cannot
be compared is refused with the reason. A record tells what was done, not why an area was chosen: no
cause is claimed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.catalog import DEFAULT_MEASURE, NEUTRAL, Measure
from data.intake.numbers import BUDDHIST
from data.stored.release import Release
from data.stored.reports import AS_OF
from figures import readings
from figures.following.series import broken
from figures.reports import flow, kept
from geo.areas import within
from poverty.helped import Effect, TooFew, effect

HELPED, NOT_YET = 0.25, 0.05
"""Share of the households with problems from which on an area is helped, below which not yet."""
LEVELS = {"tambon": ("tambon", "municipality"), "district": ("district",)}
"""Levels that may be compared, the finest first: each of the units that it is made of."""
RECORDS = ("thaiqm", "logbook")
"""Systems that record help of households with problems."""
WHY = ("no-record", "one-period", "no-between", "broken", "few")
"""Reasons why nothing can be compared."""
_DISTRICT, _PROVINCE = 4, 2


@dataclass(frozen=True)
class Found:
    """What was compared of a system's record: the effect, or `why` there is none.

    `first` and `last` are the years of the measure, `as_of` the day of the record between them.
    `before` is the same comparison of the two periods before: far from zero it says that the areas
    were going different ways already. `untouched`: a record says of every one that it had not been
    helped by `first`. `helped` and `others` count areas that have others like them.
    """

    system: str
    measure: Measure
    why: str = ""
    level: str = ""
    first: int = 0
    last: int = 0
    as_of: str = ""
    effect: Effect | None = None
    before: Effect | None = None
    helped: int = 0
    others: int = 0
    untouched: bool = False


def measure_of(release: Release, chosen: str) -> Measure:
    """The measure that is compared: the one chosen where it is a rate of better and worse.

    Rates of the record itself are not: areas that were helped have more of them by what they are.
    """
    known = release.catalog.measures
    found = known.get(chosen, known[DEFAULT_MEASURE])
    compared = found.unit == "percent" and found.direction != NEUTRAL and not found.derived
    return found if compared and found.source not in RECORDS else known[DEFAULT_MEASURE]


def asked(release: Release, chosen: str, system: str, area: str | None = None) -> Found:
    """Whether areas helped by a system's record changed otherwise, in an area or the country."""
    found = Found(system, measure_of(release, chosen))
    if system not in kept.systems(release):
        return replace(found, why="no-record")
    refused = replace(found, why="one-period")
    for level in LEVELS:
        one = _of_level(release, found, level, area)
        if not one.why:
            return one
        refused = max(refused, one, key=lambda each: WHY.index(each.why))
    return refused


def every(release: Release, chosen: str, area: str | None = None) -> list[Found]:
    """What every system's record says, each for itself; the first refusal where there is none."""
    there = [one for one in RECORDS if one in kept.systems(release)] or RECORDS[:1]
    return [asked(release, chosen, one, area) for one in there]


def _of_level(release: Release, found: Found, level: str, area: str | None) -> Found:
    """The comparison of the latest two years of a level that have a record between them.

    Years need not follow each other: of a survey every year no record lies between two.
    """
    parts = [one for one in LEVELS[level] if one in set(release.areas["level"])]
    years = sorted({year for one in parts for year in readings.years(release, one, found.measure)})
    records = _records(release, found.system, parts)
    pairs = sorted(combinations(years, 2), key=lambda pair: (pair[1], pair[0]), reverse=True)
    refused = replace(found, level=level, why="one-period")
    for first, last in pairs:
        record = _between_years(records, first, last)
        asked_ = replace(found, level=level, first=first, last=last)
        if record.empty:
            reason = replace(asked_, why="no-between")
        elif broken(found.measure, first, last):
            reason = replace(asked_, why="broken")
        else:
            record = record.assign(earlier=_last_share(records, first).reindex(record.index))
            return _compared(release, asked_, record, [one for one in years if one < first], area)
        refused = max(refused, reason, key=lambda each: WHY.index(each.why))
    return refused


def _records(release: Release, system: str, parts: list[str]) -> pd.DataFrame:
    """The reports of a system of units of a level, by month and code: share helped, day."""
    at = flow.columns(system)
    rows = kept.reports(release, system).reindex(columns=[at["problems"], at["helped"], AS_OF])
    codes = pd.Index([code for one in parts for code in release.codes(one)])
    rows = rows[rows.index.get_level_values("code").isin(codes)].dropna(
        subset=[at["problems"], at["helped"]]
    )
    share = rows[at["helped"]] / rows[at["problems"]].where(rows[at["problems"]] > 0)
    return pd.DataFrame({"share": share, AS_OF: rows[AS_OF]}).dropna()


def _between_years(records: pd.DataFrame, first: int, last: int) -> pd.DataFrame:
    """The last report between two years.

    On which day of its year a survey went on is not known: what is of that year may be after it.
    """
    months = records.index.get_level_values("month")
    between = [month for month in sorted(set(months)) if first < _year(month) < last]
    return records[months == (between[-1] if between else "")].droplevel("month")


def _last_share(records: pd.DataFrame, until: int) -> pd.Series:
    """The share helped of each unit in the last report of it up to a year."""
    years = records.index.get_level_values("month").map(_year)
    return records["share"][years <= until].groupby(level="code", sort=True).last()


def _year(month: str) -> int:
    return int(month[:4]) + BUDDHIST


def _compared(
    release: Release, found: Found, record: pd.DataFrame, earlier: list[int], area: str | None
) -> Found:
    """The effect between two years, and before them where that can be compared too.

    Areas that had been helped before these years are in neither.
    """
    untouched = record[record["earlier"].isna() | (record["earlier"] < NOT_YET)]
    sides = untouched["share"][(untouched["share"] >= HELPED) | (untouched["share"] < NOT_YET)]
    sides = sides[within(sides.index, area)]
    known = bool(record["earlier"].reindex(sides.index).notna().all())
    told = replace(found, as_of=str(record[AS_OF].max()), untouched=known)
    try:
        now = _between(release, found, sides, found.first, found.last)
    except TooFew as few:
        return replace(told, why="few", helped=few.helped, others=few.others)
    counted = replace(told, effect=now, helped=now.helped, others=now.others)
    before = earlier[-1] if earlier else found.first
    if not earlier or broken(found.measure, before, found.first):
        return counted
    try:
        return replace(counted, before=_between(release, found, sides, before, found.first))
    except TooFew:
        return counted


def _between(release: Release, found: Found, sides: pd.Series, first: int, last: int) -> Effect:
    """The effect over units whose rates of both years are known. Raises `TooFew`."""
    rates = pd.DataFrame(
        {year: _rates(release, found, year).reindex(sides.index) for year in (first, last)}
    ).dropna()
    codes = rates.index.astype(str)
    helped = (sides.reindex(rates.index) >= HELPED).to_numpy()
    return effect(
        rates[first].to_numpy("float64"),
        rates[last].to_numpy("float64"),
        helped,
        groups=_numbered(codes.str[:_PROVINCE]),
        clusters=_numbered(codes.str[:_DISTRICT]),
    )


def _rates(release: Release, found: Found, year: int) -> pd.Series:
    parts = [one for one in LEVELS[found.level] if one in set(release.areas["level"])]
    values = [readings.reading(release, one, found.measure.id, year)["value"] for one in parts]
    whole: pd.Series = pd.concat(values)
    return whole


def _numbered(names: pd.Index) -> npt.NDArray[np.intp]:
    return np.asarray(pd.factorize(names, sort=True)[0], dtype=np.intp)
