"""Which two releases are compared, and of which place: boxes whose choice is the address."""

from __future__ import annotations

from functools import partial

import streamlit as st

from data.stored import library, release
from data.stored.damage import DamagedRelease
from data.stored.library import Library
from data.stored.part import whole_of
from geo.areas import COUNTRY
from ui import sessions
from ui.address import go
from ui.view import View
from wording.numbers import moment

BEFORE, AFTER = "before", "after"


def asked(view: View) -> dict[str, str]:
    """The report that the address asks for: of the country, or of the province of the place."""
    choice = view.choice
    inside = choice.area is not None and choice.area[:2].isdigit()
    parameters = {"area": str(choice.area)[:2] if inside else COUNTRY, "lang": choice.lang}
    pair = {BEFORE: choice.before, AFTER: choice.after}
    return parameters | {name: text for name, text in pair.items() if text}


def boxes(view: View, before: str | None, after: str | None) -> None:
    """The boxes, with the releases and the place that are shown."""
    known = stored(view)
    with st.container(key="editions-boxes"):
        first, last, place = st.columns(3)
    shown = asked(view)["area"]
    with place:
        _place(view, shown)
    with first:
        _box(view, BEFORE, known, before and whole_of(before))
    with last:
        _box(view, AFTER, known, after and whole_of(after))


def stored(view: View) -> dict[str, str]:
    """What the releases that can be chosen are called, by their ids, the latest first.

    Internal ones only for who may see them.
    """
    text, found = view.text, {view.release.whole_id: view.release.whole_id}
    unseen = sessions.asked().hidden
    try:
        entries = Library(library.default_folder()).entries()
    except DamagedRelease:
        return found
    for entry in reversed(entries):
        if entry.embedded:
            identity = str(release.load_release().id)
            found[identity] = text("editions-embedded", identity=identity)
        elif entry.manifest:
            imports = entry.manifest.get("imports") or [{}]
            when = imports[-1].get("imported_at")
            parts = [entry.id, moment(when, view.choice.lang) if when else ""]
            found[entry.id] = " · ".join(filter(None, parts))
    return {one: told for one, told in found.items() if one not in unseen}


def _place(view: View, shown: str) -> None:
    places = [COUNTRY, *map(str, view.release.codes("province"))]
    key = "editions-place"
    st.session_state[key] = shown

    def chosen() -> None:
        code = st.session_state[key]
        go(view.choice.but(area=None if code == COUNTRY else code))

    def named(code: str) -> str:
        return view.text("whole-country") if code == COUNTRY else view.name(code)

    st.selectbox(
        view.text("editions-choose-place"), places, format_func=named, key=key, on_change=chosen
    )


def _box(view: View, name: str, known: dict[str, str], shown: str | None) -> None:
    """A box of releases; one that the address names and that is not stored stays in it."""
    key = f"editions-{name}"
    options = dict.fromkeys([*known, *([shown] if shown else [])])
    st.session_state[key] = shown

    def chosen() -> None:
        go(view.choice.but(**{name: st.session_state[key]}))

    st.selectbox(
        view.text("editions-choose-before" if name == BEFORE else "editions-choose-after"),
        list(options),
        index=None,
        format_func=lambda one: known.get(one, one),
        key=key,
        on_change=chosen,
    )


def button(view: View, identity: str) -> None:
    """The way from a release that was just published to what it changed."""
    there = view.choice.but(section="changes", area=None, before=None, after=identity)
    st.button(
        view.text("editions-see"),
        key="editions-see",
        icon=":material/difference:",
        on_click=partial(go, there),
    )
