"""`atlas import`: a file read, reported on and stored as a new release in force."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.progress import TaskID

import importing
from cli.bars import bars
from cli.console import REFUSED, refuse, say
from cli.opened import FallbackOption, open_library, open_release
from cli.said import (
    AnswerOption,
    ColumnOption,
    DecideOption,
    DirectionOption,
    FileArgument,
    KindOption,
    LangOption,
    PeriodOption,
    PerOption,
    PublisherOption,
    SourceOption,
    UnitOption,
    checked,
    declared_columns,
    language,
    options,
    tell,
)
from data import store
from data.refusal import Refused
from data.release import DamagedRelease


def import_(
    file: FileArgument,
    lang: LangOption = "th",
    kind: KindOption = "",
    period: PeriodOption = None,
    column: ColumnOption = None,
    decide: DecideOption = None,
    unit: UnitOption = None,
    direction: DirectionOption = None,
    per: PerOption = None,
    answer: AnswerOption = None,
    source: SourceOption = "",
    publisher: PublisherOption = "",
    draft: Annotated[bool, typer.Option("--draft", help="store, but do not put in force")] = False,  # noqa: FBT002 (an option of the command)
    fallback: FallbackOption = False,  # noqa: FBT002 (a flag of the command)
) -> None:
    """Read a file, report on it, and store what it holds as a new release in force."""
    language(lang)
    declared = declared_columns(unit=unit, direction=direction, denominator=per)
    said = options(kind, period, column, decide, declared, source, publisher, answer)
    outcome = checked(file, said, open_release(fallback=fallback))
    tell(outcome.report, lang)
    if not outcome.report.clean:
        raise typer.Exit(REFUSED)
    try:
        with bars() as (shown, told):
            tasks: dict[str, TaskID] = {}
            identity = importing.publish(
                outcome,
                store.active if fallback else store.in_force,
                open_library(),
                activate=not draft,
                progress=told(shown, tasks),
            )
    except (Refused, DamagedRelease) as reason:
        refuse(str(reason))
    state = "เก็บไว้แล้ว / stored" if draft else "เผยแพร่แล้ว / in force"
    say(f"release {identity}: {state}")
