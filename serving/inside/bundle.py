"""Scripts of Streamlit and of the map's frame: from memory, compressed once, announced early.

Streamlit's handlers read and send each file anew, most of them uncompressed, and its browser side
learns of each element's script only when the element comes. Together that costs a first visit more
than a second.
"""

from __future__ import annotations

import gzip
import mimetypes
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from serving.inside import files
from serving.inside.contract import Contract

FIRST = ("BidiComponent", "Button", "ButtonGroup", "Metric", "PageLink", "Selectbox", "TextInput")
"""Elements that every page draws first."""
FOREVER = "public, max-age=31536000, immutable"
LEVEL = 6
_COMPRESSIBLE = {".js", ".css", ".json", ".svg", ".txt"}
_IMPORT = re.compile(r"""(?:from|import)\s*["']\./([\w.\-]+\.js)["']""")


class Bundle:
    """The files below a `static` folder, each read and compressed at its first request."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names = {
            path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
        }
        self.packed = lru_cache(maxsize=None)(self._packed)

    def _packed(self, name: str) -> bytes:
        """A file's content, gzip-compressed where that helps."""
        content = (self.folder / name).read_bytes()
        return gzip.compress(content, LEVEL, mtime=0) if _shrinks(name) else content

    async def answer(self, name: str, *, zipped: bool) -> Response:
        """The response for one of the files."""
        content = await run_in_threadpool(self.packed, name)
        headers = {"Cache-Control": FOREVER, "Vary": "Accept-Encoding"}
        if _shrinks(name) and zipped:
            headers["Content-Encoding"] = "gzip"
        elif _shrinks(name):
            content = await run_in_threadpool(gzip.decompress, content)
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        return Response(content, media_type=kind, headers=headers)

    def needed(self, elements: Iterable[str]) -> list[str]:
        """Scripts of the elements named (`Metric`, `Selectbox` …) and all that these import."""
        scripts = {name for name in self.names if name.startswith("js/")}
        waiting = [name for name in scripts if name[3:].split(".")[0] in set(elements)]
        found: dict[str, None] = {}
        while waiting:
            name = waiting.pop()
            if name not in found:
                found[name] = None
                text = (self.folder / name).read_text(encoding="utf-8")
                waiting += [
                    f"js/{part}" for part in _IMPORT.findall(text) if f"js/{part}" in scripts
                ]
        return sorted(found)

    def warm_up(self, names: list[str]) -> None:
        """Compress files before anyone asks for them."""
        for name in names:
            self.packed(name)


class ServeBundle:
    """Middleware that answers for a bundle's files: Streamlit lets no route do it.

    The paths below `prefix` belong to the bundle, but for its documents, which stay Streamlit's.
    """

    def __init__(self, app: ASGIApp, *, prefix: str, bundle: Bundle) -> None:
        self.app = app
        self.prefix = prefix
        self.bundle = bundle

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer for the bundle's files, pass on the rest."""
        name = scope["path"].removeprefix(self.prefix) if scope["type"] == "http" else ""
        if name not in self.bundle.names or name.endswith(".html"):
            await self.app(scope, receive, send)
            return
        accepted = Headers(scope=scope).get("accept-encoding", "")
        answer = await self.bundle.answer(name, zipped="gzip" in accepted)
        await answer(scope, receive, send)


def _shrinks(name: str) -> bool:
    return Path(name).suffix in _COMPRESSIBLE


CONTRACTS = (
    Contract(
        "a script an element",
        "the script of an element lies in static/js under the element's name and a hash of its "
        "content, and imports others beside it as ./name.js",
        "streamlit/static/static/js",
        "serving/inside/bundle.py",
        lambda: all(len(files.scripts(element)) == 1 for element in FIRST),
    ),
)
