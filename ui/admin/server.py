"""The releases that are stored, one of them to be deleted; the disk; whether all can be read."""

from __future__ import annotations

import shutil

import streamlit as st

from data.people import rights
from data.refusal import Refused
from data.stored import library, store
from data.stored.damage import DamagedRelease
from data.stored.library import Entry, Library
from ui import sessions
from ui.admin.people import FAULT
from ui.parts import grid
from ui.view import View
from wording.numbers import moment, number
from wording.saying import said

GIGABYTE = 1_000_000_000


def server(view: View) -> None:
    """Health and disk, then the releases."""
    shelf, text = Library(library.default_folder()), view.text
    st.subheader(text("admin-server"), anchor=False)
    _health(view)
    if shelf.folder.is_dir():
        room = shutil.disk_usage(shelf.folder)
        free, whole = (
            number(size / GIGABYTE, view.choice.lang, decimals=1)
            for size in (room.free, room.total)
        )
        st.text(text("admin-disk", free=free, whole=whole))
    try:
        entries = shelf.entries()
    except DamagedRelease as damage:
        st.error(said(damage.said, view.choice.lang))
        return
    grid.plain(view, [_row(view, one) for one in reversed(entries)], "releases-title")
    _delete(view, [one.id for one in entries if not (one.active or one.embedded)])


def _health(view: View) -> None:
    """Whether the release in force can be read."""
    try:
        state = store.state()
    except DamagedRelease as damage:
        st.error(said(damage.said, view.choice.lang))
        return
    if state.damage is not None:
        st.warning(said(state.damage.said, view.choice.lang))
    else:
        st.text(view.text("admin-healthy", release=state.release.id))


def _row(view: View, entry: Entry) -> dict[str, str]:
    text = view.text
    when = str(((entry.manifest.get("imports") or [{}])[-1]).get("imported_at") or "")
    state = "releases-active" if entry.active else "admin-stored"
    return {
        text("admin-release"): entry.id,
        text("admin-when"): moment(when, view.choice.lang) if when else "–",
        text("admin-state"): text(state if entry.manifest else "releases-damaged"),
    }


def _delete(view: View, identities: list[str]) -> None:
    """One of the releases that are not in force, asked for once more."""
    if not identities or not sessions.may(rights.DELETE):
        return
    with st.popover(view.text("admin-delete"), icon=":material/delete:"):
        chosen = st.selectbox(view.text("admin-release"), identities, key="admin-delete-which")
        st.text(view.text("admin-delete-sure"))
        st.button(
            view.text("admin-delete-now"), key="admin-delete-now", on_click=_gone, args=(chosen,)
        )


def _gone(identity: str) -> None:
    """Callback: a release is no more."""
    shelf = Library(library.default_folder())
    try:
        with sessions.doing(rights.DELETE) as told, shelf.writing("delete"):
            shelf.delete(identity)
            told.release = identity
    except Refused as refused:
        st.session_state[FAULT] = refused
