"""What becomes of the group: areas of another one are added, kept or taken out; one is clicked."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from data.refusal import Refused
from figures.groups import asking, matched
from figures.groups.refusing import refused
from geo.groups.faults import WrongGroup
from geo.groups.group import OPERATIONS, Group
from geo.groups.origins import Origin, Polygon
from ui.address import present
from ui.group import frame, history
from ui.group.view import GroupView

REPLACE = "replace"
MODES = (*OPERATIONS, REPLACE)
"""What is done with the areas of a shape, a list or a rule beside those that are there."""
MODE, FAULT = "group-mode", "group-fault"
"""Where the session keeps how areas are joined, and what could not be done."""


def mode() -> str:
    """How areas are joined with those that are there."""
    return str(st.session_state.get(MODE) or MODES[0])


def now(view: GroupView) -> GroupView:
    """The view of the group as it stands, also where the page does not show it yet."""
    there = present(view)
    return view if there is view else GroupView.named_by(there)


def attempt(view: GroupView, made: Callable[[], Group]) -> None:
    """Join a group with the one that is there; what is wrong with it is said by the next run."""
    there = now(view)
    try:
        history.change(there.choice, joined(there, made()))
    except Refused as refusal:
        st.session_state[FAULT] = refusal


def joined(view: GroupView, made: Group) -> Group:
    """A group and the one that is there, as the mode says; the first one as it is."""
    there = view.group
    if there is None or mode() == REPLACE:
        return made if there is None else made.named(there.name).with_units(there.units)
    return asking.combined(view.release, there, made.codes, mode())


def clicked(view: GroupView, code: str) -> None:
    """Take an area in, or out where it is in."""
    view = now(view)
    there = view.group
    if there is None:
        attempt(view, lambda: asking.listed(view.release, view.choice.level, [code]))
        return
    if there.codes == (code,):
        history.change(view.choice, None)
        return
    operation = "difference" if code in there.codes else "union"
    _changed(view, lambda: asking.combined(view.release, there, [code], operation))


def heard(view: GroupView) -> None:
    """What a visitor did in the map."""
    there = view.group
    done = frame.what(view.choice.lang, there.made if there else None)
    if done.drawn:
        made = done.drawn
        attempt(view, lambda: asking.drawn(view.release, view.choice.level, made))
    elif done.edited and there:
        edited = done.edited
        _changed(view, lambda: _again(view, there, edited))
    elif done.removed:
        history.change(view.choice, None)
    elif done.wrong:
        st.session_state[FAULT] = refused(WrongGroup("flat", Polygon.kind))
    elif done.clicked:
        clicked(view, done.clicked)


def _again(view: GroupView, there: Group, made: Origin) -> Group:
    return asking.drawn(view.release, view.choice.level, made, units=there.units, name=there.name)


def _changed(view: GroupView, made: Callable[[], Group]) -> None:
    try:
        history.change(view.choice, made())
    except Refused as refusal:
        st.session_state[FAULT] = refusal


def with_shape(view: GroupView, made: Origin) -> None:
    """Join the areas of a shape, a rule or a ready group."""
    attempt(view, lambda: asking.drawn(view.release, view.choice.level, made))


def with_place(view: GroupView, code: str) -> None:
    """Join the areas of a place, or the one around it."""
    attempt(view, lambda: matched.group(view.release, [code], view.choice.level))


def with_units(view: GroupView, units: bool) -> None:  # noqa: FBT001 (a tick's own value)
    """The survey units of the group's districts in, or out."""
    there = now(view).group
    if there is not None:
        _changed(view, lambda: there.with_units(units))
