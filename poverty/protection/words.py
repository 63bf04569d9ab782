"""Which word tells each figure of a reading: published, derived, below, withheld, missing, none."""

from __future__ import annotations

import pandas as pd

from data.catalog import Measure
from poverty.protection.disclosure import Status
from poverty.protection.reported import SUFFIX

__all__ = ["PARTS", "SUFFIX", "of_count", "told"]

PARTS = ("value", "count")
"""Figures of a reading; the base is published where it is there."""


def told(measure: Measure, reading: pd.DataFrame, *, level: str) -> pd.DataFrame:
    """The words (`disclosure.Status`) for the value and the count of a reading, on its index.

    Columns `value_status` and `count_status`. A measure that the level lacks has neither, and one
    that stands on no people has no count.
    """
    if level not in measure.levels.split():
        value = count = pd.Series(Status.NONE, index=reading.index)
    else:
        value = reading["status"]
        count = of_count(value, reading["count"])
        count = count if measure.base else pd.Series(Status.NONE, index=reading.index)
    words = {"value": value, "count": count}
    return pd.DataFrame({f"{part}{SUFFIX}": words[part].astype("str") for part in PARTS})


def of_count(status: pd.Series, count: pd.Series) -> pd.Series:
    """The words for the counts that ratios of a status stand on.

    A count that is there is what its ratio is, or of nobody; one hidden with its ratio is below the
    threshold.

    >>> ratios = pd.Series(["derived", "withheld", "none", "missing"])
    >>> of_count(ratios, pd.Series([12, None, 0, None])).tolist()
    ['derived', 'below', 'published', 'missing']
    """
    known = status.where(status != Status.NONE, Status.PUBLISHED)
    hidden = status.isin([Status.BELOW, Status.WITHHELD])
    lost = pd.Series(Status.MISSING, index=status.index).mask(hidden, Status.BELOW)
    return known.where(count.notna(), lost).astype("str")
