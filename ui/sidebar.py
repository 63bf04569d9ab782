"""The side bar: search, measure, level, classes, year, language; each writes to the address."""

from __future__ import annotations

from typing import Any

import streamlit as st

from ui.address import LACKING, go_fitting
from ui.choice import Known
from ui.controls import CONTROLS, SEARCH, Control
from ui.search_box import search_box
from ui.view import View


def sidebar(view: View, known: Known) -> None:
    """Draw all controls; what they show is always what the address says."""
    with st.sidebar:
        for name in known.acting(view.choice):
            if name == SEARCH:
                search_box(view, known)
            else:
                for control in CONTROLS[name]:
                    _draw(control(view, known), known)


def _draw(control: Control, known: Known) -> None:
    key = f"choose-{control.name}"
    st.session_state[key] = control.value
    drawn: dict[str, Any] = {
        "format_func": control.told, "key": key, "on_change": _apply, "args": (control, known),
    }  # fmt: skip
    if not control.abreast:
        st.selectbox(control.label, control.options, **drawn)
        return
    st.segmented_control(control.label, control.options, required=True, width="stretch", **drawn)


def _apply(control: Control, known: Known) -> None:
    """Callback of a control: its value becomes part of the address."""
    value = st.session_state[f"choose-{control.name}"]
    there = None if value is None else control.leads(value)
    if there is not None:
        go_fitting(there, known)
    elif value is not None:
        st.session_state[LACKING] = value
