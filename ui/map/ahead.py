"""What the map will show of an option of the side bar, told before the page's script has run.

A page asks for one option after the other while their list is open, at once for one pointed at, and
paints what it is told when an option is chosen (`serving/inside/static/ahead.js`). It is the text
that the script sends for the map, of the same view by the same function, and what the script sends
counts: it comes afterwards all the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache, partial

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from serving import encodings
from ui import cached, first_picture, provinces
from ui.choice import Choice, Known, fitting
from ui.controls import CONTROLS, Control
from ui.inside.marks import LACKING
from ui.kept import SOME
from ui.map import layer
from ui.site import PAGES, PROVINCE, Page
from ui.view import View

PREFIX = "/ahead"
"""Below it lies a page's address; its parameters are those of the page, with these three."""
CONTROL, OPTION, THEME = "control", "option", "theme"
THEMES = ("light", "dark")


def routes() -> list[BaseRoute]:
    """The route of what a map will show."""
    return [Route(f"{PREFIX}/{{page:path}}", _answer)]


def _answer(request: Request) -> Response:
    """What the map will show; nothing (204) where that cannot be told ahead."""
    headers = {"Cache-Control": "no-store"}
    shown = told(request.path_params["page"].strip("/"), request.query_params)
    if shown is None:
        return Response(status_code=204, headers=headers)
    encoding = encodings.accepted(request.headers.get("accept-encoding", ""))
    packed = _packed(shown, encoding)
    headers |= encodings.headers(encoding)
    return Response(packed, media_type="application/json", headers=headers)


@lru_cache(maxsize=SOME)
def _packed(shown: str, encoding: str) -> bytes:
    """What is shown, compressed: the same text is kept, so that it is quickly known again."""
    return encodings.packed(shown.encode(), encoding, once=False)


def told(path: str, parameters: Mapping[str, str]) -> str | None:
    """What a page's map will show once an option is chosen; None where that cannot be told."""
    page = next((page for page in PAGES if page.path == path), None)
    theme = parameters.get(THEME)
    if page is None or path not in first_picture.OPENED or theme not in THEMES:
        return None
    asked = first_picture.asked_for(page, parameters)
    there = _leads(asked, page, parameters) if asked else None
    if asked is None or there is None:
        return None
    view = replace(asked, choice=there, theme=theme)
    return layer.shown(provinces.narrowed(view) if page == PROVINCE else view)


def _leads(view: View, page: Page, parameters: Mapping[str, str]) -> Choice | None:
    """The choice that an option leads to, named as the page names it; None for no such option."""
    known = Known.on_page(view.release, page, partial(cached.years, view.release.id))
    named, wanted = parameters.get(CONTROL), parameters.get(OPTION)
    for control in _controls(view, known):
        if control.name != named:
            continue
        found = [
            one for one in control.options if control.told(one).removeprefix(LACKING) == wanted
        ]
        there = control.leads(found[0]) if len(found) == 1 else None
        return there and fitting(there, known)
    return None


def _controls(view: View, known: Known) -> Iterator[Control]:
    for name in known.acting(view.choice):
        yield from (make(view, known) for make in CONTROLS.get(name, ()))
