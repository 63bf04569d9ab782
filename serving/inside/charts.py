"""The script of charts without the kinds that no page draws: a quarter of what Streamlit sends.

Plotly stands in it as modules one after the other, each a function under its path that names those
it calls. What the kinds drawn reach is kept; maps, surfaces and all else go. A browser reads the
whole script for a second, in which nothing on the page can be pressed.
"""

from __future__ import annotations

import re
from itertools import pairwise

from serving.inside import files
from serving.inside.contract import Contract

DRAWN = ("bar", "treemap")
"""Kinds of charts that pages draw beside `scatter`, which is always there."""
ELEMENT = "PlotlyChart"
_NAME = r"[A-Za-z_$][\w$]*"
_PATHS = "src|lib|node_modules|stackgl_modules"
_MODULE = re.compile(rf'({_NAME})=_\(\{{"((?:{_PATHS})/[^"]+)"\(')
_INNER = re.compile(rf'({_NAME})=g\(\{{"(?:{_PATHS})/[^"]+"\(')
"""A module written in the newer way, which follows the one before it without a mark of its own."""
_LIST = re.compile(rf"\.register\(\[((?:{_NAME}\(\),?)+)\]\),")
_CALL = re.compile(rf"(?<![\w$.])({_NAME})\(\)")
_END = "}}),"
_WHOLE = 'return _({"lib/index.js"('
"""After the last module: all of Plotly is the one that lists the kinds."""


def script() -> str:
    """The script as Streamlit ships it. Raises `ValueError` where it is not one file."""
    [found] = files.scripts(ELEMENT)
    return found.read_text(encoding="utf-8")


def only(text: str, kinds: tuple[str, ...] = DRAWN) -> str:
    """The script with these kinds of charts alone. Raises `ValueError` where it is another."""
    [listed] = _LIST.finditer(text)
    paths = dict(_MODULE.findall(text))
    wanted = {f"lib/{kind}.js" for kind in kinds}
    kept = [call for call in listed[1].split(",") if paths.get(call[:-2]) in wanted]
    if len(kept) != len(kinds):
        raise ValueError(f"{kinds}: {kept}")
    head, parts = _parts(text[: listed.start(1)] + ",".join(kept) + text[listed.end(1) :])
    reached = _reached(parts)
    return head + "".join(part for one, part in parts.items() if one in reached)


def _reached(parts: dict[str, str]) -> set[str]:
    """Which modules all of Plotly needs; the last is one, for what follows it."""
    holds = {name: one for one, part in parts.items() for name in (one, *_INNER.findall(part))}
    last = next(reversed(parts))
    waiting, reached = [parts[last].partition(_WHOLE)[2]], {last}
    while waiting:
        called = {holds[name] for name in _CALL.findall(waiting.pop()) if name in holds}
        waiting += [parts[one] for one in called - reached]
        reached |= called
    return reached


def _parts(text: str) -> tuple[str, dict[str, str]]:
    """What stands before the modules, and each with what follows it, by its name."""
    found = list(_MODULE.finditer(text))
    starts = [one.start() for one in found]
    parts = [text[start:end] for start, end in pairwise([*starts, len(text)])]
    if not all(part.endswith(_END) for part in parts[:-1]):
        raise ValueError("a module that does not end where the next begins")
    return text[: starts[0]], dict(zip((one[1] for one in found), parts, strict=True))


def _modular() -> bool:
    text = script()
    return text.count(_WHOLE) == 1


CHARTS = Contract(
    "script of charts",
    "Plotly lies in the script of its element as modules one after the other, each a function "
    "under its path; lib/index.js, the last, calls the kinds of charts in a list",
    "static/js/PlotlyChart.*.js",
    "serving/inside/charts.py",
    _modular,
)
CONTRACTS = (CHARTS,)
