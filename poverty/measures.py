"""Measures of the catalogue over areas: value, count, base and whether each may be shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from data.catalog import Dimension, Measure, catalog
from poverty import disclosure, joint, protected, reported, setting

WEAK_BELOW = 100
"""Figures over fewer surveyed people (or households) are marked as weak."""
SEVERAL = 2
"""From this number of dimensions on, deprivation counts as multidimensional (k = 2 of 5)."""


@dataclass(frozen=True)
class Reading:
    """What a measure says: float series on the figures' index, NaN where missing or protected.

    `value` is a fraction 0–1 for rates, the index itself, or a count; `count` and `base` are the
    people (or households) it stands on, NaN throughout where a measure has none.
    """

    value: pd.Series
    count: pd.Series
    base: pd.Series
    protected: pd.Series


def read(measure: Measure, figures: pd.DataFrame, *, level: str) -> pd.DataFrame:
    """A measure over the areas of a level, as it may be shown.

    `figures` are a release's figures of the level. The result has the same index and the columns
    `value`, `count`, `base` (float, NaN where missing or protected), `protected` (derived from
    fewer than five people) and `weak` (fewer than 100 surveyed).
    """
    reading = KINDS[measure.kind](measure, figures, level)
    table = pd.DataFrame(vars(reading), index=figures.index)
    weak = (reading.base > 0) & (reading.base < WEAK_BELOW)
    return table.assign(weak=weak if measure.base else False)


def columns(measure: Measure) -> list[str]:
    """Columns of a release of which any has a figure where the measure has one."""
    if measure.kind in {"ratio", "count", "value"}:
        return [measure.count]
    exact = joint.columns("target_poor")[:1]
    return [*exact, f"target_poor_in_{measure.dimension}"] if measure.dimension else exact


def headcount_rate(poor: pd.Series, people: pd.Series) -> pd.Series:
    """Share of the people who are poor, 0–1; NaN where nobody was surveyed."""
    return (poor / people.where(people > 0)).rename("headcount_rate")


def _open(figures: pd.DataFrame) -> pd.Series:
    return pd.Series(data=False, index=figures.index)


def _ratio(measure: Measure, figures: pd.DataFrame, level: str) -> Reading:
    del level
    count, base = figures[measure.count], figures[measure.base]
    return Reading(headcount_rate(count, base), count, base, _open(figures))


def _count(measure: Measure, figures: pd.DataFrame, level: str) -> Reading:
    del level
    count = figures[measure.count]
    return Reading(count, count, figures[measure.base], _open(figures))


def _value(measure: Measure, figures: pd.DataFrame, level: str) -> Reading:
    del level
    nothing = pd.Series(float("nan"), index=figures.index)
    return Reading(figures[measure.count], nothing, nothing, _open(figures))


def _dimension(measure: Measure, figures: pd.DataFrame, level: str) -> Reading:
    """Target poor deprived in a dimension: TPMAP publishes this union, so it is not protected."""
    del level
    count = _deprived_in(figures, catalog().dimensions[measure.dimension])
    base = figures[measure.base]
    return Reading(headcount_rate(count, base), count, base, _open(figures))


def _deprived_in(figures: pd.DataFrame, dimension: Dimension) -> pd.Series:
    """Target poor in a dimension: from the joint distribution, else the union as published."""
    count = joint.deprived_in(joint.from_figures(figures, "target_poor"), dimension.bit)
    published = f"target_poor_in_{dimension.id}"
    return count.fillna(figures[published]) if published in figures else count


def _people_in_several(figures: pd.DataFrame, level: str) -> tuple[pd.Series, pd.Series]:
    """People in two or more dimensions as they may be shown, and where they are protected."""
    exact = joint.from_figures(figures, "target_poor")
    people = joint.in_at_least(exact, SEVERAL)
    withheld = protected.withheld(figures, level=level) & (people > 0)
    hidden = disclosure.hidden(people) | withheld
    return disclosure.shown(people, level=level).mask(hidden), hidden


def _headcount(measure: Measure, figures: pd.DataFrame, level: str) -> Reading:
    """H at two or more dimensions."""
    people, hidden = _people_in_several(figures, level)
    base = figures[measure.base]
    return Reading(headcount_rate(people, base), people, base, hidden)


def _of_several(column: str) -> Callable[[Measure, pd.DataFrame, str], Reading]:
    """A measure at two or more of five equal dimensions (poverty/reported.py): `m0` or `a`."""

    def kind(measure: Measure, figures: pd.DataFrame, level: str) -> Reading:
        table = protected.of_figures(figures, "target_poor", level=level)
        base = figures[measure.base]
        found = reported.read(table, base, setting.equal(SEVERAL / joint.DIMENSIONS))
        return Reading(found[column], found["poor"], base, found["protected"])

    return kind


KINDS: dict[str, Callable[[Measure, pd.DataFrame, str], Reading]] = {
    "ratio": _ratio,
    "count": _count,
    "value": _value,
    "dimension": _dimension,
    "headcount": _headcount,
    "adjusted": _of_several("m0"),
    "intensity": _of_several("a"),
}


def ranked(values: pd.Series, *, higher_first: bool = True) -> pd.Series:
    """Ranks from 1 for the first, ties sharing the smallest rank; missing where there is no value.

    `values` of one level; the number ranked is `values.notna().sum()`.
    """
    return values.rank(method="min", ascending=not higher_first).rename("rank")


def dimension_table(figures: pd.DataFrame) -> pd.DataFrame:
    """Target poor deprived in each dimension: rows the areas, columns the dimension ids."""
    return pd.DataFrame(
        {
            dimension.id: _deprived_in(figures, dimension)
            for dimension in catalog().dimensions.values()
        }
    )


def several(figures: pd.DataFrame, *, level: str) -> pd.Series:
    """Target poor deprived in two or more dimensions, as it may be shown."""
    return _people_in_several(figures, level)[0].rename("several")
