"""What a visitor did to the group: each step can be taken back and done again."""

from __future__ import annotations

import streamlit as st

from data.people import rights
from figures.groups import saved
from geo.groups import address
from geo.groups.group import Group
from ui import sessions
from ui.address import go, latest
from ui.choice import Choice

PAST, FUTURE = "group-past", "group-future"
"""Where the session keeps the texts of the groups before and after, the nearest last."""
STEPS = 100


def change(choice: Choice, group: Group | None) -> None:
    """Make another group the page's, or none.

    One whose text is too long for an address is kept in the data folder. Raises `Refused` where
    that is not allowed.
    """
    choice, text = latest(choice), None
    if group is not None:
        text = address.written(_kept(group))
    if text == choice.group:
        return
    remember(choice)
    _go(choice, text)


def _kept(group: Group) -> Group:
    """The group as an address can hold it, kept in the data folder where its text is too long."""
    if address.fits(address.written(group)):
        return group
    return keep(group)


def keep(group: Group) -> Group:
    """Keep a group in the data folder. Raises `Refused` where that may not be done."""
    if not _open():
        return saved.save(group, allowed=False)
    with sessions.doing(rights.GROUP) as told:
        kept = saved.save(group, allowed=True)
        told.subject = address.written(kept)[:120]
    return kept


def end(identity: str) -> None:
    """Keep a group no more. Raises `Refused` where that may not be done."""
    if not _open():
        saved.delete(identity, allowed=False)
    with sessions.doing(rights.GROUP, subject=identity):
        saved.delete(identity, allowed=True)


def _open() -> bool:
    """Whether groups are kept here at all: by who may, where people sign in."""
    return sessions.asked().signing or sessions.may(rights.GROUP)


def remember(choice: Choice) -> None:
    """The group that is there comes to lie before the next."""
    st.session_state[PAST] = [*st.session_state.get(PAST, []), latest(choice).group][-STEPS:]
    st.session_state[FUTURE] = []


def undo(choice: Choice) -> None:
    """Back to the group before."""
    _step(choice, PAST, FUTURE)


def redo(choice: Choice) -> None:
    """Forward to the group after."""
    _step(choice, FUTURE, PAST)


def known(way: str) -> bool:
    """Whether there is a group before (`PAST`) or after (`FUTURE`)."""
    return bool(st.session_state.get(way))


def _step(choice: Choice, taken: str, given: str) -> None:
    choice = latest(choice)
    *others, text = st.session_state.get(taken, []) or [choice.group]
    st.session_state[taken] = others
    st.session_state[given] = [*st.session_state.get(given, []), choice.group]
    _go(choice, text)


def _go(choice: Choice, text: str | None) -> None:
    """The address of the group; its own level is the page's."""
    level = address.read(text).level if text else choice.level
    go(choice.but(group=text, level=level))
