"""The releases stored: one more published, another one put in force."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from data.imports.draft import Note
from data.imports.telling.causes import of_fault
from data.people import rights
from data.refusal import Refused
from data.stored import library, store
from data.stored.damage import DamagedRelease
from data.stored.library import Entry, Library
from releases import publishing
from releases.outcome import Outcome
from ui import sessions
from ui.sources import training
from ui.sources.check import ProgressBar
from ui.sources.remembered import KEPT
from ui.view import View
from wording.numbers import moment


def publish(view: View, outcome: Outcome) -> None:
    """Callback: the draft becomes the release in force."""
    shelf = Library(library.default_folder())
    try:
        with (
            sessions.doing(rights.IMPORT, subject=outcome.report.file) as told,
            sessions.doing(rights.PUBLISH) as put,
            ProgressBar(view, "assistant-storing") as bar,
        ):
            identity = publishing.publish(outcome, store.in_force, shelf, progress=bar.told)
            told.release = put.release = identity
    except Refused as refused:
        st.session_state["refusal"] = [of_fault(fault) for fault in refused.faults]
        return
    except DamagedRelease as damage:
        st.session_state["refusal"] = [Note(damage.said)]
        return
    for key in KEPT:
        st.session_state.pop(key, None)
    st.session_state["published"] = identity


def releases(view: View) -> None:
    """The releases stored; where importing is on, each can be put in force."""
    refused: list[Note] = st.session_state.pop("refusal", [])
    for note in refused:
        st.error(note.text(view.choice.lang))
    st.subheader(view.text("releases-title"), anchor=False)
    shelf = Library(library.default_folder())
    try:
        entries = shelf.entries()
    except DamagedRelease:
        return
    unseen = sessions.asked().hidden
    for entry in reversed(entries):
        if entry.id not in unseen:
            _entry(view, entry)


def _when(view: View, log: Mapping[str, Any]) -> list[str]:
    """When an import was made, where its log says so."""
    stated = log.get("imported_at")
    return [moment(stated, view.choice.lang)] if stated else []


def _entry(view: View, entry: Entry) -> None:
    text = view.text
    name, state, action = st.columns([55, 20, 25], vertical_alignment="center")
    last = (entry.manifest.get("imports") or [{}])[-1]
    what = (
        text("releases-embedded")
        if entry.embedded
        else " · ".join([last.get("file", "–"), *_when(view, last)])
    )
    name.text(" · ".join(filter(None, [entry.id, training.named(view, entry), what])))
    if not entry.manifest:
        state.text(text("releases-damaged"))
    elif entry.active:
        state.text(text("releases-active"))
    elif entry.training and training.possible(rights.ROLL_BACK):
        with action.popover(text("releases-use"), width="stretch"):
            training.confirm(view, entry.id, key=entry.id)
    elif training.possible(rights.ROLL_BACK):
        action.button(
            text("releases-use"),
            key=f"use-{entry.id}",
            on_click=_use,
            args=(entry.id,),
            width="stretch",
        )


def _use(identity: str) -> None:
    """Callback: another release in force."""
    shelf = Library(library.default_folder())
    try:
        with (
            sessions.doing(rights.ROLL_BACK) as told,
            shelf.writing(f"use of {identity}"),
        ):
            shelf.activate(identity)
            told.release = identity
    except Refused as refused:
        st.session_state["refusal"] = [of_fault(fault) for fault in refused.faults]
    except DamagedRelease as damage:
        st.session_state["refusal"] = [Note(damage.said)]
