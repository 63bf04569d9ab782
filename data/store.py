"""The release in force: loaded and verified once, shared by pages, routes and the command."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from data import release

FOLDER = "ATLAS_RELEASE"
"""Environment variable that names another release folder than the embedded one."""


def folder() -> Path:
    """Folder of the release in force."""
    return Path(os.environ.get(FOLDER) or release.EMBEDDED)


def active() -> release.Release:
    """The release in force. Raises `DamagedRelease`, which is not kept: the next call retries."""
    return _load(folder())


@cache
def _load(where: Path) -> release.Release:
    return release.load(where)
