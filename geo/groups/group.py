"""A group of areas: one frozen value, and what becomes of two of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from geo.groups.origins import Origin

LEVELS = ("district", "tambon")
"""Levels that a group's areas may be of."""
LONGEST_NAME = 80
_FORBIDDEN = re.compile(r"[~|\s]+")


class Edge(NamedTuple):
    """An area near the rule of a half: its code, and the share (0–1) of it inside the shape."""

    code: str
    share: float


@dataclass(frozen=True)
class Group:
    """Areas of one level, in the order of their codes.

    `units`: whether the survey units without a shape in the districts touched are counted in;
    districts have theirs in their figures anyway. `name` is what somebody called it, empty where
    nobody did. `made` is how it came to be, which its address holds. `edges` are the areas of which
    nearly half lies inside the shape, in or out, those nearest to the half first.
    """

    level: str
    codes: tuple[str, ...]
    made: Origin
    units: bool = False
    name: str = ""
    edges: tuple[Edge, ...] = ()

    @property
    def districts(self) -> tuple[str, ...]:
        """Codes of the districts that the group touches."""
        return tuple(dict.fromkeys(code[:4] for code in self.codes))

    @property
    def provinces(self) -> tuple[str, ...]:
        """Codes of the provinces that the group touches."""
        return tuple(dict.fromkeys(code[:2] for code in self.codes))

    def named(self, name: str) -> Group:
        """The same group under another name (`cleaned`)."""
        return replace(self, name=cleaned(name))

    def with_units(self, units: bool) -> Group:  # noqa: FBT001 (a tick's own value)
        """The same group with the survey units of its districts in, or out."""
        return replace(self, units=units and self.level == "tambon")


def cleaned(name: str) -> str:
    """A name as a group may have one: one line, at most 80 letters, no controls, no "~" or "|"."""
    plain = "".join(
        " " if unicodedata.category(sign)[0] == "C" and sign != "\u200b" else sign for sign in name
    )
    return _FORBIDDEN.sub(" ", plain).strip()[:LONGEST_NAME].strip()


def union(one: Iterable[str], other: Iterable[str]) -> tuple[str, ...]:
    """Codes that are in either."""
    return tuple(sorted({*one, *other}))


def intersection(one: Iterable[str], other: Iterable[str]) -> tuple[str, ...]:
    """Codes that are in both."""
    return tuple(sorted(set(one) & set(other)))


def difference(one: Iterable[str], other: Iterable[str]) -> tuple[str, ...]:
    """Codes that are in the first and not in the other."""
    return tuple(sorted(set(one) - set(other)))


OPERATIONS = {"union": union, "intersection": intersection, "difference": difference}
"""What may be made of two lists of codes, by the name that the page gives it."""
