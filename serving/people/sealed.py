"""What a browser keeps while somebody signs in: sealed with a key of the data folder."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import secrets
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from data.stored import folders

KEY = "sign-in-key"
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
    """The key of a data folder, made when it is first asked for; readable by its owner alone."""
    path = folder / KEY
    with folders.usable(folder):
        folder.mkdir(parents=True, exist_ok=True)
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            return _read(path)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(secrets.token_hex(32).encode())
            stream.flush()
            os.fsync(stream.fileno())
    return _read(path)


def _read(path: Path) -> bytes:
    """A key that is whole: another process may be writing it just now."""
    for _ in range(100):
        found = path.read_bytes()
        if len(found) == 64:
            return found
        time.sleep(0.01)
    raise OSError(f"{path}: {len(found)} bytes")
