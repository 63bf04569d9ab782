"""Maps of classes that are no ranges of a measure: combinations, steadiness, changes.

Pure functions from a painted map and a series of classes to another painted map.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import pandas as pd

from geo import painting
from geo.classing.marks import MISSING, PROTECTED

KINDS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442", "#8C96A0")
"""Colours of kinds without an order (Okabe–Ito), the last for all others."""


class Kind(NamedTuple):
    """One class: its text in the legend and its colour."""

    label: str
    colour: str


def painted(
    ground: painting.Painting,
    places: pd.Series,
    kinds: Sequence[Kind],
    *,
    order: Sequence[str],
    texts: Mapping[str, str],
    hidden: str,
    missing: str,
    values: Mapping[str, Any],
    unit: str = "percent",
) -> painting.Painting:
    """The map `ground` with other classes.

    `places`: each area's class (0 …), −1 where it has none, −2 where it is protected. `texts`
    holds `title`, `unit` and `measure`; `hidden` and `missing` are the legend's words for both
    kinds of areas without a class; `values` are the tooltips' figures, written in `unit`.
    """
    drawn = places.reindex(list(order), fill_value=-1)
    marks = "".join(
        str(place) if place >= 0 else PROTECTED if place == -2 else MISSING for place in drawn
    )
    rows = [
        painting.LegendRow(str(place), kind.label, _size(drawn, place))
        for place, kind in enumerate(kinds)
    ]
    for mark, place, label in ((PROTECTED, -2, hidden), (MISSING, -1, missing)):
        if (drawn == place).any():
            rows.append(painting.LegendRow(mark, label, _size(drawn, place)))
    return replace(
        ground,
        marks=marks,
        colours=[kind.colour for kind in kinds],
        figures=values,
        unit=unit,
        named=ground.named if ground.around or ground.backdrop else _points(ground.named),
        legend=_legend(texts, rows),
        texts={**ground.texts, "measure": texts["measure"], "label": texts["title"]},
    )


def _legend(texts: Mapping[str, str], rows: list[painting.LegendRow]) -> dict[str, Any]:
    """A legend of keys that are no scale."""
    plain = {"title": texts["title"], "unit": texts["unit"], "rows": rows, "ticks": []}
    return {**plain, "made": "", "notes": [], "dark": "", "counted": ""}


def _points(named: Sequence[Sequence[str | float]]) -> list[Sequence[str | float]]:
    """Names at points: those of areas were chosen by the figures that are not shown."""
    return [name for name in named if len(name) > 2]


def in_words(drawn: painting.Painting) -> str:
    """A painted map as a text: what it is, and how many areas each class holds."""
    legend = drawn.legend
    classes = " · ".join(f"{row.label} {row.size}" for row in legend["rows"])
    return f"{legend['title']} ({legend['unit']}): {classes}"


def _size(drawn: pd.Series, place: int) -> str:
    return f"({int((drawn == place).sum()):,})"
