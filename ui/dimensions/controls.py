"""The controls of the setting: population, measure, cut-off, five weights, presets, the part."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from figures.options import (
    CUTOFFS,
    EQUAL,
    HIGHEST,
    PRESETS,
    STEP,
    Method,
    shown,
    written,
)
from poverty import alkire_foster
from ui.address import go, latest
from ui.choice import Choice
from ui.dimensions.view import MethodView
from wording.numbers import number


def apply(choice: Choice, name: str, key: str) -> None:
    """Callback of a control: its value becomes part of the address."""
    value = st.session_state[key]
    if value is not None:
        go(choice.but(**{name: str(value)}))


def pick(view: MethodView, name: str, options: list[Any], label: Callable[[Any], str]) -> None:
    """A select box whose value is part of the address."""
    key = f"method-{name}"
    st.session_state[key] = getattr(view.method, name)
    st.selectbox(
        view.text(f"method-control-{name}"),
        options,
        format_func=label,
        key=key,
        on_change=apply,
        args=(view.choice, name, key),
    )


def setting_controls(view: MethodView) -> None:
    """All controls; what they show is always what the address says."""
    text, lang = view.text, view.choice.lang
    pick(
        view, "population", list(alkire_foster.BASES),
        lambda name: text(f"method-population-{name}"),
    )  # fmt: skip
    pick(view, "shown", shown(), lambda name: _measure_name(view, name))
    st.session_state["method-k"] = view.method.k
    st.select_slider(
        text("method-control-k"),
        CUTOFFS,
        format_func=lambda k: text("method-k", k=number(k / HIGHEST, lang, decimals=2)),
        key="method-k",
        on_change=apply,
        args=(view.choice, "k", "method-k"),
        help=text("method-k-help"),
    )
    st.caption(at_least(view))
    _presets(view)
    st.caption(sum_of_weights(view))
    with st.container(key="method-weights", gap="xxsmall"):
        for place, dimension in enumerate(view.catalog.dimensions.values()):
            _weight(view, place, dimension.name(lang))


def _measure_name(view: MethodView, name: str) -> str:
    dimensions, several = view.catalog.dimensions, view.several_dimensions
    if name in dimensions:
        dimension = dimensions[name].name(view.choice.lang).lower()
        return view.text("method-name-censored", dimension=dimension, several=several)
    return view.text(f"method-name-{name}", several=several)


def at_least(view: MethodView) -> str:
    """The cut-off in words: how many dimensions it takes where the weights are equal."""
    method, lang = view.method, view.choice.lang
    share = EQUAL[0]
    return view.text(
        "method-k-words",
        k=number(method.k / HIGHEST, lang, decimals=2),
        equal="yes" if len(set(method.weights)) == 1 else "no",
        number=number(-(-method.k // share), lang),
    )


def _presets(view: MethodView) -> None:
    names = {written(weights): name for name, weights in PRESETS.items()}
    st.session_state["method-preset"] = names.get(written(view.method.weights))

    def chosen() -> None:
        name = st.session_state["method-preset"]
        if name:
            go(view.choice.but(weights=written(PRESETS[name])))

    st.segmented_control(
        view.text("method-control-preset"),
        list(PRESETS),
        format_func=lambda name: view.text(f"method-preset-{name}"),
        key="method-preset",
        on_change=chosen,
        width="stretch",
    )


def _weight(view: MethodView, place: int, name: str) -> None:
    key = f"method-weight-{place}"
    st.session_state[key] = view.method.weights[place]

    def changed() -> None:
        weights = list(Method.of(latest(view.choice)).weights)
        weights[place] = st.session_state[key]
        if any(weights):
            go(view.choice.but(weights=written(tuple(weights))))
        else:
            st.toast(view.text("method-all-zero"))

    st.slider(name, 0, HIGHEST, step=STEP, key=key, on_change=changed)


def sum_of_weights(view: MethodView) -> str:
    """What the weights sum to, and each as a part of it."""
    lang, method = view.choice.lang, view.method
    parts = [
        f"{dimension.name(lang)} {number(share * HIGHEST, lang)}%"
        for dimension, share in zip(
            view.catalog.dimensions.values(), method.setting.weights, strict=True
        )
    ]
    total = number(sum(method.weights), lang)
    return view.text("method-sum", total=total, parts=" · ".join(parts))


def is_default(method: Method) -> bool:
    """Whether weights and cut-off are the default ones, in whatever scale."""
    return method.setting == method.default.setting
