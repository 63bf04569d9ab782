"""The parts of the page, of which the address names one."""

from __future__ import annotations

from ui.compare import multiples, pairs, patterns, places
from ui.parts.sections import Part

PARTS: dict[str, Part] = {
    "places": Part(places.headline, places.places),
    "multiples": Part(multiples.headline, multiples.multiples),
    "pairs": Part(pairs.headline, pairs.pairs),
    "patterns": Part(patterns.headline, patterns.patterns),
}
"""Every part by its name in the address; in the order of `site.COMPARE.sections`."""
