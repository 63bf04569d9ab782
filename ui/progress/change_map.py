"""The map of changes: red worse, blue better, in steps around nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import streamlit as st

from data.catalog import Measure
from geo import painting
from geo.classing import diverging
from ui import cached
from ui.address import go
from ui.map import component, layer
from ui.map.painting import Kind, in_words, painted
from ui.progress.change_words import change_unit, step_labels
from ui.single import button
from ui.site import PROGRESS
from ui.view import View
from wording.numbers import number


def narrow(view: View) -> Callable[[str], None]:
    """What a click on the map of changes does: the lists below are those of its province."""

    def choose(code: str) -> None:
        known = view.release.codes("province")
        go(view.choice.but(area=code[:2] if code[:2] in known else None))

    return choose


def map_of_changes(
    view: View,
    measure: Measure,
    rows: pd.DataFrame,
    level: str,
    last: int,
) -> None:
    """Every area by its change: red worse, blue better, in steps around nothing."""
    choice = view.choice.but(level=level, measure=measure.id, period=last)
    shown = replace(view, choice=choice)
    drawn = ringed(view, changed(shown, measure, rows), rows, level)
    component.draw_map(shown, narrow(view), key="map-changes", painted=drawn)
    button.of_painting(shown, drawn, drawn.legend["title"], PROGRESS, key="changes")
    st.caption(in_words(drawn))
    st.caption(f"{view.text('changes-map')} {told_of_red(view, rows)}")
    st.caption(view.text("notes-boundaries"))


def ringed(
    view: View, drawn: painting.Painting, rows: pd.DataFrame, level: str
) -> painting.Painting:
    """The map with the areas outlined that are bad and worsening."""
    shown = replace(view, choice=view.choice.but(level=level))
    order = cached.order(view.release.id, layer.asset(shown), level)
    return replace(drawn, outlined=painting.outlined(order, rows.index[rows["red"]]))


def told_of_red(view: View, rows: pd.DataFrame) -> str:
    """What the outline means, and how many areas bear it."""
    return view.text("changes-outlined", n=number(int(rows["red"].sum()), view.choice.lang))


def changed(view: View, measure: Measure, rows: pd.DataFrame) -> painting.Painting:
    """The map of changes (`table`) over the level of a view, worst first in the legend."""
    found = diverging.steps(rows["change"], measure.unit)
    kept = found.order(higher_is_worse=measure.high_leads)
    labels = step_labels(view, measure, found)
    kinds = [
        Kind(labels[place], colour)
        for place, colour in zip(kept, diverging.WORSE_TO_BETTER, strict=True)
    ]
    places = found.places.map({place: rank for rank, place in enumerate(kept)})
    order = cached.order(view.release.id, layer.asset(view), view.choice.level)
    percent = measure.unit == "percent"
    values = pd.DataFrame({"value": rows["change"] * (100 if percent else 1)})
    empty = float("nan")
    return painted(
        layer.painting_of(view),
        places,
        kinds,
        order=order,
        texts={
            "title": measure.name(view.choice.lang),
            "unit": f"{view.text('changes-change')} · {change_unit(view, measure)}",
            "measure": f"{view.text('changes-change')} ({change_unit(view, measure)})",
        },
        hidden=view.text("legend-protected"),
        missing=view.text("legend-no-data"),
        values=painting.figures(order, values.assign(count=empty, base=empty), ratio=False)
        | {"digits": found.decimals},
        unit="change",
    )
