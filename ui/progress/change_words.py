"""A change in words: its sign, decimals, unit and ranges."""

from __future__ import annotations

from itertools import pairwise

from data.catalog import Measure
from geo import printed
from geo.classing import diverging
from ui.parts import counts
from ui.view import View
from wording.numbers import number


def change_in_words(view: View, measure: Measure, value: float) -> str:
    """A change in words, with its unit where that is points of a percentage."""
    written = _signed(view, measure, value)
    return view.text("changes-points", change=written) if measure.unit == "percent" else written


def _signed(view: View, measure: Measure, value: float, decimals: int | None = None) -> str:
    """A change with its sign, points of a percentage with two decimals; more where it takes them.

    A change of something is never printed as one of nothing.
    """
    sign = "+" if value > 0 else "−" if value < 0 else ""
    size = abs(value) * (100 if measure.unit == "percent" else 1)
    least = diverging.DECIMALS.get(measure.unit, 0) if decimals is None else decimals
    options = range(least, printed.MOST_DECIMALS)
    shown = next((n for n in options if printed.rounded(size, n)), least)
    return sign + number(size, view.choice.lang, decimals=shown if size else least)


def change_unit(view: View, measure: Measure, *, brief: bool = False) -> str:
    """What a change is told in: points of a percentage, else the unit of the measure."""
    if measure.unit != "percent":
        return counts.unit_word(measure, view.choice.lang)
    return view.text("changes-points-brief") if brief else view.text("changes-unit-points")


def step_labels(view: View, measure: Measure, found: diverging.Steps) -> list[str]:
    """Ranges of the seven classes, the most negative first."""
    edges = [_signed(view, measure, edge, found.decimals) for edge in found.edges]
    between = [f"{lower} – <{upper}" for lower, upper in pairwise(edges)]
    return [f"<{edges[0]}", *between, f"≥{edges[-1]}"]
