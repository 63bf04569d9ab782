"""The price of targeting: whole areas are covered, those with the highest rates first.

Everybody in an area covered is covered, poor or not. The finer the areas, the more of the poor the
same number of people covered holds; yet most of those covered are not poor at any level.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from poverty import concentration


@dataclass(frozen=True)
class Reached:
    """Areas covered, and of all people and all poor the part (0–1) that lives there.

    `poor_of_covered`: how many of those covered are poor (0–1), NaN where nobody is covered.
    """

    areas: int
    people: float
    poor: float
    poor_of_covered: float


@dataclass(frozen=True)
class Curve:
    """Running shares (0–1) of people and poor over areas, from none to all; and the rate of all."""

    people: pd.Series
    poor: pd.Series
    rate: float

    def at(self, share: float) -> Reached:
        """What whole areas reach that together hold at most a share (0–1) of the people.

        >>> found = curve(pd.Series([5, 5]), pd.Series([10, 90])).at(0.1)
        >>> found.areas, found.poor, found.poor_of_covered
        (1, 0.5, 0.5)
        """
        within = self.people.to_numpy() <= share * (1 + 1e-12)
        last = int(np.flatnonzero(within)[-1])
        people, poor = float(self.people.iloc[last]), float(self.poor.iloc[last])
        rate = self.rate * poor / people if people > 0 else float("nan")
        return Reached(last, people, poor, rate)


def curve(poor: pd.Series, people: pd.Series) -> Curve:
    """The curve of some areas; `poor` and `people` by area, without those that lack either."""
    found = concentration.curve(poor, people)
    known = pd.DataFrame({"people": people, "poor": poor}).dropna()
    total = float(known["people"].sum())
    rate = float(known["poor"].sum()) / total if total > 0 else float("nan")
    return Curve(found["people"], found["poor"], rate)
