"""What the parts of the page take long to make, made once a release."""

from __future__ import annotations

from data.stored import store
from figures.patterns import found as rules
from figures.patterns import neighbours
from geo.shapes.touching import Ground
from ui import cached
from ui.kept import kept

FEW = 24
"""How many maps of groups are kept."""


@kept(2)
def ground(release_id: str) -> Ground:
    """The tambons of the detailed shapes, and which of them touch (figures.patterns)."""
    return neighbours.ground(store.release_of(release_id))


@kept(FEW)
def patterns(
    release_id: str, level: str, measure: str, period: int, threshold: int
) -> rules.Patterns:
    """Groups of areas that chance does not explain (figures.patterns.found).

    `threshold` is the house's, below which counts are hidden.
    """
    reading = cached.reading(release_id, level, measure, period)
    return rules.found(ground(release_id), reading, level, threshold=threshold)
