"""The patterns of a measure: areas that lie in a group or stand out, and those not to be told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from typing import Any

import numpy as np
import pandas as pd

from data.catalog import Measure
from figures.drawn import OVER_PEOPLE
from figures.patterns.local import FALSE, local
from figures.patterns.neighbours import Rule, graphs
from figures.patterns.overall import Overall, overall
from figures.patterns.smoothed import smoothed
from geo.shapes.touching import Ground

LEAST = 30
"""Fewest areas with figures over which patterns are looked for."""


class Kind(StrEnum):
    """What an area is by its own figure and its neighbours', or why it is nothing."""

    HIGH = "high"
    LOW = "low"
    HIGH_IN_LOW = "high_in_low"
    LOW_IN_HIGH = "low_in_high"
    UNSURE = "unsure"
    PROTECTED = "protected"
    MISSING = "missing"


NAMED = (Kind.HIGH, Kind.LOW, Kind.HIGH_IN_LOW, Kind.LOW_IN_HIGH)
CALLED = (*NAMED, Kind.UNSURE)
"""The five kinds that an area with a figure may be."""


@dataclass(frozen=True)
class Patterns:
    """What was found: `areas`, a row an area by code, and the whole map by either rule.

    `areas` has `kind` (`Kind`), the rate `smoothed` (0–1), and by each rule `kind_queen`,
    `moran_queen`, `star_queen`, `chance_queen` (two-sided, before the discovery rate) and the same
    of `nearest`; NaN where the area has no figure that may be shown. `overall` is empty where
    nothing could be told, for `few` areas or because the rates do not differ beyond chance.
    `told` areas have a figure.
    """

    areas: pd.DataFrame
    overall: Mapping[Rule, Overall]
    told: int

    def codes(self, kind: Kind) -> list[str]:
        """The areas of a kind, in the order of the codes."""
        return self.areas.index[self.areas["kind"] == kind].astype(str).tolist()

    @property
    def few(self) -> bool:
        """Whether too few areas have a figure."""
        return self.told < LEAST


def suits(measure: Measure) -> bool:
    """Whether a measure is a rate with a population: so many of so many."""
    return measure.kind in OVER_PEOPLE and measure.unit == "percent"


def found(ground: Ground, reading: pd.DataFrame, level: str, *, threshold: int) -> Patterns:
    """The patterns of a reading (`readings.reading`) of a measure that suits, over a level.

    A protected count is anything below `threshold`: the map is looked at with none in all of them
    and with the most in all of them, and an area is named only where both say the same.
    """
    hidden = reading["protected"] & (reading["base"] > 0)
    shown = reading["count"].notna() & (reading["base"] > 0) & ~hidden
    told = reading[shown | hidden].sort_index()
    empty = _nothing(reading, hidden, shown)
    if shown.sum() < LEAST:
        return Patterns(empty, {}, int(shown.sum()))
    joined = graphs(ground, told.index, level)
    maps = [_filled(told, with_) for with_ in ((0, threshold - 1) if hidden.any() else (0,))]
    rates = [smoothed(counts, told["base"]) for counts in maps]
    known = [one for one in rates if one is not None]
    if len(known) < len(rates):
        return Patterns(empty, {}, int(shown.sum()))
    return Patterns(
        _named(empty, known, joined, told.index[shown[told.index]]),
        {rule: overall(known[0].to_numpy(), graph) for rule, graph in joined.items()},
        int(shown.sum()),
    )


def _nothing(reading: pd.DataFrame, hidden: pd.Series, shown: pd.Series) -> pd.DataFrame:
    """Every area without a name: not to be told, protected or without a figure."""
    kinds = np.select([hidden, shown], [Kind.PROTECTED, Kind.UNSURE], Kind.MISSING)
    return pd.DataFrame({"kind": [Kind(kind) for kind in kinds]}, index=reading.index, dtype=object)


def _filled(told: pd.DataFrame, hidden: int) -> pd.Series:
    """Counts with a number in place of those that are protected, no more than the base."""
    most = np.minimum(told["base"], hidden)
    return told["count"].where(~told["protected"], most)


def _named(
    empty: pd.DataFrame, rates: list[pd.Series], joined: Mapping[Rule, Any], shown: pd.Index
) -> pd.DataFrame:
    """The areas with their names: those that every rule, on every map, gives them."""
    asked = [
        (rule, one, local(one.to_numpy(), joined[rule])) for rule, one in product(joined, rates)
    ]
    kinds = pd.concat([kinds_of(table).set_axis(one.index) for _, one, table in asked], axis=1)
    agreed = kinds.iloc[:, 0].where(kinds.eq(kinds.iloc[:, 0], axis=0).all(axis=1), Kind.UNSURE)
    named = empty.assign(smoothed=rates[0].reindex(shown))
    named.loc[shown, "kind"] = agreed.loc[shown]
    for rule, one, table in asked[:: len(rates)]:
        own = table.assign(kind=kinds_of(table)).set_axis(one.index).loc[shown]
        for column in ("kind", "moran", "star", "chance"):
            named[f"{column}_{rule}"] = own[column]
    return named


def kinds_of(table: pd.DataFrame) -> pd.Series:
    """What every area is by one rule (`local.local`), at a false discovery rate of `FALSE`.

    Groups are named where Gi* lies on the same side; areas that stand out by local Moran alone, as
    Gi* counts the area among its neighbours.
    """
    from esda import fdr

    sure = table["chance"] < fdr(table["chance"].to_numpy(), FALSE)
    up, down = sure & (table["above"] < table["below"]), sure & (table["above"] > table["below"])
    high, low = table["own"] > 0, table["own"] < 0
    cases = [
        high & up & (table["star"] > 0), low & down & (table["star"] < 0), high & down, low & up
    ]  # fmt: skip
    kinds = np.select(cases, list(NAMED), Kind.UNSURE)
    return pd.Series([Kind(kind) for kind in kinds], index=table.index, dtype=object)
