"""What the command says on standard error, and how it ends: 1 refused, 2 wrong usage."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from typing import NoReturn

import typer
from rich.console import Console

from wording.saying import Saying, both

screen = Console(stderr=True)
REFUSED, WRONG_USE = 1, 2
STEERING = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Categories of signs that steer a terminal: control, halves of pairs, other ends of lines."""
TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Signs that turn the direction of writing."""
NAMED = 6
"""Values named as examples of what an option takes."""


def visible(text: str) -> str:
    """A text for a terminal: signs that would steer it are shown by their codes."""
    return "".join(f"\\x{ord(sign):02x}" if _steers(sign) else sign for sign in text)


def _steers(sign: str) -> bool:
    steering = unicodedata.category(sign) in STEERING and sign not in "\n\t"
    return steering or sign in TURNING


def say(text: str) -> None:
    """A line on standard error as it is: nothing in it is taken for markup, none is broken."""
    screen.print(visible(text), markup=False, highlight=False, soft_wrap=True)


def demand(option: str, given: list[object], known: Collection[object]) -> None:
    """End the command as wrongly used where a value is not among those known."""
    for value in given:
        if value not in known:
            examples = ", ".join(str(item) for item in list(known)[:NAMED])
            misuse(
                f"{option}: "
                + both(Saying("command-unknown-such-as", value=repr(value), examples=examples))
            )


def misuse(reason: str) -> NoReturn:
    """End the command as wrongly used, with the reason on standard error."""
    say(reason)
    raise typer.Exit(WRONG_USE)


def refuse(reason: str) -> NoReturn:
    """End the command with the reason on standard error."""
    say(reason)
    raise typer.Exit(REFUSED)
