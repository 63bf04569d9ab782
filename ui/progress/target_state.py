"""How a target stands: the figure of now, and whether it is met or on its way."""

from __future__ import annotations

from typing import Any

from geo.areas import COUNTRY
from ui import cached
from ui.view import View
from wording.numbers import figure, year


def figure_now(view: View, measure: str) -> str:
    """The country's latest figure of a measure, with its year; a dash without one."""
    years = cached.years(view.release.id, measure, "country")
    if not years:
        return "–"
    value = cached.reading(view.release.id, "country", measure, years[0])["value"].loc[COUNTRY]
    shown = figure(value, view.catalog.measures[measure].unit, view.choice.lang)
    return f"{shown} ({year(years[0], view.choice.lang)})"


def target_state(view: View, measure: str, stated: dict[str, Any]) -> str:
    """Met, on the straight way from the year before, or not; "" without a target."""
    years = cached.years(view.release.id, measure, "country")
    if not stated.get("target") or not years:
        return ""
    scale = 100 if view.catalog.measures[measure].unit == "percent" else 1
    values = [
        cached.reading(view.release.id, "country", measure, when)["value"].loc[COUNTRY] * scale
        for when in years[:2]
    ]
    up = view.catalog.measures[measure].direction == "higher_is_better"
    goal = float(stated["target"])
    if values[0] >= goal if up else values[0] <= goal:
        return view.text("targets-met")
    if len(values) < 2 or not stated.get("year"):
        return view.text("targets-not-yet")
    pace = (values[0] - values[1]) / (years[0] - years[1])
    ahead = values[0] + pace * (float(stated["year"]) - years[0])
    on_track = ahead >= goal if up else ahead <= goal
    return view.text("targets-on-track" if on_track else "targets-off-track")
