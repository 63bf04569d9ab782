"""The tables that targets and tasks are written into."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from data.plans import PATHS, STATES, Plan
from ui.plans import frames, here
from ui.view import View
from wording.languages import named

if TYPE_CHECKING:
    from streamlit.elements.lib.column_types import ColumnConfig

ORDER = ("what", "area", "state", "due", "dimensions", "agency", "post", "people", "baht", "note")
"""Columns of the table of tasks: what changes from week to week beside what it is about."""


def goals(view: View, base: Plan | None, known: dict[str, str], key: str) -> pd.DataFrame:
    """The table of targets; `known` are the measures that may have one."""
    st.caption(view.text("plans-targets"))
    edited: pd.DataFrame = st.data_editor(
        frames.goal_rows(view, base),
        num_rows="dynamic",
        hide_index=True,
        key=f"plans-goals-{key}",
        placeholder="",
        alt=view.text("plans-targets"),
        column_config=_of_goals(view, list(known)),
    )
    return edited


def _of_goals(view: View, known: list[str]) -> dict[str, ColumnConfig | str | None]:
    text, config = view.text, st.column_config

    def path_name(one: object) -> str:
        return text(f"plans-path-{one}")

    return {
        "measure": config.SelectboxColumn(
            text("plans-column-measure"),
            options=known,
            format_func=lambda one: here.name_of(view, str(one)),
            width="large",
        ),
        "base_year": config.NumberColumn(text("plans-base-year"), format="%d"),
        "base": config.NumberColumn(text("plans-column-base")),
        "target": config.NumberColumn(text("plans-column-target")),
        "year": config.NumberColumn(text("plans-target-year"), format="%d"),
        "path": config.SelectboxColumn(
            text("plans-column-path"), options=list(PATHS), format_func=path_name
        ),
        "steps": config.TextColumn(text("plans-steps"), help=text("plans-steps-help")),
    }


def tasks(view: View, base: Plan | None, key: str) -> pd.DataFrame:
    """The table of tasks."""
    st.caption(view.text("plans-tasks"))
    edited: pd.DataFrame = st.data_editor(
        frames.task_rows(view, base),
        num_rows="dynamic",
        hide_index=True,
        key=f"plans-tasks-{key}",
        placeholder="",
        alt=view.text("plans-tasks"),
        column_order=ORDER,
        column_config=_of_tasks(view, list(frames.areas(view, base))),
    )
    return edited


def _of_tasks(view: View, areas: list[str]) -> dict[str, ColumnConfig | str | None]:
    config, dimensions = st.column_config, view.catalog.dimensions
    titles = {name: view.text(f"plans-task-{name}") for name in frames.TASKS}

    def dimension_name(one: object) -> str:
        return named(dimensions[str(one)], view.choice.lang)

    def state_name(one: object) -> str:
        return view.text(f"plans-state-{one}")

    chosen: dict[str, ColumnConfig | str | None] = {
        "area": config.SelectboxColumn(titles["area"], options=areas),
        "dimensions": config.MultiselectColumn(
            titles["dimensions"], options=list(dimensions), format_func=dimension_name
        ),
        "due": config.DateColumn(titles["due"], format="YYYY-MM-DD"),
        "state": config.SelectboxColumn(
            titles["state"], options=list(STATES), format_func=state_name
        ),
        "people": config.NumberColumn(titles["people"], min_value=0),
        "baht": config.NumberColumn(titles["baht"], min_value=0),
    }
    written = {name: config.TextColumn(titles[name]) for name in ("what", "agency", "post", "note")}
    return chosen | written
