"""The `atlas` command: a file a command, named here in the order of its help."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import typer

from cli import (
    backup,
    build,
    check,
    delete,
    edge,
    edition,
    key,
    log,
    poverty,
    publish,
    releases,
    rollback,
    serve,
    settings,
    slide,
    slides,
    table,
    tabulate,
    token,
    training,
)
from cli.map import one_map
from cli.version import VersionOption
from serving import utf8
from wording.languages import WRITTEN
from wording.saying import Saying, said

COMMANDS: dict[str, Callable[..., None]] = {
    "build": build.build,
    "tabulate": tabulate.tabulate,
    "table": table.table,
    "map": one_map,
    "slide": slide.one_slide,
    "slides": slides.many_slides,
    "poverty": poverty.poverty,
    "check": check.check,
    "import": publish.import_,
    "releases": releases.releases,
    "rollback": rollback.rollback,
    "delete": delete.delete,
    "edition": edition.edition,
    "training": training.training,
    "key": key.key,
    "log": log.log,
    "token": token.token,
    "backup": backup.backup,
    "restore": backup.restore,
    "serve": serve.serve,
    "settings": settings.settings_,
}
"""Every command by its name."""


class Atlas(typer.Typer):
    """The command, in UTF-8 whatever the locale."""

    def __call__(self, *arguments: Any, **options: Any) -> Any:  # noqa: ANN401 (what Typer takes)
        """Run it."""
        utf8.demand()
        return super().__call__(*arguments, **options)


app = Atlas(
    help=" · ".join(said(Saying("command-the-atlas"), lang) for lang in WRITTEN),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.callback()
def main(*, version: VersionOption = False) -> None:
    """Messages go to standard error, tables to standard output."""


for _name, _command in COMMANDS.items():
    app.command(_name)(edge.told(_command))
