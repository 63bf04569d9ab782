"""Addresses that nothing lies at: told on a page of ours, and for files in a line; never 200.

Streamlit answers all of them with its own document, which then shows its first page undressed.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Match
from starlette.types import ASGIApp, Receive, Scope, Send

from data.stored import store
from data.stored.damage import DamagedRelease
from serving.inside.reserved import CORE
from serving.people import page
from wording.bundle import texts
from wording.languages import languages, spoken

INSIDE = frozenset({"static", "media", "component", "favicon.png", "manifest.json"})
"""Beginnings of addresses that Streamlit answers itself, beside its interface."""
ICON = "/favicon.ico"
"""What browsers ask for beside whatever is no page of ours; our pages name their own."""
READ = frozenset({"GET", "HEAD"})


class Nowhere:
    """Middleware that answers 404 where there is neither one of the `pages` nor of the `routes`."""

    def __init__(self, app: ASGIApp, *, pages: Sequence[str], routes: Sequence[BaseRoute]) -> None:
        self.app = app
        self.pages = frozenset(pages)
        self.routes = routes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Say that there is nothing, or pass on."""
        read = scope["type"] == "http" and scope["method"] in READ
        if not read or self._known(scope):
            await self.app(scope, receive, send)
            return
        lang = spoken(QueryParams(scope["query_string"]).get("lang"))
        answer = await run_in_threadpool(told, scope["path"], lang)
        await answer(scope, receive, send)

    def _known(self, scope: Scope) -> bool:
        parts = [part for part in scope["path"].split("/") if part]
        if "/".join(parts) in self.pages or CORE in parts or parts[0] in INSIDE:
            return True
        return any(route.matches(scope)[0] != Match.NONE for route in self.routes)


def told(path: str, lang: str) -> Response:
    """That nothing lies at an address: in a line where a file is meant, else on a page."""
    if path == ICON:
        return Response(status_code=204, headers={"Cache-Control": "max-age=86400"})
    text = texts(lang)
    headers = {"Cache-Control": "no-store", "Content-Language": lang}
    if "." in path.rsplit("/", 1)[-1] or path.startswith(("/export/", "/assets/")):
        return PlainTextResponse(text("nowhere-file"), 404, headers)
    lines = [("why", mark)] if (mark := _mark(lang)) else []
    others = (
        f'<a href="?{urlencode({"lang": one})}" lang="{one}">{escape(languages()[one].name)}</a>'
        for one in languages()
        if one != lang
    )
    html = page.written(
        lang,
        f"{mark} · {text('nowhere-title')}" if mark else text("nowhere-title"),
        [*lines, ("", text("nowhere-told"))],
        f'<a class="act" href="/?{urlencode({"lang": lang})}">{escape(text("mishap-home"))}</a>',
        "".join(others),
    )
    return HTMLResponse(html, 404, headers)


def _mark(lang: str) -> str:
    """The words of a release of training; none where it is not or cannot be read."""
    try:
        return store.active().mark(lang)
    except DamagedRelease:
        return ""
