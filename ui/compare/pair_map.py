"""The map of two measures at once, its square legend, and the axes of the scatter beside it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from figures import ranges
from figures.compare.pairs import Pair
from geo import painting, two_way
from geo.classing.classes import Classes
from geo.classing.marks import PLAIN
from ui import cached
from ui.map import layer
from ui.map.painting import Kind, painted
from ui.view import View
from wording.ages import dated
from wording.numbers import figure, number

TICKS = 5
"""About as many marks as an axis has."""
NEAR_NOTHING = 0.3
"""Share of the highest value below which the lowest has an axis begin at nothing."""
ROUND = (1.0, 2.0, 2.5, 5.0, 10.0)


def drawn(view: View, other: View, found: Pair) -> painting.Painting:
    """The map of the whole country on the level shown."""
    name = layer.asset(view)
    order = cached.order(view.release.id, name, view.choice.level)
    names = [one.shade.name(one.choice.lang) for one in (view, other)]
    years = dict.fromkeys(dated(one.choice.period, one.choice.lang) for one in (view, other))
    level = view.level_name(view.choice.level)
    unit = " · ".join((view.text("pairs-unit", level=level), " / ".join(years)))
    shown = painted(
        layer.painting_of(view),
        found.areas["field"],
        [Kind(*one) for one in zip(_labels(view, other, found), _colours(found), strict=True)],
        order=order,
        texts={"title": " × ".join(names), "unit": unit, "measure": names[0]},
        hidden=view.text("legend-protected"),
        missing=view.text("legend-no-data"),
        values=view.map_figures(name),
        unit=view.shade.unit,
    )
    square = {
        "across": _side(view, found.first),
        "up": _side(other, found.second),
        "fields": [
            (PLAIN[place], number(found.count(place), view.choice.lang))
            for place in range(len(_colours(found)))
        ],
    }
    return replace(
        shown,
        legend={**shown.legend, "square": square},
        pairs=_pairs(view, other, found, other.map_figures(name)),
    )


def measure_name(view: View) -> str:
    """A measure with its year."""
    choice = view.choice
    return f"{view.shade.name(choice.lang)} ({dated(choice.period, choice.lang)})"


def _colours(found: Pair) -> list[str]:
    return two_way.shades(len(found.first.classes), len(found.second.classes))


def _side(view: View, cut: Classes) -> dict[str, Any]:
    """A side of the square: the measure, and the ranges of its thirds."""
    lang, unit = view.choice.lang, view.shade.unit
    percent = " (%)" if unit == "percent" else ""
    return {
        "title": view.shade.name(lang) + percent,
        "ranges": ranges.labels(cut, unit, lang),
    }


def _labels(view: View, other: View, found: Pair) -> list[str]:
    """Each field in words: the range of either measure."""
    lang = view.choice.lang
    across = ranges.labels(found.first, view.shade.unit, lang)
    up = ranges.labels(found.second, other.shade.unit, lang)
    return [view.text("pairs-field", first=one, second=two) for two in up for one in across]


def _pairs(view: View, other: View, found: Pair, figures: Mapping[str, Any]) -> dict[str, Any]:
    """What the map's script needs of the second measure and of the scatter."""
    known = found.known
    derived = view.text("about", value="{value}") if other.shade.derived else ""
    texts = {"measure": measure_name(other), "about": derived}
    ground = layer.painting_of(other).texts
    return {
        "figures": figures,
        "unit": other.shade.unit,
        "texts": {**ground, **texts},
        "across": axis(view, known["first"], found.first),
        "up": axis(other, known["second"], found.second),
        "label": view.text(
            "pairs-alt", first=measure_name(view), second=measure_name(other), n=len(known)
        ),
    }


def axis(view: View, values: pd.Series, cut: Classes) -> dict[str, Any]:
    """An axis: its title, its ends, its marks and the bounds between thirds."""
    low, high = _ends(values, view.shade.unit)
    return {
        "title": measure_name(view),
        "low": low,
        "high": high,
        "ticks": [
            (place, figure(place, view.shade.unit, view.choice.lang)) for place in ticks(low, high)
        ],
        "breaks": [one.lower for one in cut.classes[1:] if one.lower is not None],
    }


def _ends(values: pd.Series, unit: str) -> tuple[float, float]:
    """A little below the lowest and above the highest value; from nothing where that is near."""
    if values.empty:
        return 0.0, 1.0
    low, high = float(values.min()), float(values.max())
    room = 0.04 * (high - low) or abs(high) or 1.0
    from_nothing = unit != "index" and 0 <= low < NEAR_NOTHING * high
    return (0.0 if from_nothing else low - room), high + room


def ticks(low: float, high: float) -> list[float]:
    """Round numbers between two ends, about `TICKS` of them.

    >>> ticks(0, 0.23)
    [0.0, 0.05, 0.1, 0.15, 0.2]
    """
    rough = (high - low) / TICKS
    size = 10.0 ** math.floor(math.log10(rough))
    step = next(one * size for one in ROUND if one * size >= rough * 0.999)
    first = math.ceil(low / step - 1e-9)
    return [round(place * step, 12) for place in range(first, math.floor(high / step + 1e-9) + 1)]
