"""Scripts of Streamlit and of the map's frame: from memory, compressed once, announced early.

Streamlit's handlers read and send each file anew, most of them uncompressed, and its browser side
learns of each element's script only when the element comes. Together that costs a first visit more
than a second.
"""

from __future__ import annotations

import hashlib
import mimetypes
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from serving import encodings
from serving.inside import files
from serving.inside.contract import Contract

FIRST = (
    "BidiComponent", "Button", "ButtonGroup", "ComponentInstance", "DownloadButton", "Metric",
    "PageLink", "Selectbox", "TextInput",
)  # fmt: skip
"""Elements that every page draws first, and the frame of the map that is drawn on."""
FOREVER = "public, max-age=31536000, immutable"
_COMPRESSIBLE = {".js", ".css", ".json", ".svg", ".txt"}
_IMPORT = re.compile(r"""(?:from|import)\s*["']\./([\w.\-]+\.js)["']""")


class Bundle:
    """The files below a `static` folder, each read and compressed at its first request."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names = {
            path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
        }
        self.smaller: dict[str, bytes] = {}
        """Files in whose place less is sent (`put`)."""
        self._once = lru_cache(maxsize=None)(self._packed)

    def packed(self, name: str, encoding: str) -> bytes:
        """A file's content, or what is sent in its place, in an encoding."""
        return self._once(name, encoding, self.smaller.get(name))

    def _packed(self, name: str, encoding: str, other: bytes | None) -> bytes:
        sent = (self.folder / name).read_bytes() if other is None else other
        return encodings.packed(sent, encoding, once=True)

    def put(self, name: str, content: bytes) -> None:
        """From now on send this for a file."""
        self.smaller[name] = content

    async def answer(self, name: str, headers: Headers) -> Response:
        """The response for one of the files, as a request's headers take it."""
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        accepts, other = headers.get("accept-encoding", ""), self.smaller.get(name)
        encoding = encodings.accepted(accepts) if _shrinks(name) else encodings.PLAIN
        told = {"Cache-Control": FOREVER, **encodings.headers(encoding)}
        if other is not None:
            told |= _asked_again(other)
            if headers.get("if-none-match") == told["ETag"]:
                return Response(status_code=304, headers=told)
        content = await run_in_threadpool(self.packed, name, encoding)
        return Response(content, media_type=kind, headers=told)

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
            self.packed(name, encodings.BROTLI if _shrinks(name) else encodings.PLAIN)


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
        answer = await self.bundle.answer(name, Headers(scope=scope))
        await answer(scope, receive, send)


def _asked_again(content: bytes) -> dict[str, str]:
    """What an answer says of content that may be another after an upgrade of ours."""
    tag = hashlib.sha256(content).hexdigest()[:16]
    return {"Cache-Control": "no-cache", "ETag": f'"{tag}"'}


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
