"""The boxes of what is compared: measure, years and area, each a part of the address."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from data.catalog import Measure
from geo.areas import COUNTRY
from ui.address import go
from ui.progress.comparison import Compared
from ui.view import View
from wording.numbers import year


def compared_boxes(view: View, known: list[Measure], asked: Compared) -> None:
    """Measure, years and area, each a part of the address."""
    lang, names = view.choice.lang, {measure.id: measure for measure in known}

    def when_shown(when: Any) -> str:  # noqa: ANN401 (of a box)
        return view.text("year", year=year(when, lang))

    which, from_, to, part = st.columns([40, 15, 15, 30])
    with which:
        _box(
            view, "compare", list(names), asked.measure.id, lambda name: names[name].name(lang),
            view.text("control-measure"), since=None, until=None,
        )  # fmt: skip
    with from_:
        _box(
            view, "since", list(asked.years[:-1]), asked.first, when_shown,
            view.text("changes-from"),
        )  # fmt: skip
    with to:
        later = [when for when in reversed(asked.years) if when > asked.first]
        _box(
            view, "until", later, asked.last, when_shown,
            view.text("changes-to"),
        )  # fmt: skip
    with part:
        area = view.choice.area or ""
        codes = dict.fromkeys(["", area, *view.release.codes("province")])
        _box(
            view, "area", list(codes), area, lambda code: view.name(code or COUNTRY),
            view.text("changes-province"),
        )  # fmt: skip
    if told := unused(view, asked):
        st.caption(told)


def unused(view: View, asked: Compared) -> str:
    """That years which the address states are not those compared; "" where they are."""
    choice, text = view.choice, view.text
    named = [
        f"{label} {year(int(stated), choice.lang)}"
        for label, stated, used in (
            (text("parameter-since"), choice.since, asked.first),
            (text("parameter-until"), choice.until, asked.last),
        )
        if stated and int(stated) != used
    ]
    return text("ignored", parameters=", ".join(named)) if named else ""


def _box(
    view: View,
    name: str,
    options: list[Any],
    chosen: object,
    shown: Callable[[Any], str],
    label: str,
    **others: object,
) -> None:
    """A box whose value is part of the address; `others` change with it."""
    key = f"changes-{name}"
    st.session_state[key] = chosen

    def changed() -> None:
        value = st.session_state[key]
        go(view.choice.but(**others, **{name: str(value) or None}))

    st.selectbox(label, options, format_func=shown, key=key, on_change=changed)
