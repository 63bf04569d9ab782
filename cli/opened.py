"""The releases that a command works on."""

from __future__ import annotations

from typing import Annotated

import typer

import settings
from cli.console import refuse, say
from data.stored import library, release, store
from data.stored.damage import DamagedRelease
from data.stored.library import Library
from figures import house
from wording.saying import Saying, both

FallbackOption = Annotated[
    bool,
    typer.Option(
        "--fallback", help="where the release in force is damaged, work on the last good one"
    ),
]


def open_release(*, fallback: bool = False) -> release.Release:
    """The release in force, or the end of the command with the damage named.

    With `fallback` the last good release stands in for a damaged one, which is told. Raises
    `WrongSetting` where the house's threshold is none.
    """
    house.threshold()
    try:
        state = store.state()
    except DamagedRelease as damage:
        refuse(str(damage))
    if state.damage is None:
        return state.release
    if not fallback:
        refuse(f"{state.damage} · {_remedy(state.release.id)}")
    say(f"{state.damage} · {_stands_in(state.release.id)}")
    return state.release


def _remedy(identity: str) -> str:
    return both(Saying("command-fallback-works-on-last-good-release", identity=identity))


def _stands_in(identity: str) -> str:
    return both(Saying("command-release-stands-in", identity=identity))


def open_library() -> Library:
    """The data folder, or the end of the command where one release is fixed by the environment."""
    fixed = settings.RELEASE.value()
    if fixed:
        stated = f"{settings.RELEASE.name}={settings.RELEASE.text}"
        refuse(f"{stated}: " + both(Saying("command-release-is-fixed")))
    return Library(library.default_folder())
