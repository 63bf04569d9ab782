"""`atlas releases`: what is stored."""

from __future__ import annotations

from cli.console import refuse, visible
from cli.opened import open_library
from data.stored import training
from data.stored.damage import DamagedRelease
from wording.saying import Saying, both


def releases() -> None:
    """List the releases: the one in force, those before it, and the embedded one."""
    try:
        entries = open_library().entries()
    except DamagedRelease as damage:
        refuse(str(damage))
    for entry in entries:
        manifest = entry.manifest
        last = (manifest.get("imports") or [{}])[-1]
        years = ",".join(str(year) for year in manifest.get("periods", []))
        mark = "*" if entry.active else " "
        damaged = both(Saying("command-damaged"))
        told = visible(str(last.get("file", "–"))) if manifest else damaged
        told = " · ".join(filter(None, [training.mark(manifest), told]))
        print(
            f"{mark} {entry.id:<12} {years or '–':<20} {manifest.get('imported_at', '–'):<26} "
            f"{told}"
        )
