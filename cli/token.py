"""`atlas token`: tokens by which programs read `/api/v1` where people sign in."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from time import time
from typing import Annotated

import typer

from cli import trailed
from cli.console import misuse, say
from data.people import tokens, trail
from data.people.tokens import Token, Tokens
from data.stored import library
from wording.saying import Saying, both


class Action(StrEnum):
    """What is done."""

    ADD = "add"
    LIST = "list"
    REVOKE = "revoke"


class Scope(StrEnum):
    """What a token reads."""

    FIGURES = tokens.FIGURES
    INTERNAL = tokens.INTERNAL


ActionArgument = Annotated[Action, typer.Argument(help="add, list or revoke")]
NumberArgument = Annotated[str, typer.Argument(help="revoke: the number of the token")]
NameOption = Annotated[str, typer.Option("--name", help="add: what the program is called")]
ScopeOption = Annotated[
    Scope, typer.Option("--scope", help="add: figures, or internal for internal releases too")
]
WithinOption = Annotated[
    list[str] | None,
    typer.Option("--within", help="add: code of a province that alone is read; several times"),
]
DaysOption = Annotated[int, typer.Option("--days", help="add: days until it ends, at most 400")]


def token(
    action: ActionArgument,
    number: NumberArgument = "",
    name: NameOption = "",
    scope: ScopeOption = Scope.FIGURES,
    within: WithinOption = None,
    days: DaysOption = 90,
) -> None:
    """Issue a token for a program, printed once; list the tokens there are; revoke one."""
    kept = Tokens(library.default_folder())
    if action is Action.ADD:
        _add(kept, name, str(scope), within or [], days)
    elif action is Action.REVOKE:
        _revoke(kept, number)
    else:
        _list(kept)


def _add(kept: Tokens, name: str, scope: str, within: list[str], days: int) -> None:
    if not name:
        misuse(both(Saying("tokens-name-missing")))
    trailed.ready()
    text, made = kept.add(name, scope=scope, codes=within, days=days)
    told = {"scope": made.scope, "codes": ", ".join(made.codes), "until": _day(made.until)}
    trailed.tell(trail.TOKEN_ADDED, "", made.number, told)
    say(both(Saying("tokens-once", number=made.number)))
    print(text)


def _revoke(kept: Tokens, number: str) -> None:
    if not number:
        misuse(both(Saying("tokens-number-missing")))
    trailed.ready()
    ended = kept.revoke(number)
    trailed.tell(trail.TOKEN_REVOKED, "", ended.number)
    say(both(Saying("tokens-revoked", number=ended.number)))


def _list(kept: Tokens) -> None:
    print("number,name,scope,within,since,until,state")
    for one in kept.every():
        print(",".join(_row(one)))


def _row(one: Token) -> tuple[str, ...]:
    name = one.name.replace('"', '""')
    codes = " ".join(one.codes) or "TH"
    state = one.ended(time()) or "good"
    return (one.number, f'"{name}"', one.scope, codes, _day(one.since), _day(one.until), state)


def _day(moment: float) -> str:
    return datetime.fromtimestamp(moment, UTC).date().isoformat()
