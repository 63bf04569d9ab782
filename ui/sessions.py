"""Who is looking at a page, and what they may do: asked anew at each act, told to the trail."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import streamlit as st

from data.people import trail
from data.stored import library
from data.stored.part import ALL, Eyes
from serving.people import asking, exported
from serving.people.asking import Asked

Made = TypeVar("Made")


def visitor() -> str:
    """Who is looking: a name that nobody else's page has, the same for as long as it is open."""
    return str(st.session_state.setdefault("visitor", secrets.token_hex(16)))


def asked() -> Asked:
    """Who is looking, by the session that the page was opened with, as it is now."""
    return asking.of(st.context.headers)


def eyes() -> Eyes:
    """What this visitor sees of internal releases, now; outside of a page what nobody sees."""
    return asked().eyes if asking.parted() else ALL


def may(act: str, *places: str) -> bool:
    """Whether this visitor may do something (`rights.ACTS`) at these places, now.

    Without signing in whoever may hand in files may change anything. Raises `WrongSetting`.
    """
    return asked().may(act, [place for place in places if place])


def telling(make: Callable[[], Made], file: str, releases: Iterable[str]) -> Callable[[], Made]:
    """What makes a file of some releases, and tells the trail of those that are internal.

    It is made when it is asked for, beside the page: by whom the page was drawn for, as they are
    then.
    """
    headers = st.context.headers

    def told() -> Made:
        exported.tell(headers, file, releases)
        return make()

    return told


class Doing:
    """An act that is going on; `release` and `subject` are filled in as they become known."""

    def __init__(self, subject: str) -> None:
        self.subject, self.release = subject, ""


@contextmanager
def doing(act: str, *places: str, subject: str = "") -> Iterator[Doing]:
    """Do something that rights are asked for, and tell the trail of it once it is done.

    Raises `Refused` for who may not do it, and where the trail could not be written to: then it is
    not done. What raises inside was not done, and is not told.
    """
    who, folder = asked(), library.default_folder()
    who.demand(act, [place for place in places if place])
    told = Doing(subject)
    if not who.signing:
        yield told
        return
    trail.ready(folder)
    yield told
    there = {"places": ", ".join(filter(None, places))}
    trail.record(
        folder, act, told.subject or "–", who=who.who, place=who.place, release=told.release,
        details=there,
    )  # fmt: skip
