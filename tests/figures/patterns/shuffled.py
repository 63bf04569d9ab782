"""Maps whose figures were dealt to the areas by chance: whatever is named on them is false."""

from __future__ import annotations

import numpy as np

from data.stored.release import Release
from figures import readings
from figures.patterns import found as patterns
from geo.shapes.touching import Ground

MEASURES = (
    "target_poor_rate",
    "bmn_poor_rate",
    "registered_share",
    "elderly_share",
    "indicator_03",
)
"""Rates as unlike as the survey has them: rare and usual ones, and one of poor people alone."""


def share_with_names(
    release: Release, ground: Ground, level: str, *, maps: int, seed: int = 2561
) -> float:
    """Of so many shuffled maps the share that names any area; the measures take turns."""
    dealt = np.random.default_rng(seed)
    tables = [readings.reading(release, level, one, release.periods[0]) for one in MEASURES]
    known = [table[table["base"] > 0] for table in tables]
    named = 0
    for turn in range(maps):
        table = known[turn % len(known)]
        reading = table.iloc[dealt.permutation(len(table))].set_axis(table.index)
        kinds = patterns.found(ground, reading, level, threshold=5).areas["kind"]
        named += int(kinds.isin(patterns.NAMED).any())
    return named / maps
