"""`atlas delete`: a stored release removed for good."""

from __future__ import annotations

from typing import Annotated

import typer

from cli import trailed
from cli.console import refuse, say
from cli.opened import open_library
from data.people import rights
from data.refusal import Refused
from wording.saying import Saying, both


def delete(identity: Annotated[str, typer.Argument(help="id of a release")]) -> None:
    """Delete a stored release for good; never the embedded one nor the one in force."""
    shelf = open_library()
    try:
        trailed.ready()
        with shelf.writing("delete"):
            shelf.delete(identity)
        trailed.tell(rights.DELETE, identity)
    except Refused as refused:
        refuse(str(refused))
    say(f"release {identity}: " + both(Saying("command-deleted")))
