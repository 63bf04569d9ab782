"""What a page opens with: headline, four figures and map, shown before Streamlit has started.

Streamlit's scripts take a second to start before the page is asked for. The document brings this
part along, `serving/inside/static/opening.js` draws it meanwhile, and the page that Streamlit draws
takes its place, and the map itself, over. It says what the page says, of the same view, by the same
functions.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from data.stored.damage import DamagedRelease
from serving.inside.document import Announcement
from ui import cached, choice, opening_side, pictured, provinces
from ui.kept import SOME, of_view
from ui.map import component, ground, layer
from ui.parts import findings, headline, newest, notes, titled
from ui.site import GROUP, NATIONAL, PAGES, PROVINCE, Page
from ui.view import View

OPENED = (NATIONAL.path, PROVINCE.path)
"""The pages in the frame of `layout.with_map`."""
FRAMED = GROUP.path
"""The page whose map, in a frame, comes after Streamlit: until then its picture stands there."""


def announced(path: str, parameters: Mapping[str, str]) -> Announcement | None:
    """What the document of a page says of its map; None for a page that has none to show."""
    page = next((page for page in PAGES if page.path == path), None)
    if page is None or not (page.mapped or path == FRAMED):
        return None
    asked = asked_for(page, parameters)
    if asked is None:
        return None
    view = provinces.narrowed(asked) if page == PROVINCE else asked
    shapes = cached.address(view.release.id, layer.asset(view))
    if path not in (*OPENED, FRAMED):
        return Announcement(shapes, view.choice.level)
    said, charts = (framed(view), []) if path == FRAMED else opening(view)
    whole = {**said, "side": opening_side.pieces(asked, page)}
    return Announcement(shapes, view.choice.level, whole, charts, ground.address(view))


@of_view(SOME)
def opening(view: View) -> tuple[dict[str, object], list[str]]:
    """The opening of a view, and its charts.

    Headline, what stands below it, figures, what stands beside the map (`pictured`), the map's
    message. Figures are label, figure and note each; `size` is the headline's (titled.size).
    """
    sentence, beside = findings.sentence(view), pictured.beside(view)
    said: dict[str, object] = {
        "headline": titled.marked(view, titled.set_in_lines(view, sentence)),
        "size": titled.size(titled.marked(view, sentence)),
        "training": view.release.training,
        "dated": newest.told(view),
        "figures": headline.shown_figures(view),
        "cited": notes.cited(view),
        "beside": beside.pieces,
        "map": layer.addressed(layer.shown(view), component.MAIN_MAP, "").decode(),
    }
    return said, beside.charts


@of_view(SOME)
def framed(view: View) -> dict[str, object]:
    """What the page of groups opens with while there is no group: how one is made, and the map."""
    sentence, text = view.text("groups-empty"), view.text
    return {
        "headline": titled.marked(view, titled.set_in_lines(view, sentence)),
        "size": titled.size(titled.marked(view, sentence)),
        "training": view.release.training,
        "framed": True,
        "beside": [
            {"title": text("groups-how-title"), "helped": False},
            {"list": [line.removeprefix("- ") for line in text("groups-how").splitlines()]},
        ],
        "map": layer.addressed(layer.shown(view), component.MAIN_MAP, "").decode(),
    }


def asked_for(page: Page, parameters: Mapping[str, str]) -> View | None:
    """The view that an address names on a page; None where the release cannot be read."""
    try:
        release = cached.release()
    except DamagedRelease:
        return None
    known = choice.Known.on_page(release, page, partial(cached.years, release.id))
    chosen, _ = choice.read_choice(parameters, known)
    if page == GROUP and (chosen.group or chosen.area):
        return None  # more stands above the map, or on it
    return View(chosen, release)
