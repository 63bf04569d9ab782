"""What is asked besides the costs: budget, goal, and limits; each becomes part of the address."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from figures.plan import asked as plans
from figures.plan.address import MANY
from figures.plan.amounts import money
from figures.plan.asked import WrongAmount
from ui.address import change
from ui.harmless import short
from ui.plan import asking, put, said
from ui.view import View
from wording.numbers import number

TYPED = "budget-typed"
"""Where the session keeps a budget that is none."""
BUDGET = "budget-budget"
"""The name of the box of the budget."""
SHARES = (0, 1, 2, 5, 10, 20, 30, 50, 60, 80, 100)
FEW = 400
"""As many areas may be chosen from to be in or out; of more the provinces alone."""


def controls(view: View, typed_in: frozenset[str]) -> None:
    """Budget and goal; the limits can be opened. The boxes that were typed into keep their text."""
    _budget(view, typed_in)
    _goal(view)
    limited = bool(view.choice.least or view.choice.must or view.choice.never)
    with st.expander(view.text("budget-limits"), expanded=limited, key="budget-limits"):
        _least(view)
        _areas(view, "must")
        _areas(view, "never")
        st.caption(view.text("budget-limits-note"))


def _budget(view: View, typed_in: frozenset[str]) -> None:
    text = view.text
    typed, of = st.session_state.get(TYPED, ("", None))
    wrong = bool(typed) and of == view.choice.budget
    budget = asking.asked(view).budget
    known = typed if wrong else "" if budget is None else f"{budget:,}"
    key, value = put.put(BUDGET, known, typed_in)
    st.text_input(
        text("budget-budget"), value, key=key, on_change=partial(_typed, view), max_chars=30,
        placeholder=text("budget-budget-example"),
    )  # fmt: skip
    if wrong:
        st.error(_fault(view, typed), icon=":material/error:")
    elif budget == 0:
        st.error(text("budget-budget-zero"), icon=":material/error:")
    elif budget is not None:
        st.caption(money(view.speech, budget))


def _typed(view: View) -> None:
    """What is typed becomes the address, but for what is no budget."""
    put.note(BUDGET)
    typed = put.held([BUDGET])[BUDGET]
    st.session_state.pop(TYPED, None)
    try:
        found = plans.amount(typed, plans.MOST_BUDGET)
    except WrongAmount:
        st.session_state[TYPED] = typed, view.choice.budget
        return
    change(budget=None if found is None else str(int(found)))


def _fault(view: View, typed: str) -> str:
    try:
        plans.amount(typed, plans.MOST_BUDGET)
    except WrongAmount as fault:
        most = money(view.speech, plans.MOST_BUDGET)
        return view.text(f"budget-budget-{fault.kind}", found=short(typed), most=most)
    return ""


def _goal(view: View) -> None:
    key = "budget-goal"
    st.session_state[key] = asking.asked(view).goal

    def chosen() -> None:
        change(goal=st.session_state[key])

    st.selectbox(
        view.text("budget-goal"),
        plans.GOALS,
        format_func=lambda goal: said.goal_name(view, goal),
        key=key,
        on_change=chosen,
    )


def _least(view: View) -> None:
    """Percent of the budget set aside for each province."""
    key, least = "budget-least", asking.asked(view).least
    st.session_state[key] = least

    def chosen() -> None:
        change(least=str(st.session_state[key]) if st.session_state[key] else None)

    st.selectbox(
        view.text("budget-least"),
        sorted({*SHARES, least}),
        format_func=lambda share: f"{number(share, view.choice.lang)}%",
        key=key,
        on_change=chosen,
    )


def _areas(view: View, name: str) -> None:
    """Areas whose units must be served, or must not be."""
    key, known = f"budget-{name}", list(getattr(asking.asked(view), name))
    st.session_state[key] = known

    def chosen() -> None:
        change(**{name: ",".join(st.session_state[key]) or None})

    st.multiselect(
        view.text(f"budget-{name}"),
        list(dict.fromkeys([*choices(view), *known])),
        format_func=view.name,
        key=key,
        max_selections=MANY,
        on_change=chosen,
    )


def choices(view: View) -> list[str]:
    """Areas of the part shown to choose from: its units and districts where they are few."""
    units: pd.Index = asking.units(view).astype(str)
    provinces, districts = (list(dict.fromkeys(units.str[:digits])) for digits in (2, 4))
    if len(units) > FEW:
        return provinces
    return [*provinces, *districts, *units]
