"""The `atlas` command: a file a command, named here in the order of its help.

Each file is loaded when its command is asked for: who wants one waits for none of the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Any, cast

import typer
from typer.core import TyperGroup
from typer.main import get_command

from cli import edge
from cli.version import VersionOption
from serving import utf8
from wording.languages import WRITTEN
from wording.saying import Saying, said

COMMANDS = {
    "build": "build.build",
    "tabulate": "tabulate.tabulate",
    "table": "table.table",
    "map": "map.one_map",
    "slide": "slide.one_slide",
    "slides": "slides.many_slides",
    "poverty": "poverty.poverty",
    "check": "check.check",
    "import": "publish.import_",
    "releases": "releases.releases",
    "rollback": "rollback.rollback",
    "delete": "delete.delete",
    "edition": "edition.edition",
    "training": "training.training",
    "key": "key.key",
    "log": "log.log",
    "token": "token.token",
    "backup": "backup.backup",
    "restore": "backup.restore",
    "serve": "serve.serve",
    "settings": "settings.settings_",
}
"""Every command by its name: its file and its function."""


@cache
def command(name: str) -> Any:  # noqa: ANN401 (Typer tells no type of a command)
    """A command, its file loaded."""
    file, function = COMMANDS[name].split(".")
    alone = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    alone.command(name)(edge.told(getattr(import_module(f"{__name__}.{file}"), function)))
    return get_command(alone)


class Commands(Mapping[str, Any]):
    """All commands, each loaded when it is looked at."""

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 (as above)
        return command(name)

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)


class Loading(TyperGroup):
    """The commands as Typer asks for them."""

    def __init__(self, **given: Any) -> None:  # noqa: ANN401 (what Typer gives)
        super().__init__(**given)
        self.commands = cast(Any, Commands())


class Atlas(typer.Typer):
    """The command, in UTF-8 whatever the locale."""

    def __call__(self, *arguments: Any, **options: Any) -> Any:  # noqa: ANN401 (what Typer takes)
        """Run it."""
        utf8.demand()
        return super().__call__(*arguments, **options)


app = Atlas(
    cls=Loading,
    help=" · ".join(said(Saying("command-the-atlas"), lang) for lang in WRITTEN),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.callback()
def main(*, version: VersionOption = False) -> None:
    """Messages go to standard error, tables to standard output."""
