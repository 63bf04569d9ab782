"""The page of groups: map, ways, figures beside it, and what else a group answers below."""

from __future__ import annotations

from functools import partial

import streamlit as st

from data.imports.telling.causes import of_fault
from data.refusal import Refused
from ui.group import change, files, frame, panels, saved, start, told, ways
from ui.group.view import GroupView
from ui.harmless import items
from ui.parts import findings, headline, notes, titled
from ui.view import View


def of_address(view: View) -> GroupView:
    """The view of the group that the address names; what is wrong with it is said."""
    try:
        return GroupView.named_by(view)
    except Refused as refused:
        say(view, refused)
        return GroupView.named_by(View(view.choice.but(group=None), view.release, view.theme))


def say(view: View, refused: Refused) -> None:
    """What is wrong with what was asked for."""
    for fault in refused.faults:
        st.error(of_fault(fault).text(view.choice.lang), icon=":material/error:")


def draw(view: GroupView) -> None:
    """The whole page: the map first, whose frame then fetches what it needs beside the rest."""
    head, above = st.container(key="head"), st.container(key="group-above")
    with st.container(key="row"):
        left, right = st.columns([60, 40], gap="medium")
    with left, st.container(key="group-frame"):
        frame.map_in_frame(told.told(view), view.choice.lang, partial(change.heard, view))
    with head:
        sentence = findings.of_area(view, view.area) if view.group else view.text("groups-empty")
        titled.title(view, sentence)
    with right:
        _beside(view)
    with above:
        _above(view)
    with left:
        saved.save(view)
    if view.group:
        start.where_to_start(view)
        panels.comes_together(view)
    notes.below(view)


def _above(view: GroupView) -> None:
    """What could not be done, and the ways to make a group."""
    fault = st.session_state.pop(change.FAULT, None)
    if fault is not None:
        say(view, fault)
    ways.place_found(view)
    ways.ways(view)


def _beside(view: GroupView) -> None:
    """The group's figures, or how one is made."""
    if view.group is None:
        st.subheader(view.text("groups-how-title"), anchor=False)
        st.markdown(items(view.text("groups-how")))
        return
    with st.container(key="figures"):
        headline.figures(view)
    files.files(view)
    panels.figures(view)
    panels.dimensions(view)
    panels.units(view)
    panels.limits(view)
