"""The trail on the page: searched, checked, saved as CSV."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from data.people import rights, trail
from data.stored import library, log
from data.stored.log_line import Line
from serving.people import asking
from serving.people.asking import Asked
from ui import sessions
from ui.parts import grid, saving
from ui.view import View
from wording.numbers import moment, number
from wording.saying import said

SHOWN = 200
"""Lines that are shown, the last first."""
WHATS = (
    "signed-in", "signed-out", "switched-off", "refused", "roles-changed", "exported",
    "restored", "token-added", "token-revoked",
    "plan", "group", "import", "publish", "roll-back", "delete", "roles",
)  # fmt: skip
"""What a line may tell of."""


def acts(view: View) -> None:
    """A box to search in, the lines found, their file, and a button that checks the trail."""
    folder, text, lang = library.default_folder(), view.text, view.choice.lang
    st.subheader(text("admin-trail"), anchor=False)
    wanted = st.text_input(text("admin-search"), key="admin-search", max_chars=120)
    found = [*islice(_found(view, folder, wanted), SHOWN + 1)]
    more, many = "yes" if len(found) > SHOWN else "no", number(min(len(found), SHOWN), lang)
    st.caption(text("admin-found", more=more, n=many))
    rows = [row(view, line) for line in found[:SHOWN]]
    if rows:
        st.dataframe(pd.DataFrame(rows), hide_index=True, alt=text("admin-trail"), height=420)
    with st.container(horizontal=True, gap="small"):
        saving.button(
            view, text("offer-csv"), name="trail.csv", mime="text/csv", key="admin-trail-csv",
            data=partial(_file, view, wanted, sessions.asked()),
        )  # fmt: skip
        if st.button(text("admin-verify"), key="admin-verify", icon=":material/verified:"):
            _verify(view)


def _found(view: View, folder: Path, wanted: str) -> Iterator[Line]:
    """The lines with all words that are looked for, the last first."""
    return (line for line in trail.newest(folder) if fits(view, line, wanted))


def _file(view: View, wanted: str, asked: Asked) -> bytes:
    """All lines found as CSV; who may no longer administer when it is made gets none.

    Raises `Refused`.
    """
    identity = asked.session.id if asked.session else asking.NOBODY
    folder = library.default_folder()
    asking.known(folder, identity, asked.place).demand(rights.ADMIN)
    rows = pd.DataFrame([row(view, line) for line in _found(view, folder, wanted)])
    return grid.csv(rows, {}, view.release.mark())


def _verify(view: View) -> None:
    checked, lang = log.verify(trail.place_of(library.default_folder())), view.choice.lang
    for one in checked.broken[:SHOWN]:
        st.error(said(one.told, lang))
    if not checked.broken:
        st.success(view.text("trail-whole", lines=checked.lines, hash=checked.hash))


def fits(view: View, line: Line, wanted: str) -> bool:
    """Whether a line holds all words that are looked for, wherever."""
    whole = " ".join(str(value) for value in row(view, line).values()).casefold()
    return all(word in whole for word in wanted.casefold().split())


def row(view: View, line: Line) -> dict[str, Any]:
    """A line of the trail as the page and the file have it."""
    text, details = view.text, line.details
    return {
        text("admin-number"): line.number,
        text("admin-when"): moment(line.time, view.choice.lang),
        text("admin-what"): text(f"act-{line.what}") if line.what in WHATS else line.what,
        text("admin-who"): line.post,
        text("admin-subject"): line.subject,
        text("admin-places"): str(details.get("places", "")),
        text("admin-release"): str(details.get("release", "")),
        text("admin-from"): str(details.get("from", "")),
        text("admin-hash"): line.hash,
    }
