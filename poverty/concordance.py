"""Two measures of poverty over the same areas: where they agree, and which areas only one finds.

An area is poor by a measure where its figure is above the country's own. How far two measures put
areas in the same order is told by Spearman's rank correlation (Spearman, C., 1904, "The proof and
measurement of association between two things", American Journal of Psychology 15(1), 72–101).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

LEAST = 3
"""Fewest areas over which an order is compared."""


class Quadrant(StrEnum):
    """Which of two measures find an area poor."""

    BOTH = "both"
    FIRST = "first"
    SECOND = "second"
    NEITHER = "neither"


class Strength(StrEnum):
    """How far two orders go together, or against each other, in words."""

    NONE = "none"
    WEAK = "weak"
    MODERATE = "moderate"
    STRONG = "strong"
    VERY_STRONG = "very_strong"


BOUNDS = (
    (0.2, Strength.NONE),
    (0.4, Strength.WEAK),
    (0.6, Strength.MODERATE),
    (0.8, Strength.STRONG),
)
"""Correlations below each bound, either way, and their word; all others are very strong."""


@dataclass(frozen=True)
class Concordance:
    """Two measures over the areas that have both.

    `areas` is indexed by code, with the float columns `first` and `second` and `quadrant`
    (`Quadrant`). `correlation` is Spearman's −1…1, NaN for fewer than three areas and where all of
    a measure are alike.
    """

    areas: pd.DataFrame
    correlation: float

    def codes(self, quadrant: Quadrant) -> list[str]:
        """The areas of a quadrant, in the order of the codes."""
        return self.areas.index[self.areas["quadrant"] == quadrant].astype(str).tolist()


def compared(first: pd.Series, second: pd.Series, wholes: tuple[float, float]) -> Concordance:
    """Two measures of areas held against each other; `wholes` are the country's own figures.

    Both series are floats by code; areas that lack either are left out.

    >>> one = pd.Series({"30": 0.05, "40": 0.01, "50": 0.04, "60": 0.02})
    >>> two = pd.Series({"30": 0.20, "40": 0.02, "50": 0.03, "60": None})
    >>> found = compared(one, two, (0.03, 0.10))
    >>> [str(quadrant) for quadrant in found.areas["quadrant"]]
    ['both', 'neither', 'first']
    >>> round(found.correlation, 3)
    1.0
    """
    areas = pd.DataFrame({"first": first, "second": second}, dtype="float64").dropna()
    above = zip(areas["first"] > wholes[0], areas["second"] > wholes[1], strict=True)
    quadrants = [_QUADRANTS[bool(one), bool(other)] for one, other in above]
    return Concordance(
        areas.assign(quadrant=pd.Series(quadrants, index=areas.index, dtype=object)),
        rank_correlation(areas["first"], areas["second"]),
    )


_QUADRANTS = {
    (True, True): Quadrant.BOTH,
    (True, False): Quadrant.FIRST,
    (False, True): Quadrant.SECOND,
    (False, False): Quadrant.NEITHER,
}


def rank_correlation(first: pd.Series, second: pd.Series) -> float:
    """Spearman's rank correlation of two series on the same index, ties sharing their mean rank.

    NaN for fewer than three areas, and where all of a series are alike.

    >>> rank_correlation(pd.Series([1.0, 2.0, 3.0]), pd.Series([9.0, 4.0, 1.0]))
    -1.0
    """
    ranks = first.rank(), second.rank()
    if len(first) < LEAST or any(rank.nunique() < 2 for rank in ranks):
        return float("nan")
    return float(ranks[0].corr(ranks[1]))


def strength(correlation: float) -> Strength:
    """The word for a correlation, whichever its sign. Raises `ValueError` where there is none.

    >>> str(strength(-0.45)), str(strength(0.8))
    ('moderate', 'very_strong')
    """
    if math.isnan(correlation):
        raise ValueError(correlation)
    size = abs(correlation)
    return next((word for bound, word in BOUNDS if size < bound), Strength.VERY_STRONG)
