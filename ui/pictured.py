"""What stands beside the map when a page opens: titles, figures, charts as SVG, until it is there.

A list of pieces in the order of the page, each a mapping with one key that says what it is
(`serving/inside/static/beside.js` draws it, `opening.css` puts it in its place). A chart is
registered by drawing its figure with `_chart`, under the key that the page draws it by: from there
on the page's own script waits for Plotly's. Where something comes that is not drawn here (a table),
the list ends: what follows has no place yet.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field

import plotly.graph_objects as go

from geo.areas import BANGKOK
from ui.charts.svg import svg
from ui.charts.svg_ground import Unknown
from ui.parts import bars, headline, ranking
from ui.province import five, standing, strips
from ui.site import ENDS
from ui.view import View

Piece = dict[str, object]


@dataclass(frozen=True)
class Beside:
    """The pieces beside the map, and the charts among them as SVG elements."""

    pieces: list[Piece] = field(default_factory=list)
    charts: list[str] = field(default_factory=list)

    def say(self, **piece: object) -> None:
        """One more piece."""
        self.pieces.append(piece)

    def draw(self, figure: go.Figure, key: str) -> None:
        """One more chart, under the key that the page draws it by."""
        self.charts.append(svg(figure, key))
        self.pieces.append({"chart": key})


def beside(view: View) -> Beside:
    """What a view of the national page, or of a province's, opens with."""
    made = Beside()
    pieces = _place if view.within else _area if view.choice.area else _country
    with suppress(Unknown):  # the list ends before a chart that Plotly alone can draw
        pieces(view, made)
    return made


def _country(view: View, made: Beside) -> None:
    """The ranking and the five dimensions."""
    if view.reading["value"].isna().all():
        return
    end = ranking.first_end(view)
    heading, figure = ranking.ranked(view, end)
    ends = [view.text(f"ranking-{option}") for option in ENDS]
    made.say(ranking=heading, ends=ends, at=ENDS.index(end))
    made.draw(figure, "ranking")
    _dimensions(view, made)


def _dimensions(view: View, made: Beside) -> bool:
    view = view.survey
    figure = bars.five(view)
    if figure is None:
        return False
    made.say(title=bars.dimensions_title(view), helped=True)
    made.draw(figure, "dimensions")
    return True


def _area(view: View, made: Beside) -> None:
    """The area chosen, its dimensions, and what lies in it."""
    made.say(title=view.name(view.area, full=True))
    made.say(metrics=headline.own_figures(view))
    _captions(view, made)
    if view.area[:2].isdigit():
        name = view.own_name(view.area[:2])
        made.say(link=view.text("open-province", name=name))
    found = ranking.inside(view) if _dimensions(view, made) else None
    if found is not None:
        heading, figure = found
        made.say(title=heading)
        made.draw(figure, "children")


def _captions(view: View, made: Beside) -> None:
    for line in headline.captions(view):
        made.say(caption=line)


def _place(view: View, made: Beside) -> None:
    """The box of provinces, the place and its dimensions."""
    label, chosen = view.text("control-province"), view.name(view.within)
    surveyed = view.within != BANGKOK
    made.say(box=label, chosen=chosen, button=view.text("place-download") if surveyed else "")
    made.say(title=view.name(view.area, full=True))
    if not surveyed:
        return
    made.say(caption=standing.about(view))
    _captions(view, made)
    shown = view.survey
    figure = None if standing.warned(view) else five.chart_of(shown)
    if figure is not None:
        made.say(title=bars.dimensions_title(shown), helped=True)
        made.draw(figure, five.key(shown))
        _strips(view, made)


def _strips(view: View, made: Beside) -> None:
    """Where the place stands among all provinces, below its dimensions."""
    drawn = strips.strips(view.survey)
    if drawn is None:
        return
    made.say(title=drawn.title, helped=True)
    made.draw(drawn.chart, strips.key(view))
    if drawn.without:
        made.say(caption=drawn.without)
