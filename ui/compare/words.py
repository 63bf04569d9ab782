"""Sentences of areas side by side: by which figure they are furthest apart, and who has none."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from figures.compare.differences import Apart, all_apart, shared, widest
from ui.compare import sides
from ui.view import View
from wording.names import listed
from wording.numbers import apart


def furthest(view: View, measures: Sequence[str], codes: Sequence[str]) -> str:
    """By which of several rates the areas are furthest apart, and who is at either end."""
    readings = sides.said(view, measures, codes)
    found = all_apart(sides.values(readings, codes))
    if not found:
        return view.text("compare-nothing", n=len(codes))
    leading = widest(found)
    if not leading:
        many = len(_known(readings, codes))
        return view.text("compare-alike", n=many, **shared(found, many, len(codes), len(measures)))
    first, *others = leading
    arguments = {
        "high": named(view, first.high),
        "low": named(view, first.low),
        "most": sides.shown(view, first.high[0], first.measure),
        "least": sides.shown(view, first.low[0], first.measure),
        "points": apart(first.most, first.least, view.choice.lang),
        "measure": measure_names(view, [first]),
    }
    if not others:
        return view.text("compare-widest", **arguments)
    return view.text("compare-widest-tied", **arguments, others=measure_names(view, others))


def named(view: View, codes: Sequence[str]) -> str:
    """Names of areas, one after another."""
    return listed([sides.name(view, code) for code in codes], view.choice.lang)


def measure_names(view: View, found: Sequence[Apart]) -> str:
    """Names of the measures by which areas are apart."""
    names = [view.catalog.measures[one.measure].name(view.choice.lang) for one in found]
    return listed(names, view.choice.lang)


def without(view: View, measures: Sequence[str], codes: Sequence[str]) -> str:
    """Which of the areas have no figure of any of the measures; "" where all have some."""
    known = _known(sides.said(view, measures, codes), codes)
    empty = [code for code in codes if code not in known]
    return view.text("compare-without", names=named(view, empty), n=len(empty)) if empty else ""


def _known(readings: pd.DataFrame, codes: Sequence[str]) -> list[str]:
    """Those of the areas that have a figure of some measure."""
    values = sides.values(readings, codes)
    return [code for code in codes if values[code].notna().any()]
