"""The map of groups: the five kinds in colours that hold for every eye, each with its number."""

from __future__ import annotations

import pandas as pd

from figures.patterns.found import CALLED, Kind, Patterns
from figures.patterns.told import COLOURS
from geo import painting
from ui import cached
from ui.map import layer
from ui.map.painting import Kind as Colour
from ui.map.painting import painted
from ui.view import View
from wording.ages import dated


def drawn(view: View, found: Patterns) -> painting.Painting:
    """The map of the whole country on the level shown."""
    text, choice = view.text, view.choice
    order = cached.order(view.release.id, layer.asset(view), choice.level)
    of_kind = {kind: place for place, kind in enumerate(CALLED)} | {Kind.PROTECTED: -2}
    places = pd.Series(
        [of_kind.get(kind, -1) for kind in found.areas["kind"]], index=found.areas.index
    )
    unit = text(
        "patterns-unit",
        level=view.level_name(choice.level),
        year=dated(choice.period, choice.lang),
    )
    measure = view.measure.name(choice.lang)
    return painted(
        layer.painting_of(view),
        places,
        [Colour(text(f"pattern-{kind}"), COLOURS[kind]) for kind in CALLED],
        order=order,
        texts={"title": measure, "unit": unit, "measure": measure},
        hidden=text("legend-protected"),
        missing=text("legend-no-data"),
        values=view.map_figures(layer.asset(view)),
        unit=view.measure.unit,
    )
