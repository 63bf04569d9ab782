"""The parameters of a plan in an address: what each may say."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

from data.catalog import catalog
from figures.plan.asked import BETWEEN, GOALS, MOST_BUDGET, MOST_COST, TIMES, UNPRICED, costs_of

ALL = 100
"""Percent."""
MANY = 60
"""As many areas are named that must be served, or must not."""
_BAHT = r"\d{1,10}(?:\.\d{1,2})?"
_ONE = rf"(?:{UNPRICED}|{_BAHT}{TIMES}{_BAHT})"
_COSTS = re.compile(BETWEEN.join([_ONE] * len(catalog().dimensions)))


class Costs:
    """All texts that stand for costs."""

    def __contains__(self, text: object) -> bool:
        if not isinstance(text, str) or not _COSTS.fullmatch(text):
            return False
        return all(max(cost.unit, cost.person) <= MOST_COST for cost in costs_of(text).values())


@dataclass(frozen=True)
class Whole:
    """All texts of whole numbers from 0 up to a highest."""

    most: int

    def __contains__(self, text: object) -> bool:
        return (
            isinstance(text, str)
            and re.fullmatch(r"\d{1,16}", text) is not None
            and (int(text) <= self.most)
        )


@dataclass(frozen=True)
class Areas:
    """All texts of codes set apart by commas, each of a known area that units may lie in.

    Regions and the country have no code that the codes of units begin with.
    """

    known: Container[str]

    def __contains__(self, text: object) -> bool:
        codes = str(text).split(",")
        return len(codes) <= MANY and all(code.isdecimal() and code in self.known for code in codes)


@dataclass(frozen=True, kw_only=True)
class Texts:
    """What an address says of a plan, None where it is the default: see `options` and `Asked`.

    `covered` is the percent of the people that targeting may cover.
    """

    costs: str | None = None
    budget: str | None = None
    goal: str | None = None
    least: str | None = None
    must: str | None = None
    never: str | None = None
    covered: str | None = None


def options(areas: Container[str]) -> dict[str, Container[str]]:
    """What each parameter of a plan may say; `areas` are the codes there are."""
    return {
        "costs": Costs(),
        "budget": Whole(MOST_BUDGET),
        "goal": GOALS,
        "least": Whole(ALL),
        "must": Areas(areas),
        "never": Areas(areas),
        "covered": Whole(ALL),
    }
