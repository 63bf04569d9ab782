"""The table of costs: typed, read from a file, or the example; what is wrong is said beside it."""

from __future__ import annotations

from functools import partial

import streamlit as st

from data.people import rights
from figures.plan import asked as plans
from figures.plan.asked import Wrong
from ui import sessions
from ui.address import change
from ui.harmless import short
from ui.plan import asking, costs_file, put, tables
from ui.plan.costs_file import Cells
from ui.view import View
from wording.numbers import number

DRAFT = "budget-draft"
"""Where the session keeps what is typed and is no cost yet."""
PARTS = ("unit", "person")
KEY = "budget-cost-{}-{}"
"""The name of a box, of a dimension and a part."""
ROW = [34, 33, 33]
"""Widths of a dimension's name and its two boxes."""


def costs(view: View, typed: frozenset[str]) -> None:
    """The ways to fill the table, the table with a row a dimension, and a file with costs."""
    st.subheader(view.text("budget-costs"), anchor=False, help=view.text("budget-costs-help"))
    _ways(view)
    shown, wrong = _shown(view)
    with st.container(key="budget-costs", gap="xxsmall"):
        heads = st.columns(ROW, gap="small", vertical_alignment="bottom")
        heads[1].caption(view.text("budget-column-unit"))
        heads[2].caption(view.text("budget-column-person"))
        for name in view.catalog.dimensions:
            _row(view, name, shown.get(name, ("", "")), typed)
    for one in wrong:
        st.error(_fault(view, one), icon=":material/error:")
    if asking.asked(view).example:
        st.warning(view.text("budget-example-note"), icon=":material/info:")
    if sessions.may(rights.SEND):
        costs_file.box(view, shown, take)


def _shown(view: View) -> tuple[Cells, list[Wrong]]:
    """What stands in the table: what is typed, where some of it is wrong, else the address's."""
    draft, of = st.session_state.get(DRAFT, ({}, None))
    if draft and of == view.choice.costs:
        return draft, plans.typed(draft)[1]
    known = asking.asked(view).costs
    return {name: (_typed(one.unit), _typed(one.person)) for name, one in known.items()}, []


def _typed(baht: float) -> str:
    return number(baht, "en", decimals=0 if baht == int(baht) else 2)


def _row(view: View, name: str, texts: tuple[str, str], typed: frozenset[str]) -> None:
    """A dimension's name and its two boxes."""
    label = view.catalog.dimensions[name].name(view.choice.lang)
    columns = st.columns(ROW, gap="small", vertical_alignment="center")
    columns[0].markdown(label)
    for column, part, text in zip(columns[1:], PARTS, texts, strict=True):
        box = KEY.format(name, part)
        key, value = put.put(box, text, typed)
        column.text_input(
            f"{label}: {view.text(f'budget-column-{part}')}",
            value,
            key=key,
            label_visibility="collapsed",
            on_change=partial(_changed, view, box),
            max_chars=24,
            placeholder=view.text(f"budget-column-{part}"),
        )


def _changed(view: View, box: str) -> None:
    """What is typed into a box becomes the address, but for what is no cost."""
    put.note(box)
    names = view.catalog.dimensions
    texts = put.held(KEY.format(name, part) for name in names for part in PARTS)
    take(
        {
            name: (texts[KEY.format(name, "unit")], texts[KEY.format(name, "person")])
            for name in names
        }
    )


def take(cells: Cells) -> None:
    """Cells become the address, but for what is no cost: that stays in the table, with why."""
    known, wrong = plans.typed(cells)
    text = plans.written(known) if known else None
    if wrong:
        st.session_state[DRAFT] = cells, text
    else:
        st.session_state.pop(DRAFT, None)
    change(costs=text)


def _fault(view: View, wrong: Wrong) -> str:
    """What is wrong with one cell."""
    return view.text(
        f"budget-cost-{wrong.kind}",
        dimension=view.catalog.dimensions[wrong.dimension].name(view.choice.lang),
        part=wrong.part,
        found=short(wrong.found),
        most=number(plans.MOST_COST, view.choice.lang),
    )


def _ways(view: View) -> None:
    """The example and a file to fill in, above the boxes: whoever is new begins with these."""
    with st.container(horizontal=True, gap="small", key="budget-ways"):
        st.button(
            view.text("budget-try"),
            icon=":material/science:",
            key="budget-try",
            on_click=_try,
        )
        tables.form(view)


def _try() -> None:
    """The example: its costs, and its budget where none is given."""
    st.session_state.pop(DRAFT, None)
    budget = st.query_params.get("budget") or str(plans.EXAMPLE_BUDGET)
    change(costs=plans.written(plans.EXAMPLE), budget=budget)
