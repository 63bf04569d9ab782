"""`atlas check`: a file read and reported on; nothing is stored."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from cli.console import REFUSED
from cli.opened import FallbackOption, open_release
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
from data.sources.understood import understood


def check(
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
    as_json: Annotated[bool, typer.Option("--json", help="one JSON object")] = False,  # noqa: FBT002 (a flag of the command)
    fallback: FallbackOption = False,  # noqa: FBT002 (a flag of the command)
) -> None:
    """Read a file of figures or boundaries and report on it; nothing is stored."""
    language(lang)
    declared = declared_columns(unit=unit, direction=direction, denominator=per)
    said = options(kind, period, column, decide, declared, source, publisher, answer)
    outcome = checked(file, said, open_release(fallback=fallback))
    if as_json:
        print(json.dumps(understood(outcome), ensure_ascii=False))
    else:
        tell(outcome.report, lang)
    if not outcome.report.clean:
        raise typer.Exit(REFUSED)
