"""What may be chosen of small maps: what they show, how they are drawn, under which legend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import streamlit as st

from figures.compare import panels as wanted
from ui.address import go
from ui.view import View

if TYPE_CHECKING:
    from ui.compare.panel_maps import SmallMaps

CHOSEN = "chosen"
KINDS = (wanted.YEARS, wanted.DIMENSIONS, CHOSEN)


def level_of(view: View) -> str:
    """The level that is drawn: provinces as tiles."""
    return "province" if view.choice.form == wanted.TILES else view.choice.level


def kind(view: View, years: Sequence[int]) -> str:
    """What the panels are: `years`, `dimensions` or `chosen`.

    Where the address names none, the years of a measure that has several, else the dimensions.
    """
    text = view.choice.panels
    if text is None:
        return wanted.YEARS if len(years) > 1 else wanted.DIMENSIONS
    return CHOSEN if wanted.measures(text) else text


def controls(view: View, maps: SmallMaps) -> None:
    """The row of choices above the small maps, and below it the measures where they are chosen."""
    years = [panel for panel in maps.wanted if panel.there]
    shown = _kind_shown(view, maps)
    with st.container(horizontal=True, gap="medium", key="panel-choices"):
        _segments(
            view,
            "panels",
            {kind: view.text(f"panels-{kind}") for kind in KINDS},
            shown,
            {CHOSEN: _first(view)},
        )
        _segments(
            view,
            "form",
            {form: view.text(f"form-{form}") for form in wanted.FORMS},
            view.choice.form or wanted.MAPS,
            {},
        )
        if wanted.one_scale(maps.wanted, view.catalog.measures) and len(years) > 1:
            legend = view.choice.legend or wanted.COMMON
            _segments(
                view,
                "legend",
                {one: view.text(f"legend-{one}") for one in wanted.LEGENDS},
                legend,
                {},
            )
    if shown == CHOSEN:
        _measures(view)


def _kind_shown(view: View, maps: SmallMaps) -> str:
    several = len({panel.measure for panel in maps.wanted}) > 1
    if view.choice.panels is None:
        return wanted.DIMENSIONS if several else wanted.YEARS
    return kind(view, ())


def _first(view: View) -> str:
    """The measures that a choice of one's own begins with: the measure shown and the dimensions."""
    rates = [f"{dimension}_rate" for dimension in view.catalog.dimensions]
    return wanted.BETWEEN.join(dict.fromkeys([view.choice.measure, *rates]))


def _segments(
    view: View, name: str, options: Mapping[str, str], shown: str, texts: Mapping[str, str]
) -> None:
    key = f"choose-{name}"
    st.session_state[key] = shown

    def chosen() -> None:
        value = st.session_state[key]
        if value is not None:
            go(view.link.but(**{name: texts.get(value, value)}))

    st.segmented_control(
        view.text(f"parameter-{name}"),
        options,
        format_func=options.__getitem__,
        key=key,
        label_visibility="collapsed",
        required=True,
        on_change=chosen,
    )


def _measures(view: View) -> None:
    """The box of measures that are shown, up to twelve."""
    known, lang = view.catalog.measures, view.choice.lang
    key = "choose-panel-measures"
    st.session_state[key] = list(wanted.measures(view.choice.panels))

    def chosen() -> None:
        named = st.session_state[key]
        if named:
            go(view.link.but(panels=wanted.BETWEEN.join(named)))

    st.multiselect(
        view.text("compare-measures", most=wanted.MOST),
        [name for name, measure in known.items() if level_of(view) in measure.levels.split()],
        format_func=lambda name: known[name].name(lang),
        key=key,
        max_selections=wanted.MOST,
        on_change=chosen,
    )


def notes(maps: SmallMaps) -> str:
    """What is to be known of the panels: the legends, tiles, years without figures."""
    view, text = maps.view, maps.view.text
    lacking = [panel.period for panel in maps.wanted if not panel.there]
    parts = [
        text("compare-one-legend" if maps.common else "compare-own-legends"),
        text("compare-tiles") if maps.tiled else "",
        text("compare-lacking-years", n=len(lacking)) if lacking else "",
        "" if wanted.one_scale(maps.wanted, view.catalog.measures) else text("compare-units"),
    ]
    return " · ".join(part for part in parts if part)
