"""`atlas --version`: which version this is, as pyproject.toml has it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated

import typer

PROJECT = Path(__file__).parents[1] / "pyproject.toml"


def version() -> str:
    """The version of this installation: "0.4.0"."""
    return str(tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["version"])


def _told(asked: bool) -> None:  # noqa: FBT001 (what Typer gives a flag's callback)
    if asked:
        print(f"atlas {version()}")
        raise typer.Exit


VersionOption = Annotated[
    bool, typer.Option("--version", callback=_told, is_eager=True, help="tell the version and end")
]
