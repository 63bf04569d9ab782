"""A file from people, and what the options of the command say of it."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import TaskID

from cli.bars import bars
from cli.console import REFUSED, demand, misuse, visible
from cli.fitting import demand_fit
from cli.opened import FallbackOption, open_release
from data.imports.draft import Meaning, Options
from data.imports.importers import IMPORTERS
from data.imports.report import Report
from data.imports.telling.words import lines
from data.intake import copies
from data.intake.numbers import YEARS
from data.stored.release import Release
from releases import checking
from releases.outcome import Outcome
from wording.languages import languages
from wording.saying import Saying, both

FileArgument = Annotated[Path, typer.Argument(help="file of figures or boundaries")]
LangOption = Annotated[str, typer.Option(help="language of the report: th or en")]
KindOption = Annotated[
    str, typer.Option("--as", help="id of an importer; found by the file's content")
]
PeriodOption = Annotated[int | None, typer.Option(help="year (B.E.) where the file states none")]
ColumnOption = Annotated[
    list[str] | None, typer.Option(help="HEADER=FIELD of a column; HEADER= leaves it out")
]
DecideOption = Annotated[
    list[str] | None, typer.Option(help="NAME=CODE of a doubtful name; NAME= leaves it out")
]
UnitOption = Annotated[
    list[str] | None, typer.Option(help="HEADER=percent|fraction|count|index|number")
]
DirectionOption = Annotated[
    list[str] | None, typer.Option(help="HEADER=higher_is_worse|higher_is_better")
]
PerOption = Annotated[
    list[str] | None,
    typer.Option(help="HEADER=people|households|another header, what a count is divided by"),
]
AnswerOption = Annotated[
    list[str] | None, typer.Option(help="KEY=VALUE, the answer to a question of the report")
]
SourceOption = Annotated[str, typer.Option(help="title of the source")]
PublisherOption = Annotated[str, typer.Option(help="who publishes it")]


def of_a_file(command: Callable[..., None]) -> Callable[..., None]:
    """A command on what a file holds: the file and all that is said of it are its options.

    The file is read; the command gets the outcome, what it asks for of `lang` and `fallback`, and
    the further options that it declares itself.
    """

    def run(
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
        fallback: FallbackOption = False,  # noqa: FBT002 (a flag of the command)
        **own: object,
    ) -> None:
        language(lang)
        declared = declared_columns(unit=unit, direction=direction, denominator=per)
        said = options(kind, period, column, decide, declared, source, publisher, answer)
        copies.shared.begin()  # loads while the release is opened
        outcome = checked(file, said, open_release(fallback=fallback))
        demand_fit(said, outcome.report)
        offered = {"lang": lang, "fallback": fallback}
        asked = inspect.signature(command).parameters
        command(outcome, **{name: offered[name] for name in offered if name in asked}, **own)

    return _declared(run, command)


def _declared(run: Callable[..., None], command: Callable[..., None]) -> Callable[..., None]:
    """What runs, under the name of a command and with the options that both declare."""
    shared, own = (inspect.signature(one, eval_str=True) for one in (run, command))
    named = [one for one in shared.parameters.values() if one.kind is not one.VAR_KEYWORD]
    more = [
        one.replace(kind=one.POSITIONAL_OR_KEYWORD)
        for name, one in list(own.parameters.items())[1:]
        if name not in shared.parameters
    ]
    run.__signature__ = shared.replace(parameters=[*named, *more])  # type: ignore[attr-defined]
    run.__name__, run.__doc__ = command.__name__, command.__doc__
    return run


def options(
    kind: str,
    period: int | None,
    column: list[str] | None,
    decide: list[str] | None,
    declared: dict[str, Meaning],
    source: str,
    publisher: str,
    answer: list[str] | None = None,
) -> Options:
    """What the options of the command say of a file."""
    demand("--as", [kind] if kind else [], IMPORTERS)
    demand("--period", [period] if period is not None else [], YEARS)
    return Options(
        importer=kind,
        period=period,
        columns=_pairs("--column", column),
        decisions=_pairs("--decide", decide),
        declared=declared,
        source=source,
        publisher=publisher,
        answers=_pairs("--answer", answer),
    )


def language(lang: str) -> str:
    """The language of the report, or the end of the command where it is none that is offered."""
    demand("--lang", [lang], languages())
    return lang


def declared_columns(**given: list[str] | None) -> dict[str, Meaning]:
    """What the options say of each column of an indicator table, by its header."""
    names = {"unit": "--unit", "direction": "--direction", "denominator": "--per"}
    said: dict[str, dict[str, str]] = {}
    for part, pairs in given.items():
        for header, value in _pairs(names[part], pairs).items():
            said.setdefault(header, {})[part] = value
    return {header: Meaning(**parts) for header, parts in said.items()}


def _pairs(option: str, given: list[str] | None) -> dict[str, str]:
    """Texts like A=B as pairs; the last = parts them."""
    for text in given or []:
        if "=" not in text:
            misuse(f"{option}: {text!r} " + both(Saying("command-should-be-a-pair")))
    parted = [text.rpartition("=") for text in given or []]
    return {left.strip(): right.strip() for left, _, right in parted}


def checked(file: Path, said: Options, base: Release) -> Outcome:
    """What a file holds, read against a release; the end of the command where there is no file."""
    if not file.is_file():
        misuse(f"{file}: " + both(Saying("command-no-such-file")))
    with bars() as (shown, told):
        tasks: dict[str, TaskID] = {}
        return checking.check(file, base, said, told(shown, tasks))


def demand_clean(outcome: Outcome) -> None:
    """End the command where the report is not clean."""
    if not outcome.report.clean:
        raise typer.Exit(REFUSED)


def tell(report: Report, lang: str) -> None:
    """The report on standard output, in a language that `language` took."""
    for line in lines(report):
        print(visible(line.text(lang)))
