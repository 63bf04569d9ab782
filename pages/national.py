"""The national page: the finding, four figures, the map, the ranking and the five dimensions."""

from __future__ import annotations

from ui import address, layout, turn
from ui.choice import Known
from ui.parts import bars, headline, notes, ranking, tables, trends, two_measures
from ui.view import View


def page(view: View, known: Known) -> None:
    """Draw the page."""
    choose = address.chooser(view, known)

    with layout.with_map(view, choose):
        if view.choice.area:
            headline.area(view)
            bars.dimensions(view)
            ranking.children(view, choose)
        else:
            ranking.ends(view, choose)
            bars.dimensions(view)
    notes.below(view, cited=True)
    trends.trends_of_place(view)
    two_measures.two_measures(view, choose)
    tables.all_areas(view)
    tables.without_polygon(view)
    tables.description(view)


turn.take(page)
