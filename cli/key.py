"""`atlas key`: the key that imported releases are protected with; a new one where it is lost."""

from __future__ import annotations

from typing import Annotated

import typer

from cli.console import refuse, say
from cli.opened import open_library
from data.stored import keys
from wording.saying import Saying, both

NewOption = Annotated[
    bool,
    typer.Option("--new", help="make a new key where it is lost; derived figures will be others"),
]


def key(new: NewOption = False) -> None:  # noqa: FBT002 (a flag of the command)
    """Tell whether the protection key is the one that stored releases name."""
    shelf = open_library()
    place = shelf.folder / keys.NAME
    if new:
        with shelf.writing("a new key"):
            keys.renew(shelf)
    if not place.exists():
        lost = keys.fingerprints(shelf)
        if lost:
            refuse(str(keys.LostKey(place, "", ", ".join(lost))))
        say(f"{place}: " + both(Saying("command-none-yet-first-import-makes-it")))
        return
    found = keys.read_key(shelf.folder)
    lost = [one for one in keys.fingerprints(shelf) if not found.opens(one)]
    if lost:
        refuse(str(keys.LostKey(place, found.fingerprint, ", ".join(lost))))
    say(f"{place}: {found.fingerprint}")
