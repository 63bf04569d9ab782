"""Which word tells each figure of a reading: published, derived, below, withheld, missing, none."""

from __future__ import annotations

import pandas as pd

from data.catalog import Measure
from poverty.disclosure import Status
from poverty.reported import SUFFIX

__all__ = ["PARTS", "SUFFIX", "told"]

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
        value, count = reading["status"], _of_count(measure, reading)
    words = {"value": value, "count": count}
    return pd.DataFrame({f"{part}{SUFFIX}": words[part].astype("str") for part in PARTS})


def _of_count(measure: Measure, reading: pd.DataFrame) -> pd.Series:
    """A count that is there is what its ratio is, or of nobody; one hidden with it is below."""
    value = reading["status"]
    if not measure.base:
        return pd.Series(Status.NONE, index=reading.index)
    known = value.where(value != Status.NONE, Status.PUBLISHED)
    hidden = value.isin([Status.BELOW, Status.WITHHELD])
    lost = pd.Series(Status.MISSING, index=reading.index).mask(hidden, Status.BELOW)
    return known.where(reading["count"].notna(), lost)
