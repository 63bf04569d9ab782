"""What the command says on standard error, and how it ends: 1 refused, 2 wrong usage."""

from __future__ import annotations

from typing import NoReturn

import typer
from rich.console import Console

screen = Console(stderr=True)
REFUSED, WRONG_USE = 1, 2


def demand(option: str, given: list[object], known: object) -> None:
    """End the command as wrongly used where a value is not among those known."""
    for value in given:
        if value not in known:  # type: ignore[operator]
            examples = ", ".join(str(item) for item in list(known)[:6])  # type: ignore[call-overload]
            screen.print(f"{option}: ไม่รู้จัก / unknown {value!r} (เช่น / such as {examples})")
            raise typer.Exit(WRONG_USE)


def refuse(reason: str) -> NoReturn:
    """End the command with the reason on standard error."""
    screen.print(reason, markup=False, highlight=False, soft_wrap=True)
    raise typer.Exit(REFUSED)
