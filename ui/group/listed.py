"""A group from a list that somebody pastes or sends; names in doubt are put to them."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from data.imports.draft import Doubt
from data.imports.telling.causes import grouped, of_fault
from data.intake import reading, scratch
from data.intake.grid import Sheet
from data.people import rights
from data.refusal import Refused, Unusable
from data.stored import folders
from figures.groups import matched
from figures.groups.matched import Matched
from ui import sessions
from ui.group import change
from ui.group.view import GroupView
from ui.harmless import ITEM
from wording.names import full_name
from wording.numbers import number

DECIDED, SENT = "group-decided", "group-sent"
"""Where the session keeps what was said of names in doubt, and the file that was read last."""
OPEN, LEAVE = "–", ""
DOUBTS, FAULTS, TALL = 30, 10, 130


def listed(view: GroupView) -> None:
    """A box for text, one for a file where files are taken, and what was found in them."""
    text = view.text
    typed = st.text_area(
        text("groups-list"), height=TALL, key="group-list-text",
        placeholder=text("groups-list-example"),
    )  # fmt: skip
    sheets: Sequence[Sheet] | None = _sent(view)
    decided: dict[str, str] = st.session_state.setdefault(DECIDED, {})
    if not typed and sheets is None:
        return
    found = (
        matched.written(view.release, typed, decided)
        if sheets is None
        else matched.sent(view.release, sheets, decided)
    )
    _told(view, found)
    _doubts(view, found.doubts, decided)
    if found.codes and st.button(text("groups-use"), key="group-list-use", type="primary"):
        level = view.choice.level
        change.attempt(view, lambda: matched.group(view.release, found.codes, level))
        st.rerun()


def _sent(view: GroupView) -> Sequence[Sheet] | None:
    """The sheets of a file that was sent; None without one."""
    if not sessions.may(rights.SEND):
        return None
    sent = st.file_uploader(view.text("groups-list-file"), key="group-list-file")
    if sent is None:
        return None
    known, sheets = st.session_state.get(SENT, ("", []))
    if known == sent.file_id:
        return list(sheets)
    try:
        with scratch.folder() as folder:
            path = folder / "sent"
            with folders.usable(folder):
                path.write_bytes(sent.getbuffer())
            sheets = reading.read_file(path, name=sent.name).sheets
    except (Refused, Unusable) as reason:
        for fault in reason.faults:
            st.error(of_fault(fault).text(view.choice.lang))
        return None
    st.session_state[SENT] = sent.file_id, sheets
    return list(sheets)


def _told(view: GroupView, found: Matched) -> None:
    """How many areas were found, what is wrong with lines that name none, what is to be known."""
    lang = view.choice.lang
    told = view.text("groups-list-found", n=number(len(found.codes), lang), of=len(found.doubts))
    (st.success if found.codes and not found.doubts else st.info)(told)
    notes = [*grouped(found.faults), *found.notes]
    if notes:
        st.markdown("\n".join(ITEM + note.text(lang) for note in notes[:FAULTS]))


def _doubts(view: GroupView, doubts: Sequence[Doubt], decided: dict[str, str]) -> None:
    """A box for each name in doubt: what it may mean, or to leave it out."""
    asked = [*(doubt.text for doubt in doubts[:DOUBTS]), *decided]
    offered = {doubt.text: [one.value for one in doubt.suggestions] for doubt in doubts}
    for place, name in enumerate(dict.fromkeys(asked)):
        known = [decided[name]] if decided.get(name) else []
        options = list(dict.fromkeys([OPEN, *known, *offered.get(name, []), LEAVE]))
        start = options.index(decided[name]) if name in decided else 0
        said = st.selectbox(
            name, options, start, key=f"group-doubt-{place}-{name}",
            format_func=lambda code: _answer(view, code),
        )  # fmt: skip
        if said != (decided.get(name, OPEN)):
            decided[name] = said
            if said == OPEN:
                del decided[name]
            st.rerun()
    if len(doubts) > DOUBTS:
        st.caption(view.text("assistant-more-questions", n=len(doubts) - DOUBTS))


def _answer(view: GroupView, code: str) -> str:
    if code == OPEN:
        return view.text("groups-doubt-open")
    if code == LEAVE:
        return view.text("groups-doubt-leave")
    return full_name(view.release.areas, code, view.choice.lang)
