"""The group's name, and the groups that are kept in the data folder."""

from __future__ import annotations

import streamlit as st

from data.people import rights
from data.refusal import Refused
from figures.groups import saved
from figures.groups.saved import Saved
from geo.groups.group import LONGEST_NAME, Group, cleaned
from ui import sessions
from ui.address import go
from ui.group import change, history
from ui.group.view import GroupView


def keep(view: GroupView) -> None:
    """A box for the name, a button to keep the group, and those that are kept."""
    allowed = sessions.may(rights.GROUP)
    if view.group is None:
        st.caption(view.text("groups-without-name"))
    else:
        _name(view, view.group, allowed=allowed)
    found = saved.saved()
    if found:
        st.subheader(view.text("groups-kept"), anchor=False)
    for one in found:
        _kept(view, one, allowed=allowed)


def _name(view: GroupView, group: Group, *, allowed: bool) -> None:
    """The box of the name; buttons take what stands in it when they are pressed."""
    text, called = view.text, group.name or view.called
    box = f"group-name-{called}"
    name = st.text_input(text("groups-name"), called, max_chars=LONGEST_NAME, key=box)

    def named() -> Group:
        return group.named(cleaned(st.session_state[box]) or called)

    with st.container(horizontal=True, gap="small"):
        st.button(
            text("groups-name-use"), key="group-name-use", disabled=not cleaned(name),
            on_click=lambda: history.change(view.choice, named()),
        )  # fmt: skip
        if allowed:
            st.button(
                text("groups-keep"), key="group-keep", type="primary", icon=":material/save:",
                disabled=not cleaned(name), on_click=lambda: _save(view, named()),
            )  # fmt: skip
    closed = "groups-keep-no-role" if sessions.asked().signing else "groups-keep-off"
    st.caption(text("groups-keep-note" if allowed else closed))


def _save(view: GroupView, group: Group) -> None:
    try:
        history.change(view.choice, history.keep(group))
    except Refused as refusal:
        st.session_state[change.FAULT] = refusal


def _kept(view: GroupView, one: Saved, *, allowed: bool) -> None:
    """A button that opens a group, and one that deletes it where that is allowed."""
    with st.container(horizontal=True, gap="small"):
        st.button(
            view.text("groups-open", name=one.name), key=f"group-open-{one.id}", type="tertiary",
            on_click=opened, args=(view, one),
        )  # fmt: skip
        if allowed:
            st.button(
                view.text("groups-delete", name=one.name), key=f"group-delete-{one.id}",
                type="tertiary", icon=":material/delete:", on_click=_delete, args=(one,),
            )  # fmt: skip


def opened(view: GroupView, one: Saved) -> None:
    """Make a kept group the page's."""
    history.remember(view.choice)
    go(view.choice.but(group=one.text, level=one.level))


def _delete(one: Saved) -> None:
    try:
        history.end(one.id)
    except Refused as refusal:
        st.session_state[change.FAULT] = refusal
