"""Amounts of a plan in words: money, people and shares, as they may be shown.

What a way reaches is counted over the protected base, but for a goal of one dimension, whose people
TPMAP publishes. A small count is not shown; nor are its share of a whole that is published, how
many times another it is, or how far a bound lies above it: each of them tells the count.
"""

from __future__ import annotations

from decimal import ROUND_CEILING, Decimal

from figures import house
from figures.plan.made import Plan, Reached
from geo import printed
from poverty.allocation import offers
from poverty.allocation.offers import SATANG
from wording.numbers import NONE, percent
from wording.speech import Speech

MILLION = 1_000_000
DECIMALS = 2
"""Decimals of a million of baht."""


def money(text: Speech, baht: float) -> str:
    """Baht in words: in millions where two decimals of a million hold the sum, else whole.

    Two sums that differ are never told alike.
    """
    satang = round(baht * SATANG)
    if baht >= MILLION and satang % (MILLION * SATANG // 10**DECIMALS) == 0:
        decimals = 0 if satang % (MILLION * SATANG) == 0 else DECIMALS
        return text("budget-million", n=text.number(baht / MILLION, decimals=decimals))
    decimals = 0 if satang % SATANG == 0 else DECIMALS
    return text("value-baht", value=text.number(baht, decimals=decimals))


def goal_kind(goal: str) -> str:
    """The goal as texts choose by it: a dimension is one of a kind."""
    return goal if goal in (offers.FREED, offers.INTENSITY, offers.HELPED) else "dimension"


def published(goal: str) -> bool:
    """Whether TPMAP publishes the people that the goal counts."""
    return goal_kind(goal) == "dimension"


def hidden(goal: str, way: Reached) -> bool:
    """Whether what a way reaches by a goal is too little to be shown.

    Who serves nothing reaches nobody: no count of the base is needed to know that.
    """
    small = way.by_goal[goal] / offers.per_person(goal) < house.threshold()
    return small and way.units > 0 and not published(goal)


def people(text: Speech, goal: str, way: Reached) -> str:
    """The people that a way reaches by a goal: "about", but for published counts."""
    found = round(way.by_goal[goal] / offers.per_person(goal))
    if hidden(goal, way):
        below = text.numerals(house.below())
        return text("budget-people", exact="yes", value=below, n=house.threshold())
    exact = "yes" if published(goal) or not found else "no"
    return text("budget-people", exact=exact, value=text.count(found), n=found)


def total(plan: Plan) -> int:
    """What serving everybody in everything would reach by the goal."""
    return int(offers.gains(plan.cells, plan.asked.goal)[:, -1].sum())


def share(text: Speech, plan: Plan, way: Reached) -> str:
    """Which part of all that counts for the goal a way reaches; "<4.8%" where that is little."""
    goal, whole = plan.asked.goal, total(plan)
    least = house.threshold() * offers.per_person(goal)
    if not whole or (hidden(goal, way) and whole < least):
        return NONE  # a small count may be all of them
    if hidden(goal, way):
        return f"<{text.numerals(percent_up(least / whole, text.lang))}"
    return text.percent(way.by_goal[goal] / whole)


def percent_up(value: float, lang: str) -> str:
    """A fraction in percent, rounded up: what is at most so much.

    >>> percent_up(0.00034, "en"), percent_up(0.0000001, "en"), percent_up(1.0, "en")
    ('0.04%', '0.01%', '100.0%')
    """
    step = Decimal(1).scaleb(-printed.decimals_of(value) - 2)
    exact = Decimal(repr(round(value, 12)))
    above = exact.quantize(step, rounding=ROUND_CEILING)
    return percent(float(max(above, step) if value > 0 else above), lang)
