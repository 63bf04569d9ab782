"""Titles of a map of the method: what it shows, of which level and year."""

from __future__ import annotations

from ui.dimensions.view import MethodView
from wording.ages import dated


def titles(view: MethodView, title: str) -> dict[str, str]:
    """Title, unit line and the name of the figure, for the map of a part."""
    unit = view.text(
        "method-legend-unit",
        level=view.text(f"level-{view.choice.level}"),
        year=dated(view.choice.period, view.choice.lang),
    )
    return {"title": view.text(title), "unit": unit, "measure": view.text(f"{title}-measure")}
