"""`atlas rollback`: an earlier release put in force."""

from __future__ import annotations

from typing import Annotated

import typer

from cli import trailed
from cli.console import refuse, say
from cli.opened import open_library
from data.people import rights
from data.refusal import Refused
from data.stored.damage import DamagedRelease
from wording.saying import Saying, both


def rollback(
    to: Annotated[str, typer.Argument(help="id of a release; the one before by default")] = "",
    training: Annotated[  # noqa: FBT002 (a flag of the command)
        bool, typer.Option("--training", help="also where its figures are invented, to train with")
    ] = False,
) -> None:
    """Put an earlier release in force."""
    shelf = open_library()
    try:
        trailed.ready()
        with shelf.writing("roll back"):
            if to:
                shelf.activate(to, training=training)
            identity = to or shelf.roll_back()
        trailed.tell(rights.ROLL_BACK, identity)
    except (Refused, DamagedRelease) as reason:
        refuse(str(reason))
    say(f"release {identity}: " + both(Saying("command-in-use")))
