"""Addresses that nothing lies at: told on a page of ours, and for files in a line; never 200.

Streamlit answers all of them with its own document, which then shows its first page undressed.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from html import escape
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Match
from starlette.types import ASGIApp, Receive, Scope, Send

from data.stored import store
from data.stored.damage import DamagedRelease
from serving import worded
from serving.inside.reserved import CORE
from serving.people import page
from wording.bundle import texts
from wording.languages import languages, spoken
from wording.saying import Saying

STATIC = "static"
INSIDE = frozenset({"media", "component"})
"""Beginnings of addresses that Streamlit answers itself, beside its interface and its own files."""
ALONE = frozenset({"favicon.png", "manifest.json"})
"""Files of Streamlit's beside the folder of the others."""
ICON = "/favicon.ico"
"""What browsers ask for beside whatever is no page of ours; our pages name their own."""
FILES = ("/export/", "/assets/", f"/{STATIC}/")
"""Below these lie files and no pages."""
READ = frozenset({"GET", "HEAD"})


class Nowhere:
    """Middleware that answers 404 where there is neither one of the `pages` nor of the `routes`.

    `files` are those of Streamlit's own folder: in place of any other it answers its document.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        pages: Sequence[str],
        routes: Sequence[BaseRoute],
        files: Collection[str],
    ) -> None:
        self.app = app
        self.pages = frozenset(pages)
        self.routes = routes
        self.files = files

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Say that there is nothing, or pass on."""
        read = scope["type"] == "http" and scope["method"] in READ
        if not read or self._known(scope):
            await self.app(scope, receive, send)
            return
        answer = await run_in_threadpool(told, scope)
        await answer(scope, receive, send)

    def _known(self, scope: Scope) -> bool:
        parts = [part for part in scope["path"].split("/") if part]
        if "/".join(parts) in self.pages or CORE in parts:
            return True
        first, *after = parts
        if first == STATIC:
            return "/".join(after) in self.files
        if first in INSIDE if after else first in ALONE:
            return True
        return any(route.matches(scope)[0] != Match.NONE for route in self.routes)


def told(scope: Scope) -> Response:
    """That nothing lies at an address: in a line where a file is meant, else on a page."""
    path = scope["path"]
    if path == ICON:
        return Response(status_code=204, headers={"Cache-Control": "max-age=86400"})
    if "." in path.rsplit("/", 1)[-1] or path.startswith(FILES):
        return worded.refused(scope, Saying("nowhere-file"), 404)
    return on_a_page(spoken(QueryParams(scope["query_string"]).get("lang")))


def on_a_page(lang: str) -> Response:
    """That there is no page at an address."""
    text = texts(lang)
    headers = {"Cache-Control": "no-store", "Content-Language": lang}
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
