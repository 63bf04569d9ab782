"""Routes for Leaflet, the map's own script, fonts and shapes, all from this server."""

from __future__ import annotations

import gzip
import hashlib
import json
from functools import cache
from pathlib import Path, PurePosixPath

import fontpkg_sarabun
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Receive, Scope, Send
from xstatic.pkg import leaflet

from geo import painting
from serving import encodings, framed, map_scripts, release_assets
from serving.inside import joined, words
from wording.languages import languages

PREFIX = "/assets"
FOREVER = "public, max-age=31536000, immutable"
ONE_DAY = "public, max-age=86400"
SHARED = {"Access-Control-Allow-Origin": "*"}
"""A frame without an origin asks too: what it is given, everybody is."""
FONT_WEIGHTS = {"400": "Regular", "500": "Medium", "600": "SemiBold", "700": "Bold"}

_LEAFLET = Path(leaflet.BASE_DIR)
_FONTS = Path(fontpkg_sarabun.__file__).parent / "files"
_OWN, _INSIDE = (Path(__file__).parent / folder for folder in ("static", "inside/static"))

_OF_PAGES = (
    "early.js", "page.js", "page.css", "ahead.js", "away.js", "drawn_on.js", "words.js", "lists.js",
    "phone.js", "print.css", "opening.js", "opening_parts.js", "beside.js", "side.js",
    "opening.css", "side.css", "sheet.js", "still.js",
)  # fmt: skip

FILES: dict[str, Path] = {
    **{f"page/{name}": _INSIDE / name for name in _OF_PAGES},
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
FILES |= framed.files(FILES)
shapes_address = release_assets.address
SCRIPT = "map/area_layer.js"
"""The map's script; it imports the others by their addresses beside it."""
COMPRESSED = {
    ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".ttf": "font/ttf",
}  # fmt: skip
"""Files that shrink, by suffix, and their media types."""


def routes() -> list[BaseRoute]:
    """The routes under `/assets/`."""
    return [
        Route(f"{release_assets.FOLDER}/{{digest}}/{{name:path}}", _shapes),
        Route(f"{PREFIX}/v/{{version}}/words/{{lang}}.json", _told),
        Route(f"{PREFIX}/v/{{version}}/{{name:path}}", _versioned),
        Route(f"{PREFIX}/{{name:path}}", _file),
    ]


@cache
def _made() -> dict[str, bytes]:
    """Scripts and style sheets as a page asks for them, several in one."""
    return {**map_scripts.made(), **joined.made()}


@cache
def version() -> str:
    """Digest over the files served, which changes whenever one of them does."""
    digest = hashlib.sha256()
    for path in FILES.values():
        digest.update(path.read_bytes())
    for content in (*_made().values(), *map(_words, languages())):
        digest.update(content)
    return digest.hexdigest()[:12]


def version_path() -> str:
    """Folder under `/assets` whose addresses may be kept for ever."""
    return f"/v/{version()}"


def base() -> str:
    """Address under which the files may be kept for ever."""
    return PREFIX + version_path()


async def _shapes(request: Request) -> Response:
    encoding = encodings.accepted(request.headers.get("accept-encoding", ""))
    found = await run_in_threadpool(release_assets.at, request.url.path, encoding)
    if found is None:
        raise HTTPException(404)
    content, kind = found
    headers = {"Cache-Control": FOREVER, **SHARED, **encodings.headers(encoding)}
    return Response(content, media_type=kind, headers=headers)


def _json(request: Request, packed: bytes) -> Response:
    """What is kept compressed, as the browser takes it; its address is of this content alone."""
    headers = {"Cache-Control": FOREVER, "Vary": "Accept-Encoding"}
    if "gzip" not in request.headers.get("accept-encoding", ""):
        return Response(gzip.decompress(packed), media_type="application/json", headers=headers)
    headers["Content-Encoding"] = "gzip"
    return Response(packed, media_type="application/json", headers=headers)


@cache
def _words(lang: str) -> bytes:
    """Gzip-compressed JSON: texts of built-in elements in a language (`static/words.js`)."""
    listed = json.dumps(words.dictionary(lang), ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(listed.encode(), mtime=0)


async def _told(request: Request) -> Response:
    lang = request.path_params["lang"]
    if request.path_params["version"] != version() or lang not in languages():
        raise HTTPException(404)
    return _json(request, _words(lang))


async def _versioned(request: Request) -> Response:
    if request.path_params["version"] != version():
        raise HTTPException(404)
    return _answer(request, FOREVER, made=True)


async def _file(request: Request) -> Response:
    return _answer(request, ONE_DAY, made=False)


def _answer(request: Request, keep: str, *, made: bool) -> Response:
    """A file; `made` are those as a page asks for them."""
    name = request.path_params["name"]
    if name not in FILES and not (made and name in _made()):
        raise HTTPException(404)
    headers = {"Cache-Control": keep, **(SHARED if framed.asked(name) else {})}
    kind = COMPRESSED.get(PurePosixPath(name).suffix)
    if kind is None:
        return FileResponse(FILES[name], headers=headers)
    encoding = encodings.accepted(request.headers.get("accept-encoding", ""))
    content = _compressed(name, encoding, made=made)
    return Response(content, media_type=kind, headers=headers | encodings.headers(encoding))


@cache
def _compressed(name: str, encoding: str, *, made: bool) -> bytes:
    content = _made().get(name) if made else None
    return encodings.packed(content or FILES[name].read_bytes(), encoding, once=True)


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
