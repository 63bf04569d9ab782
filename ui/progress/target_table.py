"""The table of targets: written into, checked, each with how it stands."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from data.targets import WrongTarget
from ui import sessions
from ui.progress.target_state import figure_now, target_state
from ui.progress.target_store import (
    MEASURES,
    before_change,
    keep,
    stored_targets,
    targets_changed,
    targets_read,
    undo,
)
from ui.view import View


def target_table(view: View) -> None:
    """A small table to write targets into, each with whether it is met or on its way."""
    text, lang = view.text, view.choice.lang
    st.subheader(text("targets-title"), anchor=False)
    known = {
        name: view.catalog.measures[name] for name in MEASURES if name in view.catalog.measures
    }
    stated = stored_targets()
    rows = pd.DataFrame(
        [
            {
                "id": name,
                "measure": measure.name(lang),
                "now": figure_now(view, name),
                "target": stated.get(name, {}).get("target"),
                "year": stated.get(name, {}).get("year"),
                "state": target_state(view, name, stated.get(name, {})),
            }
            for name, measure in known.items()
        ]
    ).astype({"target": "float64", "year": "Int64"})
    locked = ["measure", "now", "state"] if sessions.importing() else True
    edited = st.data_editor(
        rows,
        hide_index=True,
        disabled=locked,
        column_order=["measure", "now", "target", "year", "state"],
        column_config={
            "measure": text("control-measure"),
            "now": text("targets-now"),
            "target": st.column_config.NumberColumn(text("targets-target"), min_value=0.0),
            "year": st.column_config.NumberColumn(
                text("targets-year"), min_value=2500, max_value=2699, format="%d"
            ),
            "state": text("targets-state"),
        },
        key="targets",
        placeholder="–",
        alt=text("targets-title"),
    )
    if sessions.importing() and not edited.equals(rows):
        _tell_wrong(view, edited)
        keep(targets_changed(edited))
    if sessions.importing() and before_change().exists():
        st.button(text("targets-undo"), key="targets-undo", on_click=undo, icon=":material/undo:")


def _tell_wrong(view: View, edited: pd.DataFrame) -> None:
    """Say which values are no targets, and why."""
    for measure, wrong in targets_read(edited):
        if isinstance(wrong, WrongTarget):
            name = view.catalog.measures[measure].name(view.choice.lang)
            bounds = {"least": f"{wrong.least:.0f}", "most": f"{wrong.most:.0f}"}
            st.error(view.text(f"targets-wrong-{wrong.part}", measure=name, **bounds))
