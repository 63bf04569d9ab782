"""What a map of a release is drawn from: the order of its shapes, and the figures in that order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from data.catalog import Measure
from data.stored.release import Release
from geo import painting
from geo.shapes import neighbours as borders
from geo.shapes import topology

OVER_PEOPLE = frozenset({"ratio", "dimension", "headcount"})
"""Kinds of measures that are so many of so many: a map tells both numbers."""


def order(release: Release, asset: str, level: str) -> list[str]:
    """Codes of the areas of a level in the order of an asset's shapes."""
    return painting.order(topology.unpack(release.assets[asset]), level)


def told(codes: Sequence[str], table: pd.DataFrame, measure: Measure) -> dict[str, Any]:
    """Values, counts and bases of a measure's reading in the order of the codes, as short texts."""
    return painting.figures(codes, table, ratio=measure.kind in OVER_PEOPLE, unit=measure.unit)


def neighbours(release: Release) -> dict[str, list[str]]:
    """Codes of the provinces that border on each province."""
    return borders.neighbours(topology.unpack(release.assets["province"]), "province")
