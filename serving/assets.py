"""Routes for Leaflet, the map's own script, fonts and shapes, all from this server."""

from __future__ import annotations

import gzip
import hashlib
from contextlib import suppress
from functools import cache
from pathlib import Path

import fontpkg_sarabun
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Receive, Scope, Send
from xstatic.pkg import leaflet

from data.stored import store
from data.stored.release import Release
from figures import municipal
from geo import painting
from wording import names

PREFIX = "/assets"
FOREVER = "public, max-age=31536000, immutable"
ONE_DAY = "public, max-age=86400"
FONT_WEIGHTS = {"400": "Regular", "500": "Medium", "600": "SemiBold", "700": "Bold"}

_LEAFLET = Path(leaflet.BASE_DIR)
_FONTS = Path(fontpkg_sarabun.__file__).parent / "files"
_OWN = Path(__file__).with_name("static")
_INSIDE = Path(__file__).with_name("inside") / "static"

FILES: dict[str, Path] = {
    "page/page.js": _INSIDE / "page.js",
    "page/page.css": _INSIDE / "page.css",
    "page/away.js": _INSIDE / "away.js",
    "page/opening.js": _INSIDE / "opening.js",
    "page/opening.css": _INSIDE / "opening.css",
    "page/favicon.svg": _OWN / "favicon.svg",
    "leaflet/leaflet.js": _LEAFLET / "leaflet.js",
    "leaflet/leaflet.css": _LEAFLET / "leaflet.css",
    **{f"map/{path.name}": path for path in sorted(painting.STATIC.iterdir())},
    **{
        f"fonts/sarabun-{weight}.ttf": _FONTS / f"Sarabun-{style}.ttf"
        for weight, style in FONT_WEIGHTS.items()
    },
}
"""Files served under `/assets/`, by address."""
SCRIPT = "map/area_layer.js"
"""The map's script; it imports the others by their addresses beside it."""
COMPRESSED = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
"""Files that shrink, by suffix, and their media types."""


def routes() -> list[BaseRoute]:
    """The routes under `/assets/`."""
    return [
        Route(f"{PREFIX}/areas/{{digest}}/{{name:path}}", _shapes),
        Route(f"{PREFIX}/v/{{version}}/{{name:path}}", _versioned),
        Route(f"{PREFIX}/{{name:path}}", _file),
    ]


@cache
def version() -> str:
    """Digest over the files served, which changes whenever one of them does."""
    digest = hashlib.sha256()
    for path in FILES.values():
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def version_path() -> str:
    """Folder under `/assets` whose addresses may be kept for ever."""
    return f"/v/{version()}"


def base() -> str:
    """Address under which the files may be kept for ever."""
    return PREFIX + version_path()


def shapes_address(name: str, release: Release | None = None) -> str:
    """Address of a packed asset: a level, `detail/NN` or `names/xx`; of the release in use."""
    digest = hashlib.sha256(_packed((release or store.active()).id, name)).hexdigest()[:12]
    return f"{PREFIX}/areas/{digest}/{name}.json"


@cache
def _packed(release_id: str, name: str) -> bytes:
    """Gzip-compressed JSON. Raises `KeyError` for a name that the release does not have."""
    release = store.release_of(release_id)
    kind, _, lang = name.partition("/")
    if kind == "names":
        return gzip.compress(
            names.tooltips(release.areas, lang, municipal.notes(release, lang)), mtime=0
        )
    return release.assets[name]


async def _shapes(request: Request) -> Response:
    name = request.path_params["name"].removesuffix(".json")
    packed = await run_in_threadpool(_packed_at, request.url.path, name)
    if packed is None:
        raise HTTPException(404)
    headers = {"Cache-Control": FOREVER, "Vary": "Accept-Encoding"}
    if "gzip" not in request.headers.get("accept-encoding", ""):
        return Response(gzip.decompress(packed), media_type="application/json", headers=headers)
    headers["Content-Encoding"] = "gzip"
    return Response(packed, media_type="application/json", headers=headers)


def _packed_at(address: str, name: str) -> bytes | None:
    """What lies at an address: a page may still show the release before the one in use."""
    for release in store.kept():
        known = name in release.assets or name in {"names/th", "names/en"}
        with suppress(store.UnknownRelease):
            if known and shapes_address(name, release) == address:
                return _packed(release.id, name)
    return None


async def _versioned(request: Request) -> Response:
    if request.path_params["version"] != version():
        raise HTTPException(404)
    return _answer(request, FOREVER)


async def _file(request: Request) -> Response:
    return _answer(request, ONE_DAY)


def _answer(request: Request, keep: str) -> Response:
    name = request.path_params["name"]
    if name not in FILES:
        raise HTTPException(404)
    headers = {"Cache-Control": keep}
    kind = COMPRESSED.get(FILES[name].suffix)
    if kind is None:
        return FileResponse(FILES[name], headers=headers)
    headers["Vary"] = "Accept-Encoding"
    if "gzip" not in request.headers.get("accept-encoding", ""):
        return Response(FILES[name].read_bytes(), media_type=kind, headers=headers)
    headers["Content-Encoding"] = "gzip"
    return Response(_compressed(name), media_type=kind, headers=headers)


@cache
def _compressed(name: str) -> bytes:
    return gzip.compress(FILES[name].read_bytes(), mtime=0)


class Readdress:
    """Middleware that answers under one prefix with what lies under another.

    Streamlit asks for a component's script below an address of its own, where no route may lie.
    """

    def __init__(self, app: ASGIApp, *, asked: str, given: str) -> None:
        self.app = app
        self.asked = asked
        self.given = given

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on a request, its path changed where it begins with the prefix."""
        if scope["type"] == "http" and scope["path"].startswith(self.asked):
            path = self.given + scope["path"].removeprefix(self.asked)
            scope = {**scope, "path": path, "raw_path": path.encode()}
        await self.app(scope, receive, send)
