"""Folders that all processes of a run share: whoever needs one first makes it, once.

What lies in one is read and copied, and changed by nobody.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock

from releases import build
from tests.data import made_up

RUN = "TESTS_SHARED"
"""Environment variable that names the run's folder (tests/conftest.py)."""


def folder(name: str, fill: Callable[[Path], object]) -> Path:
    """The run's folder of a name, filled by whoever comes first."""
    place = Path(os.environ[RUN]) / name
    place.parent.mkdir(exist_ok=True)
    with FileLock(place.with_suffix(".lock")):
        if not place.exists():
            fresh = place.with_suffix(".new")
            shutil.rmtree(fresh, ignore_errors=True)
            fresh.mkdir()
            fill(fresh)
            fresh.rename(place)
    return place


def small() -> Path:
    """The release that is built from the small sources."""

    def fill(fresh: Path) -> None:
        build.build(made_up.sources(fresh / "sources"), fresh / "release", lambda *_: None)

    return folder("small", fill) / "release"
