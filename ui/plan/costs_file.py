"""A file with costs: read once, laid over what stands in the table, and what of it was not read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import streamlit as st

from data.imports.telling.causes import of_fault
from data.intake import reading, scratch
from data.intake.grid import place
from data.refusal import Refused, Unusable
from data.stored import folders
from figures.plan import sent
from figures.plan.sent import Sent
from ui.harmless import short
from ui.plan import tables
from ui.view import View
from wording import saying
from wording.names import listed

SHOWN = 5
"""Places in a file that are named."""
READ = "budget-read"
"""Where the session keeps which file was read last, and what it says or why it says nothing."""
Cells = Mapping[str, tuple[str, str]]


def box(view: View, shown: Cells, take: Callable[[Cells], None]) -> None:
    """A box for a file; its cells are taken once, those that it lacks stay as they are shown."""
    found = st.file_uploader(view.text("budget-file"), key="budget-file")
    if found is None:
        st.session_state.pop(READ, None)
        return
    known, said = st.session_state.get(READ, ("", None))
    if known == found.file_id:
        _told(view, said)
        return
    said = _read(found.name, found.getbuffer())
    st.session_state[READ] = found.file_id, said
    if isinstance(said, Sent) and said.cells:
        take({**shown, **said.cells})
        st.rerun()
    _told(view, said)


def _read(name: str, content: memoryview) -> Sent | Refused | Unusable:
    """What a file says, or why it cannot be read."""
    try:
        with scratch.folder() as folder:
            path = folder / "sent"
            with folders.usable(folder):
                path.write_bytes(content)
            return sent.read(reading.read_file(path, name=name).sheets)
    except (Refused, Unusable) as reason:
        return reason


def _told(view: View, said: Sent | Refused | Unusable) -> None:
    """What was read, and what was not, for as long as the file is in the box."""
    if isinstance(said, (Refused, Unusable)):
        for fault in said.faults:
            st.error(of_fault(fault).text(view.choice.lang), icon=":material/error:")
        return
    if not said.cells and not (said.lacking or said.hollow):
        st.error(view.text("budget-file-empty"), icon=":material/error:")
    elif said.cells:
        st.caption(
            view.text("budget-file-read", dimensions=tables.dimensions(view, (*said.cells,)))
        )
    for line in lines(view, said):
        st.warning(line, icon=":material/info:")


def lines(view: View, said: Sent) -> list[str]:
    """What of a file was not taken, a sentence each."""
    every = view.catalog.dimensions
    lacking = tuple(one for one in every if one not in said.cells) if said.cells else ()
    names = [short(name) for name in said.unknown]
    columns = {
        sent.DIMENSION: view.text("budget-column-dimension"),
        sent.UNIT: view.text("budget-column-unit"),
        sent.PERSON: view.text("budget-column-person"),
    }
    told = {
        "budget-file-columns": {
            "n": len(said.lacking),
            "names": _quoted(view, [columns[one] for one in said.lacking]),
        },
        "budget-file-headers": {
            "n": len(said.headers),
            "names": _quoted(view, map(short, said.headers)),
            "known": _quoted(view, columns.values()),
        },
        "budget-file-hollow": {"n": len(said.hollow), "cells": _cells(view, said.hollow)},
        "imports-hidden-sheets-not-read": {
            "n": len(said.hidden),
            "listed": _quoted(view, map(short, said.hidden)),
        },
        "budget-file-lacking": {"n": len(lacking), "names": tables.dimensions(view, lacking)},
        "budget-file-twice": {"n": len(said.twice), "names": tables.dimensions(view, said.twice)},
        "budget-file-unknown": {
            "n": len(names),
            "names": _quoted(view, names),
            "known": tables.dimensions(view, (*every,)),
        },
    }
    return [view.text(key, **given) for key, given in told.items() if given["n"]]


def _quoted(view: View, names: Iterable[str]) -> str:
    return listed([f"“{name}”" for name in names], view.choice.lang)


def _cells(view: View, places: tuple[sent.Place, ...]) -> str:
    """The first places of a file and how many more."""
    lang = view.choice.lang
    named = [saying.said(place(short(sheet), row, at), lang) for sheet, row, at in places[:SHOWN]]
    more = len(places) - len(named)
    return "; ".join([*named, *[view.text("budget-file-more", n=more)] * bool(more)])
