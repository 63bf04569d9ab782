"""Who looks, and what of a release that shows them: parts that each province has to itself.

A release marked internal may hold parts (`PARTS`) of which somebody sees the rows of some provinces
alone. What they see is a release of its own: its id is the whole one's with a tail, so that nothing
kept of the one is ever given to who sees the other. The eyes are those of whoever asks
(`serving.people`); who makes something later, in a thread or a process, takes them along.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import wraps
from typing import ParamSpec, TypeVar

import pandas as pd

from geo.areas import COUNTRY

VILLAGES, REPORTS = "villages", "reports"
PARTS = (VILLAGES, REPORTS)
"""What a release may hold by province: counts of villages, and reports of systems."""
TAIL = "~"
"""Stands in an id between that of the whole release and what is seen of it."""
_INITIAL = {VILLAGES: "v", REPORTS: "r"}


def whole_of(identity: str) -> str:
    """The id of the whole release, of that of what is seen of it.

    >>> whole_of("b17298fc6e3e~r5"), whole_of("b17298fc6e3e")
    ('b17298fc6e3e', 'b17298fc6e3e')
    """
    return identity.partition(TAIL)[0]


@dataclass(frozen=True)
class Part:
    """What is seen of a release: of its parts `held` the rows of some `provinces` alone."""

    held: frozenset[str] = frozenset()
    provinces: frozenset[str] = frozenset()

    @property
    def whole(self) -> bool:
        """Whether all of it is seen."""
        return not self.held

    @property
    def tail(self) -> str:
        """What follows the id of the whole release; another one for each other part of it.

        >>> Part(frozenset({"villages"}), frozenset({"10", "12"})).tail, Part().tail
        ('~v5', '')
        """
        if self.whole:
            return ""
        initials = "".join(_INITIAL[name] for name in sorted(self.held, reverse=True))
        return f"{TAIL}{initials}{sum(1 << (int(code) - 10) for code in self.provinces):x}"

    def rows(self, name: str, table: pd.DataFrame) -> pd.DataFrame:
        """The rows that are seen of a table with areas' codes in its index, of the part `name`."""
        if name not in self.held:
            return table
        return table[self.sees(table.index.get_level_values("code"))]

    def sees(self, codes: Iterable[str]) -> list[bool]:
        """Whether the rows of areas are seen; the country's own are."""
        return [code == COUNTRY or str(code)[:2] in self.provinces for code in codes]


WHOLE = Part()


@dataclass(frozen=True)
class Eyes:
    """What somebody sees of releases: of those `internal` the parts `held` by province.

    `provinces` are the own ones; None sees everything. The releases `hidden` are not there at all.
    """

    internal: frozenset[str] = frozenset()
    held: frozenset[str] = frozenset()
    provinces: frozenset[str] | None = None
    hidden: frozenset[str] = frozenset()

    def of(self, identity: str) -> Part:
        """What is seen of a release, by the id of the whole one."""
        if self.provinces is None or identity not in self.internal:
            return WHOLE
        return Part(self.held, self.provinces)


ALL = Eyes()
"""Eyes that see everything: those of the server's own machine, and where nobody signs in."""


def _all() -> Eyes:
    return ALL


_now: ContextVar[Eyes | None] = ContextVar("eyes", default=None)
_stated: list[Callable[[], Eyes]] = [_all]
Given = ParamSpec("Given")
Made = TypeVar("Made")


def whose(stated: Callable[[], Eyes] = _all) -> None:
    """State how it is known who looks where nobody has said so: the pages' visitor."""
    _stated[:] = [stated]


def eyes() -> Eyes:
    """The eyes of who looks now."""
    return _now.get() or _stated[0]()


def look(who: Eyes) -> None:
    """Look with somebody's eyes from now on: a visitor whose rights may have changed."""
    _now.set(who)


@contextmanager
def looking(who: Eyes) -> Iterator[None]:
    """Look with somebody's eyes for a while."""
    before = _now.set(who)
    try:
        yield
    finally:
        _now.reset(before)


def seeing(
    who: Eyes, call: Callable[Given, Made], *given: Given.args, **named: Given.kwargs
) -> Made:
    """What a call returns with somebody's eyes; for a process that is handed them."""
    with looking(who):
        return call(*given, **named)


def alike(call: Callable[Given, Made]) -> Callable[Given, Made]:
    """The same call with the eyes of who looks now, for whenever and wherever it is made."""
    who = eyes()

    @wraps(call)
    def made(*given: Given.args, **named: Given.kwargs) -> Made:
        return seeing(who, call, *given, **named)

    return made
