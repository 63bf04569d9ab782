"""Groups that are there ready: border districts, clusters of provinces, regions, provinces."""

from __future__ import annotations

import streamlit as st

from data.official.clusters import clusters
from figures.groups import readymade
from geo.groups.origins import Ready
from ui.group import change
from ui.group.view import GroupView
from wording.languages import named
from wording.saying import Name


def ready(view: GroupView) -> None:
    """The sort, which one of it, and a button."""
    text, known = view.text, readymade.known(view.release)
    which = st.segmented_control(
        text("groups-ready-which"), readymade.WHICH, default=readymade.WHICH[0], required=True,
        format_func=lambda one: text(f"groups-ready-{one}"), key="group-ready-which",
    )  # fmt: skip
    which = str(which)
    one = ""
    if which in known:
        one = st.selectbox(
            text("groups-ready-one"), known[which], key=f"group-ready-{which}",
            format_func=lambda id_: called(view, which, id_),
        )  # fmt: skip
    if which in {readymade.CLUSTER, readymade.BORDER}:
        st.caption(text(f"groups-ready-source-{which}"))
    if st.button(text("groups-use"), key="group-ready-use", type="primary"):
        change.with_shape(view, Ready(which, str(one or "")))
        st.rerun()


def called(view: GroupView, which: str, id_: str) -> str:
    """The name of a ready group."""
    if which != readymade.CLUSTER:
        return view.name(id_)
    one = clusters()[id_]
    return named(Name(one.name_th, one.name_en, one.id), view.choice.lang)
