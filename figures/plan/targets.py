"""The price of targeting whole provinces, districts or tambons of a part of the country."""

from __future__ import annotations

import pandas as pd

from data.stored.release import Release
from figures.readings import POPULATION
from geo import areas as area_rules
from poverty import targeting
from poverty.targeting import Curve

LEVELS = ("province", "district", "tambon")


def curves(release: Release, period: int, area: str) -> dict[str, Curve]:
    """The curve of each level that has areas in a part of the country; tambons without units.

    A level whose areas are one alone shows nothing and is left out.
    """
    found = {}
    for level in LEVELS:
        figures = release.figures(level, period)
        inside = figures[area_rules.within(figures.index, area).to_numpy()]
        if POPULATION in inside and inside["people"].notna().sum() > 1:
            found[level] = targeting.curve(inside[POPULATION], inside["people"])
    return found


def drawn(curve: Curve, most: int = 120) -> pd.DataFrame:
    """Points of a curve, at most so many, its ends among them: `people` and `poor`, 0–1."""
    points = pd.DataFrame({"people": curve.people, "poor": curve.poor})
    every = max(len(points) // most, 1)
    return points[[p % every == 0 or p == len(points) - 1 for p in range(len(points))]]
