"""What the document of the map that is drawn on announces, so that all of it comes at once.

streamlit-folium names one script after the other, and those of the layer ask for one another: one
way to the server after another, at each opening, since a frame without an origin keeps nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from posixpath import join, normpath

from serving import assets, folium_assets, told
from serving.framed import FOLDER

PLAIN = ("leaflet.js", "leaflet.draw.js", "leaflet.css", "leaflet.draw.css")
OURS = ("drawn/tools.js", "map/area_layer.css", "drawn/frame.css")
FIRST = f"{FOLDER}drawn/frame.js"
AS = {".js": "script", ".css": "style"}
_IMPORT = re.compile(r"""^(?:import|export)\b[^;"'(]*["'](\.[^"']+)["'];""", re.MULTILINE)
"""A script that a script needs before it runs, by its address beside it."""
_SCRIPT = re.compile(r'<script[^>]*\bsrc="([^"]+)"')


def needed(given: Mapping[str, Path], first: str = FIRST) -> list[str]:
    """A script and all those that it needs before it runs, by their addresses; itself first."""
    found: dict[str, None] = {}
    waiting = [first]
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            found[name] = None
            beside = _IMPORT.findall(given[name].read_text(encoding="utf-8"))
            waiting += [normpath(join(name, "..", one)) for one in beside]
    return list(found)


def plain() -> list[str]:
    """Addresses of our and folium's scripts and styles that the frame is named."""
    theirs = [folium_assets.held_at(name) for name in PLAIN]
    return [*theirs, *(f"{assets.base()}/{FOLDER}{name}" for name in OURS)]


def own() -> list[str]:
    """The scripts of its document, by their addresses beside it: what begins all else."""
    found = find_spec("streamlit_folium")
    if found is None or found.origin is None:
        return []
    document = Path(found.origin).parent / "frontend/build/index.html"
    return _SCRIPT.findall(document.read_text(encoding="utf-8")) if document.is_file() else []


def link() -> str:
    """The `Link` header of the frame's document, with every script that frames have been told."""
    return _link(*told.scripts())


@cache
def _link(*scripts: str) -> str:
    others = [f"<{one}>; rel=preload; as={AS[Path(one).suffix]}" for one in [*own(), *plain()]]
    others += [f"<{one}>; rel=preload; as=script" for one in scripts]
    modules = [f"<{assets.base()}/{one}>; rel=modulepreload" for one in needed(assets.FILES)]
    return ", ".join([*others, *modules])
