"""A chart's figures in as few signs as say the same: how they look is not touched."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from math import floor, isfinite, log10
from typing import Any

import numpy as np

DIGITS = 7
"""Digits of a number that is not whole: a screen has four thousand pixels."""
FEW = 200
"""Numbers up to which a list of them is shorter than Plotly's bytes as letters."""
ALONG = {"x": ("x0", "dx"), "y": ("y0", "dy")}
"""How Plotly names the first and the step of numbers that are evenly apart."""
STEPPED = ("scatter", "bar")
"""Kinds of traces that know these."""
ALIKE = {"marker": ("color", "size"), "line": ("color", "width")}
"""Lists which one value stands for, where all of it is the same, by what they are in."""
BARE = {"data": {"scatter": [{"type": "scatter"}]}}
"""The template "none" as Plotly writes it, which says nothing."""
EVEN = 1e-9
_ESCAPED = re.compile(r"\\\\|\\u(0e[0-9a-f]{2}|20[0-9a-f]{2}|00b7)")
"""Thai, the signs between words and the middle dot as JSON may write them; never a mark of HTML."""


def lettered(spec: str) -> str:
    """A chart's JSON with its Thai as letters, of which each takes half of the bytes."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)) if found[1] else found[0], spec)


def brief(written: Mapping[str, Any]) -> dict[str, Any]:
    """A figure, as Plotly writes it in a dictionary, made short."""
    traces = [_trace(trace) for trace in written["data"]]
    layout = {name: part for name, part in written["layout"].items() if part != {}}
    if layout.get("template") == BARE:
        del layout["template"]
    return {**written, "data": traces, "layout": _plain(layout)}


def _trace(trace: Mapping[str, Any]) -> dict[str, Any]:
    """A trace with even places as first and step."""
    short: dict[str, Any] = _plain(trace)
    amounts = {len(short[name]) for name in ALONG if isinstance(short.get(name), list)}
    if short.get("type") not in STEPPED or len(amounts) != 1:
        return short
    for name in sorted(ALONG, key=lambda name: -len(str(short.get(name)))):
        other = "y" if name == "x" else "x"
        if not isinstance(short.get(other), list):  # one of them tells how many there are
            continue
        step = _step(short.get(name))
        if step is not None:
            values = short.pop(name)
            short |= dict(zip(ALONG[name], (values[0], step), strict=True))
    return short


def _step(values: object) -> float | int | None:
    """The step between numbers that are evenly apart; None for others, and for one and the same.

    Plotly takes a step of 0 for none given, which is 1.
    """
    if not isinstance(values, list) or len(values) < 3 or not all(map(_number, values)):
        return None
    step = _short((values[-1] - values[0]) / (len(values) - 1))
    if not step:
        return None
    reach = EVEN * max(1.0, *map(abs, values))
    even = all(abs(values[0] + step * n - one) <= reach for n, one in enumerate(values))
    return step if even else None


def _number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)


def _plain(part: Any, named: str = "") -> Any:  # noqa: ANN401 (whatever a figure holds)
    """A part of a figure with short numbers, and one value for a list of the same."""
    if isinstance(part, Mapping):
        if {"dtype", "bdata"} == set(part):
            return _numbers(part)
        told = {str(name): _plain(inner, str(name)) for name, inner in part.items()}
        return told | {
            name: told[name][0] for name in ALIKE.get(named, ()) if _same(told.get(name))
        }
    if isinstance(part, list | tuple):
        return [_plain(inner) for inner in part]
    return _short(part) if isinstance(part, float) else part


def _same(values: object) -> bool:
    """Whether a list is of one colour or size: a number as a colour is a place on a scale."""
    if not isinstance(values, list) or not values or any(one != values[0] for one in values):
        return False
    return isinstance(values[0], str | float | int)


def _numbers(packed: Mapping[str, Any]) -> Any:  # noqa: ANN401 (as it is, or a list)
    """Numbers that Plotly packed, as a list where they are few."""
    held = np.frombuffer(base64.b64decode(packed["bdata"]), dtype=packed["dtype"])
    return [_short(one) for one in held.tolist()] if len(held) <= FEW else dict(packed)


def _short(value: float) -> float | int | None:
    """A number with as many digits as are seen; None for what is none."""
    if not isfinite(value):
        return None
    if value == int(value):
        return int(value)
    return round(value, DIGITS - 1 - floor(log10(abs(value))))
