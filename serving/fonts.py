"""Fonts with Thai glyphs: which of the wanted families this machine has, in the order wanted."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import fontpkg_sarabun

from wording.families import PACKAGED, WANTED


def installed() -> set[str]:
    """Families with Thai glyphs that fontconfig knows; none where there is no fontconfig."""
    command = shutil.which("fc-list")
    if command is None:
        return set()
    listed = subprocess.run(  # noqa: S603 (a fixed command, no outside text)
        [command, ":lang=th", "family"], capture_output=True, text=True, check=False
    )
    return {name.strip() for line in listed.stdout.splitlines() for name in line.split(",")}


def packaged() -> set[str]:
    """Families that come with the project's own requirements."""
    files = Path(fontpkg_sarabun.__file__).parent / "files"
    return {PACKAGED} if any(files.glob("Sarabun-Regular.ttf")) else set()


def found() -> list[str]:
    """Wanted families that can be used here, best first."""
    usable = installed() | packaged()
    return [name for name in WANTED if name in usable]


if __name__ == "__main__":
    sys.exit(0 if found() else 1)
