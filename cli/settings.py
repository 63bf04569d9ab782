"""`atlas settings`: every environment variable that the atlas reads, and what is in force."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

import settings
from briefing.page.logo import readable
from cli.console import misuse, visible
from data.stored.files import MANIFEST
from serving.many import hop
from serving.people import way
from settings import words
from wording.saying import Saying, both

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
    wrong = [*map(str, settings.faults(settings.SETTINGS))] or [*_together()]
    wrong += map(str, settings.unknown())
    if wrong:
        misuse("\n".join(dict.fromkeys(wrong)))


def _together() -> Iterator[str]:
    """What is wrong with settings whose values are good one by one."""
    yield from way.faults()
    yield from hop.faults()
    release, logo = settings.RELEASE.value(), settings.LOGO.value()
    folder = release.removeprefix("file://")
    if release and "://" not in folder and not (Path(folder) / MANIFEST).is_file():
        found = f"{settings.RELEASE.name}={settings.RELEASE.text}"
        yield f"{found}: " + both(Saying("command-no-release-there"))
    if logo and not readable(logo):
        yield f"{settings.LOGO.name}={logo}: " + both(Saying("slide-logo-unreadable"))


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
