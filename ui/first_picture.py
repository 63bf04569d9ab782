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
from ui import cached, choice, provinces
from ui.map import component, layer
from ui.parts import findings, headline, newest
from ui.site import NATIONAL, PAGES, PROVINCE
from ui.view import View

OPENED = (NATIONAL.path, PROVINCE.path)
"""The pages in the frame of `layout.with_map`."""


def announced(path: str, parameters: Mapping[str, str]) -> Announcement | None:
    """What the document of a page says of its map; None for a page that has none to show."""
    view = _view(path, parameters)
    if view is None:
        return None
    shapes = cached.address(view.release.id, layer.asset(view))
    said = content(view) if path in OPENED else None
    return Announcement(shapes, view.choice.level, said)


def content(view: View) -> dict[str, object]:
    """The opening of a view: headline, what stands below it, figures, the map's message.

    Figures are label, figure and note each.
    """
    return {
        "headline": findings.sentence(view),
        "dated": newest.told(view),
        "figures": headline.shown_figures(view),
        "map": layer.message(layer.painting_of(view), component.MAIN_MAP, "").decode(),
    }


def _view(path: str, parameters: Mapping[str, str]) -> View | None:
    page = next(page for page in PAGES if page.path == path)
    if not page.mapped:
        return None
    try:
        release = cached.release()
    except DamagedRelease:
        return None
    chosen, _ = choice.read_choice(
        parameters, choice.Known.on_page(release, page, partial(cached.years, release.id))
    )
    view = View(chosen, release)
    return provinces.narrowed(view) if page == PROVINCE else view
