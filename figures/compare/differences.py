"""How far areas are apart by each of several rates, and by which rate the most.

What prints alike is not told apart: a highest value is had by every area that prints like it, and
the largest difference by every rate whose difference prints as large.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

from geo import printed


@dataclass(frozen=True)
class Apart:
    """Areas apart by one rate: those with the highest and the lowest value as printed.

    `most` and `least` are the exact values at either end, fractions; `without` are the areas that
    have none. `points` are the percentage points between them, as printed.
    """

    measure: str
    high: tuple[str, ...]
    low: tuple[str, ...]
    most: float
    least: float
    without: tuple[str, ...]

    @property
    def points(self) -> Decimal:
        """Percentage points between the ends, of the exact values, then rounded."""
        return printed.apart(self.most, self.least)

    @property
    def alike(self) -> bool:
        """Whether nothing is between them that prints."""
        return printed.side(self.most, self.least) in {printed.SAME, printed.NEAR}


def apart(values: pd.Series, measure: str = "") -> Apart | None:
    """How far areas are apart by the fractions of a rate; None where fewer than two have one.

    >>> apart(pd.Series({"55": 0.0512, "83": 0.0021, "57": 0.0514})).high
    ('57', '55')
    """
    known = values.dropna().astype("float64").sort_values(ascending=False, kind="stable")
    if len(known) < len(("one", "another")):
        return None
    shown = printed.values(known, printed.PERCENT)
    codes = known.index.astype(str)
    return Apart(
        measure,
        tuple(codes[shown == shown.iloc[0]]),
        tuple(codes[shown == shown.iloc[-1]]),
        float(known.iloc[0]),
        float(known.iloc[-1]),
        tuple(values.index[values.isna()].astype(str)),
    )


def all_apart(values: pd.DataFrame) -> list[Apart]:
    """How far areas (columns) are apart by rates (rows), those furthest apart first.

    Rates that fewer than two areas have are left out.
    """
    found = [apart(row, str(measure)) for measure, row in values.iterrows()]
    known = [one for one in found if one is not None]
    return sorted(known, key=lambda one: one.least - one.most)


def shared(found: list[Apart], known: int, sides: int, measures: int) -> dict[str, object]:
    """Where all is alike: of how many rates, and by how many all areas with figures have one.

    `known` of the `sides` compared have some figure; `found` is of `all_apart`. `near`: some rate
    prints differently, but the difference prints as nothing.
    """
    whole = [one for one in found if sides - len(one.without) == known]
    printed_apart = any(set(one.high) != set(one.low) for one in found)
    said = {"whole": len(whole) == measures, "near": printed_apart}
    told = {name: "yes" if holds else "no" for name, holds in said.items()}
    return {"rates": len(whole), "of": measures, **told}


def widest(found: list[Apart]) -> list[Apart]:
    """The rates with the largest difference as printed, the largest first; none where all is alike.

    `found` is of `all_apart`.
    """
    if not found or found[0].alike:
        return []
    return [one for one in found if one.points >= found[0].points and not one.alike]
