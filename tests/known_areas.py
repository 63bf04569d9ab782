"""The areas of the embedded release, and what knows them by their names: read once a process."""

from __future__ import annotations

from functools import cache

from data.stored.release import load_release
from geo.names.matcher import Matcher

AREAS = load_release().areas


@cache
def matcher() -> Matcher:
    """What knows every area by its names and codes."""
    return Matcher.of(AREAS)
