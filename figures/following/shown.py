"""The figures of a target as they print beside each other."""

from __future__ import annotations

from data.plans import Goal
from figures.following.standing import Standing
from wording.numbers import beside, figure


def figures(goal: Goal, found: Standing, unit: str, lang: str) -> tuple[str, str, str]:
    """The latest figure, the target, and what the path asks: what differs is printed so."""
    if found.latest is None:
        return "–", figure(goal.target, unit, lang), "–"
    shown = beside(found.latest.value, [goal.target, found.expected], unit, lang)
    return shown[0], shown[1], "–" if found.expected is None else shown[2]
