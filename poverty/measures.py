"""Measures of the catalogue over areas: value, count, base and what each figure is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from data.catalog import Dimension, Measure, catalog
from poverty import joint, setting
from poverty.protection import disclosure, reported
from poverty.protection.disclosure import Status
from poverty.protection.protected import Protected

SMALL_SAMPLE = "_small_sample"
"""Ends the name of the column that is 1 where the source had too small a sample for a figure."""
WEAK_BELOW = 100
"""Figures over fewer surveyed people (or households) are marked as weak."""
SEVERAL = 2
"""From this number of dimensions on, deprivation counts as multidimensional (k = 2 of 5)."""


@dataclass(frozen=True)
class Reading:
    """What a measure says: float series on the figures' index, NaN where not shown.

    `value` is a fraction 0–1 for rates, the index itself, or a count; `count` and `base` are the
    people (or households) it stands on, NaN throughout where a measure has none. `status` is the
    `disclosure.Status` of the value.
    """

    value: pd.Series
    count: pd.Series
    base: pd.Series
    status: pd.Series


def reading(
    measure: Measure, figures: pd.DataFrame, table: Protected | None = None
) -> pd.DataFrame:
    """A measure over the areas of a level, as it may be shown.

    `figures` are a release's figures of the level; `table` is the protected table of their target
    poor, which measures of several dimensions are read from (`derived_from_base`). The result has
    the same index and the columns `value`, `count`, `base` (float, NaN where not shown), `status`,
    `protected` (bool: below the threshold, or a ratio withheld for that), `small` (bool: too small
    a sample) and `weak` (fewer than 100 surveyed). Raises `LookupError` where the table is needed
    and not given.
    """
    if derived_from_base(measure):
        if table is None:
            raise LookupError(measure.id)
        said = _of_base(measure, figures, table)
    else:
        said = KINDS[measure.kind](measure, figures)
    found = pd.DataFrame(vars(said), index=figures.index)
    weak = (said.base > 0) & (said.base < WEAK_BELOW)
    return found.assign(
        protected=found["status"].isin([Status.BELOW, Status.WITHHELD]),
        small=found["status"] == Status.SMALL,
        weak=weak if measure.base else False,
    )


def derived_from_base(measure: Measure) -> bool:
    """Whether a measure follows from the joint distribution: read from the protected base."""
    return measure.kind in OF_SEVERAL


def columns(measure: Measure) -> list[str]:
    """Columns of a release of which any has a figure where the measure has one.

    >>> [columns(catalog().measures[name]) for name in ("target_poor_rate", "income_rate")]
    [['target_poor'], ['target_poor_00001', 'target_poor_in_income']]
    """
    if measure.kind in {"ratio", "count", "value"}:
        return [measure.count]
    exact = joint.columns("target_poor")[:1]
    return [*exact, f"target_poor_in_{measure.dimension}"] if measure.dimension else exact


def headcount_rate(poor: pd.Series, people: pd.Series) -> pd.Series:
    """Share of the people who are poor, 0–1; NaN where nobody was surveyed.

    Nobody poor is zero; nobody surveyed is no figure.

    >>> people = pd.Series({"83": 60, "84": 50, "10": 0})
    >>> headcount_rate(pd.Series({"83": 3, "84": 0, "10": 0}), people).to_dict()
    {'83': 0.05, '84': 0.0, '10': nan}
    """
    return (poor / people.where(people > 0)).rename("headcount_rate")


def _published(value: pd.Series, count: pd.Series, base: pd.Series) -> Reading:
    """Figures as the source has them: missing where there are none, nothing over nobody."""
    nobody = value.isna() & (base == 0) & count.notna()
    words = np.where(value.notna(), Status.PUBLISHED, np.where(nobody, Status.NONE, Status.MISSING))
    return Reading(value, count, base, pd.Series(words, index=value.index, dtype=object))


def _ratio(measure: Measure, figures: pd.DataFrame) -> Reading:
    count, base = figures[measure.count], figures[measure.base]
    return _published(headcount_rate(count, base), count, base)


def _count(measure: Measure, figures: pd.DataFrame) -> Reading:
    count = figures[measure.count]
    return _published(count, count, figures[measure.base])


def _value(measure: Measure, figures: pd.DataFrame) -> Reading:
    nothing = pd.Series(float("nan"), index=figures.index)
    found = _published(figures[measure.count], nothing, nothing)
    marked = figures.get(measure.count + SMALL_SAMPLE)
    if marked is None:
        return found
    return replace(
        found, status=found.status.mask(found.value.isna() & (marked == 1), Status.SMALL)
    )


def _dimension(measure: Measure, figures: pd.DataFrame) -> Reading:
    """Target poor deprived in a dimension: TPMAP publishes this union, so it is not protected."""
    count = _deprived_in(figures, catalog().dimensions[measure.dimension])
    base = figures[measure.base]
    return _published(headcount_rate(count, base), count, base)


def _deprived_in(figures: pd.DataFrame, dimension: Dimension) -> pd.Series:
    """Target poor in a dimension: from the joint distribution, else the union as published."""
    count = joint.deprived_in(joint.from_figures(figures, "target_poor"), dimension.bit)
    published = f"target_poor_in_{dimension.id}"
    return count.fillna(figures[published]) if published in figures else count


def _of_base(measure: Measure, figures: pd.DataFrame, table: Protected) -> Reading:
    """A measure at two or more of five equal dimensions (poverty/protection/reported.py)."""
    column = OF_SEVERAL[measure.kind]
    base = figures[measure.base]
    found = reported.measured(table, base, setting.equal(SEVERAL / joint.DIMENSIONS))
    return Reading(found[column], found["poor"], base, found[f"{column}{reported.SUFFIX}"])


KINDS: dict[str, Callable[[Measure, pd.DataFrame], Reading]] = {
    "ratio": _ratio,
    "count": _count,
    "value": _value,
    "dimension": _dimension,
}
OF_SEVERAL = {"headcount": "h", "adjusted": "m0", "intensity": "a"}
"""Kinds of measures at two or more dimensions, and the column that each is."""


def ranked(values: pd.Series, *, higher_first: bool = True) -> pd.Series:
    """Ranks from 1 for the first, ties sharing the smallest rank; missing where there is no value.

    `values` of one level; the number ranked is `values.notna().sum()`.

    >>> ranked(pd.Series({"83": 0.05, "84": 0.02, "85": 0.05, "10": float("nan")})).to_dict()
    {'83': 1.0, '84': 3.0, '85': 1.0, '10': nan}
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


def several(table: Protected) -> pd.Series:
    """Target poor deprived in two or more dimensions, as it may be shown."""
    counted, words = table.family(joint.SIZE[1:] >= SEVERAL)
    return pd.Series(disclosure.shown(counted, words), index=table.cells.index, name="several")
