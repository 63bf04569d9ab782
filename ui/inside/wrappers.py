"""Texts made harmless at Streamlit's public functions, where its messages cannot be guarded.

Slower and less sure than `outgoing`: it knows the functions that there are, not what they send.
"""

from __future__ import annotations

import functools
import inspect
import json
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ui.harmless import unmarked, written

MARKDOWN = frozenset(
    {"body", "label", "help", "caption", "captions", "text", "title", "description", "delta"}
    | {"delta_description"}
)
"""Arguments of public functions that may be drawn as Markdown."""
LISTED = frozenset({"tabs"})
"""The same, lists of them."""
CHART = "figure_or_data"
AS_IT_IS = frozenset({"code", "html", "json", "exception", "text", "latex", "write"})
"""Functions whose text is none, or that call others for it."""
_INSIDE: ContextVar[bool] = ContextVar("inside", default=False)


def install() -> None:
    """From now on the public functions escape what they are given."""
    for name, function in inspect.getmembers(DeltaGenerator, inspect.isfunction):
        if name.startswith("_") or name in AS_IT_IS or hasattr(function, "guards"):
            continue
        wrapped = _wrapped(function)
        setattr(DeltaGenerator, name, wrapped)
        bound = getattr(st, name, None)
        if inspect.ismethod(bound):
            setattr(st, name, wrapped.__get__(bound.__self__))


def _wrapped(function: Callable[..., Any]) -> Callable[..., Any]:
    signature = inspect.signature(function)

    @functools.wraps(function)
    def call(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 (of any function)
        if _INSIDE.get():
            return function(*args, **kwargs)
        given = signature.bind(*args, **kwargs)
        given.arguments.update(
            {name: _safe(name, value) for name, value in given.arguments.items()}
        )
        token = _INSIDE.set(True)
        try:
            return function(*given.args, **given.kwargs)
        finally:
            _INSIDE.reset(token)

    call.guards = True  # type: ignore[attr-defined]
    return call


def _safe(name: str, given: Any) -> Any:  # noqa: ANN401 (an argument of any function)
    if name == CHART and hasattr(given, "to_json"):
        return json.loads(unmarked(given.to_json()))
    if name in MARKDOWN and isinstance(given, str):
        return written(given)
    if name in MARKDOWN | LISTED and isinstance(given, (list, tuple)):
        return [written(text) if isinstance(text, str) else text for text in given]
    return given
