"""Targets as the data folder keeps them: read, changed, brought back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from data import targets as kept
from data.refusal import Refused
from data.stored import library
from data.stored.library import Library
from data.targets import Target, WrongTarget

TARGETS = kept.TARGETS
MEASURES = {
    "target_poor_rate": "percent",
    "bmn_poor_rate": "percent",
    "poor_household_rate": "percent",
    "qm_problem_rate": "percent",
    "qm_helped_rate": "percent",
    "hai": "index",
}
"""Measures that may have a target, and their units."""


def stored_targets() -> dict[str, dict[str, Any]]:
    """The targets kept in the data folder, by measure; none where the file is no such thing."""
    found = kept.stored(library.default_folder(), MEASURES)
    return {measure: asdict(target) for measure, target in found.items()}


def targets_changed(edited: pd.DataFrame) -> dict[str, Target | None]:
    """What a table changes of the targets kept; None removes one, values that are none are left."""
    stated = kept.stored(library.default_folder(), MEASURES)
    made = {
        measure: target
        for measure, target in targets_read(edited)
        if not isinstance(target, WrongTarget)
    }
    return {measure: target for measure, target in made.items() if target != stated.get(measure)}


def targets_read(edited: pd.DataFrame) -> Iterator[tuple[str, Target | WrongTarget | None]]:
    """The target of each row of a table, or what is wrong with it."""
    for row in edited.to_dict(orient="records"):
        measure = str(row["id"])
        target, when = (None if pd.isna(row[part]) else row[part] for part in ("target", "year"))
        try:
            made = None if target is None else kept.checked(target, when, MEASURES[measure])
        except WrongTarget as wrong:
            yield measure, wrong
        else:
            yield measure, made


def before_change() -> Path:
    """Where the targets before the last change are kept."""
    return library.default_folder() / kept.BEFORE


def keep(changes_: dict[str, Target | None]) -> None:
    """Keep changes in the data folder, and draw their marks anew."""
    if not changes_:
        return
    try:
        kept.change(Library(library.default_folder()), changes_)
    except Refused as refused:
        st.error(str(refused))
        return
    st.rerun()


def undo() -> None:
    """Callback: the targets before the last change again; once more, and it is made again."""
    try:
        kept.undo(Library(library.default_folder()))
    except Refused as refused:
        st.error(str(refused))
        return
    st.session_state.pop("targets", None)
