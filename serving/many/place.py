"""Where the balancer's files lie while it runs: in a folder that nobody tidies up."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PREFIX = "atlas-serve-"


@contextmanager
def folder() -> Iterator[Path]:
    """A folder of this server's own, gone at the end.

    Where the service manager or the session gives none it lies among the temporary files: `keep` it
    fresh, for those that nobody touches are removed after some days.
    """
    with tempfile.TemporaryDirectory(
        prefix=PREFIX, dir=_given(), ignore_cleanup_errors=True
    ) as made:
        yield Path(made)


def _given() -> str | None:
    units = os.environ.get("RUNTIME_DIRECTORY", "").split(":")
    for one in (*units, os.environ.get("XDG_RUNTIME_DIR", "")):
        if one and Path(one).is_dir() and os.access(one, os.W_OK | os.X_OK):
            return one
    return None


def keep(place: Path, secret: str) -> Path:
    """The folder and the file of the secret in it, made again where they are gone, and fresh.

    Raises `OSError`.
    """
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    held = place / "secret"
    if not held.exists():
        held.touch(mode=0o600)
        held.write_text(secret + "\n", encoding="ascii")
    for path in (place, *place.iterdir()):
        os.utime(path)
    return held
