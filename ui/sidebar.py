"""The side bar: search, measure, level, classes, year, language; each writes to the address."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from ui import cached, provinces
from ui.address import LACKING, go_fitting, opens
from ui.choice import Choice, Known, fitting, latest, levels_of, schemes_of
from ui.inside.marks import LACKING as LACKING_MARK
from ui.naming import level_key
from ui.search_box import search_box
from ui.view import View
from wording.languages import languages
from wording.numbers import year


def sidebar(view: View, known: Known) -> None:
    """Draw all controls; what they show is always what the address says."""
    with st.sidebar:
        for control in known.acting(view.choice):
            DRAWN[control](view, known)


def _level_box(view: View, known: Known) -> None:
    levels = levels_of(known.shown(view.choice), known)
    within = (view.choice.area or "")[:2] if opens(known) else ""
    _segments(view, known, "level", levels, lambda level: level_key(level, within))


def _classes_box(view: View, known: Known) -> None:
    inside = provinces.narrowed(view) if opens(known) else view
    _select(
        "classes", view.text("control-classes"), schemes_of(view.shade, known), view, known,
        lambda scheme: view.text(f"classes-{scheme}"), value=inside.scheme,
    )  # fmt: skip


def _period_box(view: View, known: Known) -> None:
    has = known.years_of(known.shown(view.choice).id, view.choice.level)
    every = cached.every_year(view.release.id, view.choice.level)

    def shown(period: int) -> str:
        told = view.text("year", year=year(period, view.choice.lang))
        return told if period in has else LACKING_MARK + view.text("year-lacking", year=told)

    _select(
        "period", view.text("control-period"), sorted({*has, *every}, reverse=True), view, known,
        shown,
    )  # fmt: skip


def _language_box(view: View, known: Known) -> None:
    _segments(view, known, "lang", list(languages()), None)


def _apply(name: str, choice: Choice, known: Known) -> None:
    """Callback of a control: its value becomes part of the address."""
    value = st.session_state[f"choose-{name}"]
    if value is not None and name == "measure":
        _open_measure(value, choice, known)
    elif name == "period" and lacking(value, choice, known):
        st.session_state[LACKING] = value
    elif value is not None:
        go_fitting(choice.but(**{name: value}), known)


def lacking(period: int, choice: Choice, known: Known) -> bool:
    """Whether the measure shown has no figures of a year on the level shown."""
    return period not in known.years_of(known.shown(choice).id, choice.level)


def _open_measure(measure: str, choice: Choice, known: Known) -> None:
    """A measure is shown in its own latest year."""
    there = choice.but(measure=measure, end=None)
    go_fitting(latest(fitting(there, known), known).but(level=choice.level), known)


def _segments(
    view: View,
    known: Known,
    name: str,
    options: list[str],
    label: Callable[[str], str] | None,
) -> None:
    st.session_state[f"choose-{name}"] = getattr(view.choice, name)
    st.segmented_control(
        view.text(f"control-{name}"),
        options,
        format_func=lambda option: view.text(label(option)) if label else languages()[option].name,
        key=f"choose-{name}",
        required=True,
        width="stretch",
        on_change=_apply,
        args=(name, view.choice, known),
    )


def _select(
    name: str,
    label: str,
    options: list[Any],
    view: View,
    known: Known,
    shown: Callable[[Any], str],
    *,
    value: str | None = None,
) -> None:
    st.session_state[f"choose-{name}"] = value or getattr(view.choice, name)
    st.selectbox(
        label,
        options,
        format_func=shown,
        key=f"choose-{name}",
        on_change=_apply,
        args=(name, view.choice, known),
    )


def measure_box(view: View, known: Known) -> None:
    """Two boxes: the group of measures (a dimension), and the measure."""
    groups, lang = view.catalog.groups, view.choice.lang
    st.session_state["choose-group"] = view.measure.group

    def open_group() -> None:
        first = view.catalog.in_group(st.session_state["choose-group"])[0]
        _open_measure(first.id, view.choice, known)

    st.selectbox(
        view.text("control-group"),
        list(groups),
        format_func=lambda group: groups[group].name(lang),
        key="choose-group",
        on_change=open_group,
    )
    _select(
        "measure",
        view.text("control-measure"),
        [measure.id for measure in view.catalog.in_group(view.measure.group)],
        view,
        known,
        lambda measure: view.catalog.measures[measure].name(lang),
    )


DRAWN: dict[str, Callable[[View, Known], None]] = {
    "search": search_box,
    "measure": measure_box,
    "level": _level_box,
    "classes": _classes_box,
    "period": _period_box,
    "lang": _language_box,
}
"""Every control of the side bar by the name a page declares it with."""
