"""Leaflet and what else folium's maps ask a CDN for, from this server."""

from __future__ import annotations

import ast
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Protocol

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from serving import assets, encodings

PREFIX = f"{assets.PREFIX}/folium"
PACKAGE = "folium-offline"
HELD_IN = "offlinefolium/elements.py"
"""Where the package keeps its files, under a private name: texts by the address folium names."""
JSDELIVR = "https://cdn.jsdelivr.net/npm/"
CDNJS = "https://cdnjs.cloudflare.com/ajax/libs/"
ADDRESSES: dict[str, str] = {
    "leaflet.js": f"{JSDELIVR}leaflet@1.9.3/dist/leaflet.js",
    "leaflet.css": f"{JSDELIVR}leaflet@1.9.3/dist/leaflet.css",
    "leaflet.draw.js": f"{CDNJS}leaflet.draw/1.0.2/leaflet.draw.js",
    "leaflet.draw.css": f"{CDNJS}leaflet.draw/1.0.2/leaflet.draw.css",
    "jquery.js": "https://code.jquery.com/jquery-3.7.1.min.js",
    "bootstrap.js": f"{JSDELIVR}bootstrap@5.2.2/dist/js/bootstrap.bundle.min.js",
    "bootstrap.css": f"{JSDELIVR}bootstrap@5.2.2/dist/css/bootstrap.min.css",
    "awesome-markers.js": f"{CDNJS}Leaflet.awesome-markers/2.0.2/leaflet.awesome-markers.js",
    "awesome-markers.css": f"{CDNJS}Leaflet.awesome-markers/2.0.2/leaflet.awesome-markers.css",
    "awesome-rotate.css": "https://cdn.jsdelivr.net/gh/python-visualization/folium/folium"
    "/templates/leaflet.awesome.rotate.min.css",
    "awesome-icons.css": f"{JSDELIVR}@fortawesome/fontawesome-free@6.2.0/css/all.min.css",
    "glyphicons.css": "https://netdna.bootstrapcdn.com/bootstrap/3.0.0/css"
    "/bootstrap-glyphicons.css",
}
"""What a map and the tools for drawing on it name, by our name of it."""
NAMES = {address: name for name, address in ADDRESSES.items()}
LEAFLET = frozenset({"leaflet", "leaflet_css"})
"""What a map without folium's own markers and popups needs, as folium calls it."""
KINDS = {".js": "text/javascript", ".css": "text/css"}


class Asks(Protocol):
    """A part of a folium map: what it asks for, each as its name and address."""

    default_js: list[tuple[str, str]]
    default_css: list[tuple[str, str]]


def address(asked: str) -> str:
    """Where we serve what folium asks for. Raises `KeyError` for what we do not serve."""
    return held_at(NAMES[asked])


def held_at(name: str) -> str:
    """Where a file is served, by our name of it."""
    return f"{PREFIX}/{_version()}/{name}"


def ours(element: Asks, *, only: frozenset[str] | None = None) -> None:
    """Let one part of a map ask this server; others of its class keep what they name.

    `only` are the names that it needs (`LEAFLET`); without it, all.
    """
    element.default_js = _ours(element.default_js, only)
    element.default_css = _ours(element.default_css, only)


def _ours(listed: list[tuple[str, str]], only: frozenset[str] | None) -> list[tuple[str, str]]:
    return [(name, address(asked)) for name, asked in listed if only is None or name in only]


def text(name: str) -> str:
    """A file's text, by our name of it. Raises `KeyError` for another name."""
    return _held()[name]


def routes() -> list[BaseRoute]:
    """The route under `/assets/folium/`."""
    return [Route(f"{PREFIX}/{_version()}/{{name}}", _file)]


@cache
def _version() -> str:
    """The package's version, which is pinned: its files do not change under one."""
    return metadata.version(PACKAGE)


@cache
def _held() -> dict[str, str]:
    """The texts, read from the package's source.

    To import it would run a second folium, and takes five times as long.
    """
    source = Path(str(metadata.distribution(PACKAGE).locate_file(HELD_IN)))
    kept = {}
    for line in ast.parse(source.read_text("utf-8")).body:
        if isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Subscript):
            asked = ast.literal_eval(line.targets[0].slice)
            if asked in NAMES:
                kept[NAMES[asked]] = str(ast.literal_eval(line.value))
    return kept


@cache
def _packed(name: str, encoding: str) -> bytes:
    return encodings.packed(text(name).encode(), encoding, once=True)


async def _file(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in ADDRESSES:
        raise HTTPException(404)
    encoding = encodings.accepted(request.headers.get("accept-encoding", ""))
    packed = await run_in_threadpool(_packed, name, encoding)
    headers = {"Cache-Control": assets.FOREVER, **assets.SHARED, **encodings.headers(encoding)}
    return Response(packed, media_type=KINDS[Path(name).suffix], headers=headers)
