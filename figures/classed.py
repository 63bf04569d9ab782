"""Classes of readings: of the whole country or a part of it, and those that two maps share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

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


CROWDED = 0.6
"""From this share of a part's areas in one class on, its map is taken to be of one colour."""


def crowded(found: Classes, part: str) -> bool:
    """Whether most areas of a part of the country that have a class are in one and the same."""
    return of_one_colour(found.places[area_rules.within(found.places.index, part)])


def of_one_colour(places: pd.Series) -> bool:
    """Whether most of the areas that have a class, by its place, are in one and the same."""
    known = places[places >= 0]
    return bool(len(known)) and int(known.value_counts().iloc[0]) >= CROWDED * len(known)


def beside_usual(own: pd.DataFrame, usual: pd.DataFrame, method: Method) -> dict[bool, Classes]:
    """Classes of what a setting shows under it (True) and under the usual one (False).

    `own` and `usual` are all measures of either setting (`settings.measured`).
    """
    tables = {True: own, False: usual}
    values = {
        chosen: settings.reading(table, method.shown)["value"] for chosen, table in tables.items()
    }
    return shared(values, unit=method.unit)


@dataclass(frozen=True)
class Changed:
    """Areas whose class is another: `up` a higher one, `down` a lower one; `same`; `unknown`.

    `unknown` are those without a class in either, or in one of both.
    """

    up: tuple[str, ...]
    down: tuple[str, ...]
    same: int
    unknown: int

    @property
    def codes(self) -> tuple[str, ...]:
        """All whose class is another."""
        return self.up + self.down

    @property
    def compared(self) -> int:
        """How many have a class in both."""
        return len(self.codes) + self.same


def changed(found: Classes, usual: Classes) -> Changed:
    """How the classes of areas differ from the usual ones; both have the same breaks."""
    places = pd.DataFrame({"own": found.places, "usual": usual.places})
    known = places[(places >= 0).all(axis=1)]
    up, down = (known.index[moved] for moved in (known["own"] > known["usual"],
                                                 known["own"] < known["usual"]))  # fmt: skip
    same = len(known) - len(up) - len(down)
    return Changed(tuple(up), tuple(down), same, len(places) - len(known))


Key = TypeVar("Key")


def shared(
    values: Mapping[Key, pd.Series], scheme: str = classes.QUANTILE, *, unit: str = ""
) -> dict[Key, Classes]:
    """Classes with the same breaks for several series, made from the values of all together.

    `unit` is that of the values: classes hold what prints inside them.
    """
    joined = pd.concat([series.reset_index(drop=True) for series in values.values()])
    together = classes.classify(joined.reset_index(drop=True), scheme, unit=unit)
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
