"""Routes for Leaflet, the map's own script, fonts and shapes, all from this server."""

from __future__ import annotations

import gzip
import hashlib
from functools import cache
from pathlib import Path

import fontpkg_sarabun
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Route
from xstatic.pkg import leaflet

from data import store
from data.release import DamagedRelease, Release
from geo import choropleth
from geo.areas import MAP_LEVELS

PREFIX = "/assets"
FOREVER = "public, max-age=31536000, immutable"
ONE_DAY = "public, max-age=86400"
FONT_WEIGHTS = {"400": "Regular", "500": "Medium", "600": "SemiBold", "700": "Bold"}

_LEAFLET = Path(leaflet.BASE_DIR)
_FONTS = Path(fontpkg_sarabun.__file__).parent / "files"
_OWN = Path(__file__).with_name("static")

FILES: dict[str, Path] = {
    "page/page.js": _OWN / "page.js",
    "page/page.css": _OWN / "page.css",
    "page/favicon.svg": _OWN / "favicon.svg",
    **{
        f"fonts/sarabun-{weight}.ttf": _FONTS / f"Sarabun-{style}.ttf"
        for weight, style in FONT_WEIGHTS.items()
    },
}
"""Files served under `/assets/` as they are, by address."""
JOINED: dict[str, tuple[Path, Path]] = {
    "leaflet/atlas.js": (_LEAFLET / "leaflet.js", choropleth.STATIC / "area_layer.js"),
    "leaflet/atlas.css": (_LEAFLET / "leaflet.css", choropleth.STATIC / "area_layer.css"),
}
"""Leaflet's script and style with ours behind them: the map's frame asks once for each."""


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
    for path in (*FILES.values(), *(path for pair in JOINED.values() for path in pair)):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def base() -> str:
    """Address under which the files may be kept for ever."""
    return f"{PREFIX}/v/{version()}"


def shapes_address(name: str, release: Release | None = None) -> str:
    """Address of a packed asset: a level, `detail/NN` or `names/xx`; of the release in use."""
    digest = hashlib.sha256(_packed((release or store.active()).id, name)).hexdigest()[:12]
    return f"{PREFIX}/areas/{digest}/{name}.json"


def warm() -> dict[str, str]:
    """Addresses that a first map asks for, by name; none of shapes where the release is damaged."""
    frame = " ".join(f"{base()}/{name}" for name in JOINED)
    try:
        return {"frame": frame} | {level: shapes_address(level) for level in MAP_LEVELS}
    except DamagedRelease:
        return {"frame": frame}


@cache
def _packed(release_id: str, name: str) -> bytes:
    """Gzip-compressed JSON. Raises `KeyError` for a name that the release does not have."""
    release = store.of(release_id)
    kind, _, lang = name.partition("/")
    if kind == "names":
        return gzip.compress(choropleth.names_json(release.areas, lang), mtime=0)
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
    headers = {"Cache-Control": keep}
    if name in FILES:
        return FileResponse(FILES[name], headers=headers)
    if name not in JOINED:
        raise HTTPException(404)
    kind = "text/css" if name.endswith(".css") else "text/javascript"
    headers["Vary"] = "Accept-Encoding"
    if "gzip" not in request.headers.get("accept-encoding", ""):
        return Response(gzip.decompress(_joined(name)), media_type=kind, headers=headers)
    headers["Content-Encoding"] = "gzip"
    return Response(_joined(name), media_type=kind, headers=headers)


@cache
def _joined(name: str) -> bytes:
    return gzip.compress(b"\n".join(path.read_bytes() for path in JOINED[name]), mtime=0)
