"""The release of training: made at a click, shown to all visitors by a second, plain one."""

from __future__ import annotations

import streamlit as st

import settings
from data.imports.telling.causes import of_fault
from data.people import rights
from data.refusal import Refused
from data.stored import library, training
from data.stored.library import Entry, Library
from releases.training import make
from ui import sessions
from ui.sources.check import ProgressBar
from ui.view import View

MADE = "training-made"
"""Where the session keeps the id of a release that was just made."""


def possible(act: str) -> bool:
    """Whether a visitor may do this with releases, and none is fixed."""
    return sessions.may(act) and not settings.RELEASE.value()


def offer(view: View) -> None:
    """What it is, and the button that makes it; nothing where that may not be done."""
    if not possible(rights.PUBLISH) or view.release.training:
        return
    st.subheader(view.text("training-heading"), anchor=False)
    st.caption(view.text("training-what"))
    identity = st.session_state.pop(MADE, "")
    if identity:
        st.success(view.text("training-made", id=identity))
        confirm(view, identity, key="made")
    elif st.button(view.text("training-make"), key="training-make", icon=":material/school:"):
        _make(view)


def _make(view: View) -> None:
    """Make it, with a bar for as long as it takes."""
    shelf = Library(library.default_folder())
    try:
        with (
            sessions.doing(rights.PUBLISH) as told,
            ProgressBar(view, "training-making") as bar,
        ):
            st.session_state[MADE] = told.release = make.store(shelf, progress=bar.told)
    except Refused as refused:
        for fault in refused.faults:
            st.error(of_fault(fault).text(view.choice.lang))
        return
    st.rerun()


def confirm(view: View, identity: str, *, key: str) -> None:
    """The plain word: that every visitor will see invented figures, and the button that says so."""
    st.warning(view.text("training-confirm"), icon=":material/warning:")
    st.button(view.text("training-use"), key=f"training-use-{key}", on_click=use, args=(identity,))


def use(identity: str) -> None:
    """Callback: the release in force, its invented figures and all."""
    shelf = Library(library.default_folder())
    try:
        with (
            sessions.doing(rights.ROLL_BACK) as told,
            shelf.writing(f"use of {identity}"),
        ):
            shelf.activate(identity, training=True)
            told.release = identity
    except Refused as refused:
        st.session_state["refusal"] = [of_fault(fault) for fault in refused.faults]


def named(view: View, entry: Entry) -> str:
    """What a stored release is called in the list, where it is one of training."""
    return training.mark(entry.manifest, view.choice.lang)
