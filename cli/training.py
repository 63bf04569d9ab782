"""`atlas training`: a release of invented figures to train with."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.progress import TaskID

from cli import trailed
from cli.bars import bars
from cli.console import refuse, say
from cli.opened import open_library
from data.people import rights
from data.refusal import Refused
from data.stored.damage import DamagedRelease
from releases.training import make, rule
from wording.saying import Saying, both


def training(
    seed: Annotated[
        int, typer.Option(help="the same seed gives the same figures", min=0)
    ] = rule.SEED,
    out: Annotated[
        Path | None, typer.Option(help="folder of the release, instead of the data folder")
    ] = None,
    use: Annotated[  # noqa: FBT002 (a flag of the command)
        bool, typer.Option("--use", help="show it to every visitor, in place of the real figures")
    ] = False,
) -> None:
    """Make a release of invented figures to train with; everything made of it says so."""
    try:
        with bars() as (shown, told):
            tasks: dict[str, TaskID] = {}
            if out is not None:
                say(f"release {make.write(out, seed, told(shown, tasks))} → {out}")
                return
            shelf = open_library()
            trailed.ready()
            identity = make.store(shelf, seed, told(shown, tasks))
        trailed.tell(rights.PUBLISH, identity)
        if use:
            with shelf.writing("training"):
                shelf.activate(identity, training=True)
            trailed.tell(rights.ROLL_BACK, identity)
    except (Refused, DamagedRelease) as reason:
        refuse(str(reason))
    state = "command-training-in-force" if use else "command-training-stored"
    say(f"release {identity}: " + both(Saying(state, id=identity)))
