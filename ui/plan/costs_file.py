"""A file with costs: read once, laid over what stands in the table, and what of it was not read."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from data.imports.telling.causes import of_fault
from data.intake import reading, scratch
from data.refusal import Refused, Unusable
from data.stored import folders
from figures.plan import sent
from figures.plan.sent import Sent
from ui.harmless import short
from ui.plan import tables
from ui.view import View
from wording.names import listed

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
    if not said.cells:
        st.error(view.text("budget-file-empty"), icon=":material/error:")
    else:
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
    told = {
        "budget-file-lacking": {"n": len(lacking), "names": tables.dimensions(view, lacking)},
        "budget-file-twice": {"n": len(said.twice), "names": tables.dimensions(view, said.twice)},
        "budget-file-unknown": {
            "n": len(names),
            "names": listed([f"“{name}”" for name in names], view.choice.lang),
            "known": tables.dimensions(view, (*every,)),
        },
    }
    return [view.text(key, **given) for key, given in told.items() if given["n"]]
