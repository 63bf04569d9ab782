"""What a browser keeps while somebody signs in: sealed with a key of the data folder."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import secrets
import tempfile
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from data.stored import folders

KEY, LENGTH = "sign-in-key", 64
"""The file of the key, and the bytes that it holds."""
LASTS = 600
"""Seconds in which somebody signs in at the provider."""


@dataclass(frozen=True)
class Begun:
    """A sign-in that has begun: what the provider's answer must fit, and the page to go on with."""

    state: str
    nonce: str
    verifier: str
    next: str
    since: float

    @classmethod
    def new(cls, onward: str) -> Begun:
        """One that nobody can guess."""
        state, nonce, verifier = (secrets.token_urlsafe(size) for size in (24, 24, 48))
        return cls(state, nonce, verifier, onward, time.time())


def sealed(begun: Begun, key: bytes) -> str:
    """A sign-in as a cookie holds it."""
    body = base64.urlsafe_b64encode(json.dumps(asdict(begun)).encode()).rstrip(b"=")
    return f"{body.decode()}.{_seal(body, key)}"  # a cookie with other signs would be quoted


def opened(text: str, key: bytes) -> Begun | None:
    """The sign-in of a cookie; None for one of another server, one changed, and one too old."""
    body, _, seal = text.partition(".")
    if not hmac.compare_digest(_seal(body.encode(), key).encode(), seal.encode()):
        return None
    padded = body + "=" * (-len(body) % 4)
    begun = Begun(**json.loads(base64.urlsafe_b64decode(padded)))
    return begun if -60 <= time.time() - begun.since < LASTS else None


def _seal(body: bytes, key: bytes) -> str:
    return hmac.new(key, b"sign-in:" + body, hashlib.sha256).hexdigest()


def key_of(folder: Path) -> bytes:
    """The key of a data folder, made when it is first asked for; readable by its owner alone.

    One that is not whole, as a full disk or a killed process may have left it, is replaced.
    """
    path = folder / KEY
    with folders.usable(folder):
        folder.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            _make(path)
        found = path.read_bytes()
        if len(found) != LENGTH:
            _make(path, instead=True)
            found = path.read_bytes()
    return found


def _make(path: Path, *, instead: bool = False) -> None:
    """Write a new key in one step; a whole one that another process made meanwhile is kept."""
    handle, unfinished = tempfile.mkstemp(prefix=f".{KEY}-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(secrets.token_hex(LENGTH // 2).encode())
            stream.flush()
            os.fsync(stream.fileno())
        if instead:
            Path(unfinished).replace(path)
        else:
            with suppress(FileExistsError):
                os.link(unfinished, path)
    finally:
        Path(unfinished).unlink(missing_ok=True)
