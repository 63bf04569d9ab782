"""The headline of a plan: what its budget reaches."""

from __future__ import annotations

from briefing.figures import Subject
from briefing.planning import Planning


def plan(subject: Subject) -> str:
    """What the budget reaches, what is still to be filled in, or why nothing can be chosen."""
    return Planning(subject).said
