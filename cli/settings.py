"""`atlas settings`: every environment variable that the atlas reads, and what is in force."""

from __future__ import annotations

from typing import Annotated

import typer

import settings
from cli.console import misuse, visible
from settings import words

HEADER = ("name", "value", "default", "from")
NONE = "–"


def settings_(
    *,
    explain: Annotated[
        bool, typer.Option("--explain", help="also what each means, and who reads it")
    ] = False,
) -> None:
    """Print the settings: name, value in force, default, where the value is from."""
    rows = [_row(setting) for setting in settings.SETTINGS]
    widths = [max(map(len, column)) for column in zip(HEADER, *rows, strict=True)]
    print(_line(HEADER, widths))
    for setting, row in zip(settings.SETTINGS, rows, strict=True):
        print(_line(row, widths))
        if explain:
            print("\n".join(f"    {line}" for line in _explained(setting)))
    wrong = settings.faults(settings.SETTINGS)
    if wrong:
        misuse("\n".join(map(str, wrong)))


def _row(setting: settings.Variable[object]) -> tuple[str, ...]:
    value, default = setting.text or NONE, setting.default or NONE
    return (setting.name, visible(value), default, setting.source)


def _line(cells: tuple[str, ...], widths: list[int]) -> str:
    return "  ".join(map(str.ljust, cells, widths)).rstrip()


def _explained(setting: settings.Variable[object]) -> list[str]:
    said = [
        f"{words.meaning(setting.name, lang)} ({words.expected(setting.kind, lang)})"
        for lang in words.LANGUAGES
    ]
    return [*said, ", ".join(setting.readers)]
