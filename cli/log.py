"""`atlas log`: the log of changes checked, completed after a kill, or begun anew."""

from __future__ import annotations

from contextlib import suppress
from enum import StrEnum
from typing import Annotated, NoReturn

import typer

from cli.console import misuse, refuse, say
from data.people import trail
from data.refusal import Refused
from data.stored import library, plan_audit, plan_changes
from data.stored import log as kept
from data.stored.library import Library
from wording.saying import Saying, both


class Action(StrEnum):
    """What is done with the log."""

    VERIFY = "verify"
    MEND = "mend"
    RENEW = "renew"


ActionArgument = Annotated[
    Action,
    typer.Argument(help="verify, mend (complete a half-written last line), renew (begin another)"),
]
NotedOption = Annotated[
    str, typer.Option("--noted", help="verify: the hash of a line, noted earlier, must be there")
]
PostOption = Annotated[str, typer.Option("--post", help="renew: the post of who begins the log")]


def log(action: ActionArgument, noted: NotedOption = "", post: PostOption = "") -> None:
    """Check that no line of the log was changed, removed or moved, and each plan is as it tells."""
    shelf = Library(library.default_folder())
    if action is Action.VERIFY:
        _verify(shelf, noted)
    elif action is Action.MEND:
        _mend(shelf)
    else:
        _renew(shelf, post)


def _verify(shelf: Library, noted: str) -> None:
    found = kept.verify(shelf.folder)
    advised = dict.fromkeys(advice for one in found.broken for advice in one.advice)
    told = [*(one.told for one in found.broken), *plan_audit.unlike(shelf.folder), *advised]
    if told:
        refuse("\n".join(map(both, told)))
    acts = kept.verify(trail.place_of(shelf.folder))
    if acts.broken:
        told = [Saying("trail-broken", told=one.told) for one in acts.broken]
        refuse("\n".join(map(both, told)))
    hashes = {one.hash for one in kept.lines(shelf.folder)}
    if noted and noted not in hashes | {one.hash for one in trail.lines(shelf.folder)}:
        refuse(both(Saying("log-not-in", hash=noted[:64])))
    whole = Saying("log-whole", lines=found.lines, hash=found.hash)
    say(both(whole if found.lines else Saying("log-empty")))
    if acts.lines:
        say(both(Saying("trail-whole", lines=acts.lines, hash=acts.hash)))


def _mend(shelf: Library) -> None:
    with shelf.writing("log"):
        half = kept.end(shelf.folder)
        plan_changes.finish(shelf.folder)
    say(both(Saying("log-mended" if half else "log-nothing-to-mend")))


def _renew(shelf: Library, post: str) -> None:
    if not post:
        _wrong("--post")
    with shelf.writing("log"):
        with suppress(Refused):
            kept.mend(shelf.folder)
        plan_changes.settle(shelf.folder)
        plans = plan_audit.whole(shelf.folder)
        place = kept.begin_anew(shelf.folder, post, details={plan_audit.VERSIONS: plans})
    none = Saying("log-begun" if plans else "log-empty")
    say(both(Saying("log-renewed", place=str(place)) if place else none))


def _wrong(option: str) -> NoReturn:
    misuse(f"{option}: " + both(Saying("log-post-wrong", kind="empty")))
