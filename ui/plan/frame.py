"""The parts of the page: what a budget reaches, and what targeting whole areas costs."""

from __future__ import annotations

from ui.parts.sections import Part
from ui.plan import answer, said, targeting

PARTS: dict[str, Part] = {
    "reach": Part(said.headline, answer.answer),
    "targeting": Part(targeting.headline, targeting.targeting),
}
"""Every part by its name in the address; in the order of `site.PLAN.sections`."""
