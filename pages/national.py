"""The national page: the finding, four figures, the map, the ranking and the five dimensions."""

from __future__ import annotations

from ui import layout, sidebar, turn
from ui.choice import Known
from ui.parts import panels, tables, trends
from ui.view import View


def page(view: View, known: Known) -> None:
    """Draw the page."""
    choose = sidebar.chooser(view, known)

    with layout.with_map(view, choose):
        if view.choice.area:
            panels.area(view)
            panels.dimensions(view)
            panels.children(view, choose)
        else:
            panels.ranking(view, choose)
            panels.dimensions(view)
    panels.notes(view)
    trends.draw(view)
    tables.all_areas(view)
    tables.without_polygon(view)
    tables.description(view)


turn.take(page)
