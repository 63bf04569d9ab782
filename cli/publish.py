"""`atlas import`: a file read, reported on and stored as a new release in force."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.progress import TaskID

from cli import trailed
from cli.bars import bars
from cli.console import refuse, say
from cli.opened import open_library
from cli.said import demand_clean, of_a_file, tell
from data.people import rights
from data.refusal import Refused
from data.stored import store
from data.stored.damage import DamagedRelease
from releases import publishing
from releases.outcome import Outcome
from wording.saying import Saying, both

DraftOption = Annotated[bool, typer.Option("--draft", help="store, but do not put in force")]


@of_a_file
def import_(outcome: Outcome, *, lang: str, fallback: bool, draft: DraftOption = False) -> None:
    """Read a file, report on it, and store what it holds as a new release in force."""
    tell(outcome.report, lang)
    demand_clean(outcome)
    try:
        trailed.ready()
        with bars() as (shown, told):
            tasks: dict[str, TaskID] = {}
            identity = publishing.publish(
                outcome,
                store.active if fallback else store.in_force,
                open_library(),
                activate=not draft,
                progress=told(shown, tasks),
            )
        trailed.tell(rights.IMPORT, identity, outcome.report.file)
        if not draft:
            trailed.tell(rights.PUBLISH, identity)
    except (Refused, DamagedRelease) as reason:
        refuse(str(reason))
    state = both(Saying("command-stored" if draft else "command-in-force"))
    say(f"release {identity}: {state}")
