"""Classes of readings: of the whole country or a part of it, and those that two maps share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pandas as pd

from data.catalog import Measure
from figures import settings
from figures.options import Method
from geo import areas as area_rules
from geo.areas import COUNTRY
from geo.classing import classes
from geo.classing.classes import Classes


def classified(
    table: pd.DataFrame, measure: Measure, scheme: str, *, part: str = COUNTRY
) -> Classes:
    """Classes of a measure's reading over a level, of the areas that lie in `part` alone."""
    values = table["value"][area_rules.within(table.index, part)]
    return classes.classify(values, scheme, unit=measure.unit)


def beside_usual(own: pd.DataFrame, usual: pd.DataFrame, method: Method) -> dict[bool, Classes]:
    """Classes of what a setting shows under it (True) and under the usual one (False).

    `own` and `usual` are all measures of either setting (`settings.measured`).
    """
    tables = {True: own, False: usual}
    values = {
        chosen: settings.reading(table, method.shown)["value"] for chosen, table in tables.items()
    }
    return shared(values, unit=method.unit)


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
