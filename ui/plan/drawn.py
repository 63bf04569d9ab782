"""The map of a plan: in how many dimensions each tambon is served."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from figures.plan.made import Plan
from geo import painting
from geo.ramp import RAMP
from poverty.joint import SIZE
from ui import cached
from ui.map import layer
from ui.map.painting import Kind, painted
from ui.plan import said
from ui.view import View
from wording.numbers import number, year


def drawn(view: View, plan: Plan) -> painting.Painting:
    """The map of the part of the country shown; units without a polygon are in the list alone."""
    ground, text, lang = layer.painting_of(view), view.text, view.choice.lang
    order = cached.order(view.release.id, layer.asset(view), view.choice.level)
    sizes = pd.Series([0, *SIZE[1:]])
    marked = plan.best.sets.map(sizes)
    kinds = [
        Kind(text("budget-map-none"), painting.ZERO_COLOUR),
        *(
            Kind(text("budget-map-served", n=many, many=number(many, lang)), colour)
            for many, colour in enumerate(RAMP, start=1)
        ),
    ]
    made = painted(
        ground,
        marked,
        kinds,
        order=order,
        texts={
            "title": said.goal_name(view, plan.asked.goal),
            "unit": text("budget-map-unit"),
            "measure": view.shade.name(lang),
        },
        hidden=text("legend-protected"),
        missing=text("budget-map-outside"),
        values=view.map_figures(layer.asset(view)),
        unit=view.shade.unit,
    )
    told = text(
        "budget-map-figures", measure=view.shade.name(lang), year=year(view.choice.period, lang)
    )
    return replace(made, legend={**made.legend, "notes": [told]})
