"""What a setting's measures say of areas, as a page reads them, and classes that two maps share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pandas as pd

from data.stored.release import Release
from figures import protection
from figures.options import MEASURES, Method
from geo.classing import classes
from geo.classing.classes import Classes
from poverty.measures import WEAK_BELOW
from poverty.protection import reported
from poverty.protection.disclosure import Status
from poverty.protection.reported import SUFFIX


def reading(found: pd.DataFrame, shown: str) -> pd.DataFrame:
    """A measure of a setting as a page reads it: as poverty.measures.read has it, with `rank`."""
    column = shown if shown in MEASURES else f"censored_{shown}"
    count = found["poor"] if shown in MEASURES else (found[column] * found["people"]).round()
    value, base = found[column], found["people"]
    status = found[f"{column}{SUFFIX}"]
    return pd.DataFrame(
        {
            "value": value,
            "count": count,
            "base": base,
            "status": status,
            "protected": status.isin([Status.BELOW, Status.WITHHELD]),
            "weak": (base > 0) & (base < WEAK_BELOW),
            "rank": value.rank(method="min", ascending=False),
        }
    )


def found(release: Release, level: str, period: int, method: Method) -> pd.DataFrame:
    """All measures of a setting over a level, as they may be shown (protection.reported.read)."""
    table = protection.table(release, level, period, method.population)
    return reported.read(table, release.figures(level, period)[method.base], method.setting)


def shared(values: Mapping[bool, pd.Series], *, unit: str = "") -> dict[bool, Classes]:
    """Classes with the same breaks for two series, made from the values of both together.

    `unit` is that of the values: classes hold what prints inside them.
    """
    joined = pd.concat([series.reset_index(drop=True) for series in values.values()])
    together = classes.classify(joined.reset_index(drop=True), unit=unit)
    found, start = {}, 0
    for chosen, series in values.items():
        places = together.places[start : start + len(series)].set_axis(series.index)
        counts = np.bincount(places[places >= 0], minlength=len(together.classes))
        parts = tuple(
            replace(part, count=int(n)) for part, n in zip(together.classes, counts, strict=True)
        )
        found[chosen] = replace(together, classes=parts, places=places)
        start += len(series)
    return found
