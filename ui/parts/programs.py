"""Where programs find what is seen: its address, and how Excel loads it."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from serving.api import tables
from serving.api.calls import PREFIX
from ui.harmless import items
from ui.view import View


def address(view: View, level: str, path: str = "/tables", **more: object) -> str:
    """The address of the measure shown over a level, of this server."""
    asked: dict[str, object] = {"level": level, "measure": view.measure.id}
    asked |= {"period": view.choice.period, "lang": view.choice.lang, **more}
    return f"{PREFIX}{path}?{urlencode(asked)}"


def link(view: View) -> None:
    """A quiet link to the table that is seen, for programs; none where it has too many rows."""
    if not tables.fits(view.release, view.choice.level, view.within):
        return
    within = {"within": view.within} if view.within else {}
    place = address(view, view.choice.level, **within, format="csv")
    st.link_button(
        view.text("programs-link"), place, type="tertiary", icon=":material/data_object:"
    )


def guide(view: View, level: str) -> None:
    """How Excel loads a level, step by step; nothing of a level with more rows than are given."""
    text = view.text
    if not tables.fits(view.release, level):
        return
    opened = st.expander(
        text("programs-title"), icon=":material/table_view:", on_change="rerun", key="programs-open"
    )
    if not opened.open:
        return
    with opened:
        with st.container(horizontal=True):
            st.link_button(text("programs-query"), address(view, level, "/excel.pq"))
            st.link_button(text("programs-table"), address(view, level, format="csv"))
        st.markdown(items(text("programs-steps")))
        st.caption(text("programs-more", document=f"{PREFIX}/openapi.json"))
