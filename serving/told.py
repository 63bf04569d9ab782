"""What frames without an origin are told, kept for them under addresses that nobody can guess.

Such a frame may read only what every other page may read too. Shapes are anybody's; figures are
given to whoever knows what they are already: the address is the hash of the content.
"""

from __future__ import annotations

import hashlib
from threading import Lock

from cachetools import LRUCache
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

import settings
from serving import encodings
from serving.assets import FOREVER, PREFIX, SHARED

FOLDER = f"{PREFIX}/framed/told"
KEPT = 1000
"""How many are kept, the ones named last: a frame asks at once."""
SCRIPT = "text/javascript"
_kept: LRUCache[str, bytes] = LRUCache(maxsize=KEPT)
_scripts: dict[str, bytes] = {}
"""Scripts of ours that every frame needs: they stay."""
_packed: LRUCache[tuple[str, str], bytes] = LRUCache(maxsize=KEPT)
_lock = Lock()


def address(content: str) -> str:
    """Where a frame finds a text from now on."""
    written = content.encode()
    digest = hashlib.sha256(written).hexdigest()
    with _lock:
        _kept[digest] = written
    own = settings.PROCESS.value()  # a frame has no cookie by which a balancer would know it
    return f"{FOLDER}/{own}/{digest}" if own else f"{FOLDER}/{digest}"


def script(content: str) -> str:
    """Where frames find a script of ours for as long as the server runs."""
    written = content.encode()
    digest = hashlib.sha256(written).hexdigest()
    _scripts[digest] = written
    return f"{FOLDER}/{digest}"


def scripts() -> list[str]:
    """Where frames find every script of ours that has been told."""
    return [f"{FOLDER}/{digest}" for digest in _scripts]


def routes() -> list[BaseRoute]:
    """The routes of what is kept; the balancer reads the process's name in an address."""
    return [Route(f"{FOLDER}/{{digest}}", _answer), Route(f"{FOLDER}/{{own}}/{{digest}}", _answer)]


async def _answer(request: Request) -> Response:
    digest = request.path_params["digest"]
    encoding = encodings.accepted(request.headers.get("accept-encoding", ""))
    content = await run_in_threadpool(_in, digest, encoding)
    if content is None:
        raise HTTPException(404)
    headers = {"Cache-Control": FOREVER, **SHARED, **encodings.headers(encoding)}
    media_type = SCRIPT if digest in _scripts else "application/json"
    return Response(content, media_type=media_type, headers=headers)


def _in(digest: str, encoding: str) -> bytes | None:
    """What is kept under a digest, in an encoding; None for nothing."""
    with _lock:
        content = _scripts.get(digest) or _kept.get(digest)
        packed = _packed.get((digest, encoding))
    if content is None:
        return None
    if packed is None:
        packed = encodings.packed(content, encoding, once=False)
        with _lock:
            _packed[digest, encoding] = packed
    return packed
