"""Areas as they are told to people: with their codes, each below those that it lies in."""

from __future__ import annotations

from collections.abc import Sequence

from geo.names.claims import chain
from geo.names.matcher import Matcher
from wording.saying import Joined, Said, Saying, area_name


def named(matcher: Matcher, code: str) -> Said:
    """The name of an area, those around it behind it."""
    return Joined(tuple(area_name(matcher.areas, one) for one in reversed(chain(code))), " ")


def coded(matcher: Matcher, code: str) -> Said:
    """An area with its code: "3021 ปากช่อง นครราชสีมา"."""
    return Joined((code, named(matcher, code)), " ")


def listed(areas: Sequence[Said], *, shown: int) -> Said:
    """The first of several areas, and that there are more."""
    first = Joined(tuple(areas[:shown]))
    return Saying("imports-this-and-others", listed=first) if len(areas) > shown else first
