"""The way from a base to a target: what a measure is to be in each year."""

from __future__ import annotations

from itertools import pairwise

from data.plans import LINEAR, Goal, Point


def points(goal: Goal, base: Point) -> list[Point]:
    """Base, steps and target in order; without the target where it has no year."""
    later = [one for one in goal.steps if one.year > base.year]
    end = [] if goal.year is None else [Point(goal.year, goal.target)]
    return [base, *later, *end]


def expected(goal: Goal, base: Point, year: int) -> float | None:
    """What the path asks of a year: even from point to point, or what the last step asked.

    The target's value from its year on; None before the base and where the target has no year.
    """
    if goal.year is None or year < base.year:
        return None
    if year >= goal.year:
        return goal.target
    pairs = pairwise(points(goal, base))
    one, other = next(pair for pair in pairs if pair[0].year <= year < pair[1].year)
    part = (year - one.year) / (other.year - one.year) if goal.path == LINEAR else 0.0
    return one.value + part * (other.value - one.value)
