"""Sources of slides that are not those of the measure chosen."""

from __future__ import annotations

from collections.abc import Callable

from briefing.figures import Subject
from briefing.following import Following


def of_progress(subject: Subject) -> str:
    """Reports, or the press, and the plans of the place."""
    return Following(subject).source


OWN: dict[str, Callable[[Subject], str]] = {"progress": of_progress}
"""Templates with sources of their own."""
