"""What a visitor sees of a fault that nobody foresaw: a sentence, a number for the log, ways on."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from briefing.making import pool, work, workers
from briefing.page import fonts
from data import incidents
from wording.bundle import Texts, texts
from wording.languages import spoken


class Old(Exception):
    """The button of a file that is no longer there to be made."""


WHY: dict[type[Exception], str] = {
    pool.Busy: "busy",
    workers.TooSlow: "slow",
    workers.Lost: "lost",
    work.Unreadable: "release",
    fonts.NoThaiFont: "font",
    OSError: "disk",
    Old: "old",
}
"""Faults of a file that people can do something about, and the keys of what they are told."""


def shown(fault: Exception) -> bool:
    """Show a fault of a page's script in place of Streamlit's own error; True, for it is shown."""
    text = texts(language(st.query_params.get("lang", "")))
    number = incidents.logged(fault, st.context.url or "")
    with st.container(key="mishap"):
        st.error(text("mishap", number=number), icon=":material/report:")
        home = f"/?lang={language(st.query_params.get('lang', ''))}"
        st.link_button(text("mishap-home"), home, icon=":material/map:")
        st.button(text("mishap-again"), key=f"mishap-{number}", icon=":material/refresh:")
    return True


def run(page: Callable[[], None]) -> None:
    """Run a page's script; a fault in it is shown in its place, and what follows still drawn."""
    try:
        page()
    except Exception as fault:  # noqa: BLE001 (the page's edge: nothing above can tell it better)
        shown(fault)


def language(text: str) -> str:
    """The language of a page's address."""
    return spoken(text)


def sentence(fault: Exception, text: Texts) -> str:
    """Why a file could not be made; the number of the log where nobody foresaw it."""
    fault = fault.__cause__ if isinstance(fault.__cause__, Exception) else fault
    key = next((key for kind, key in WHY.items() if isinstance(fault, kind)), "")
    if key:
        return text(f"file-not-made-{key}")
    number = getattr(fault, "number", "") or incidents.logged(fault, "file")
    return text("file-not-made", number=number)
