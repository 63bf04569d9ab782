"""The setting in words: headline, four figures with the default beside, how the lists differ."""

from __future__ import annotations

from typing import cast

import pandas as pd

from figures.options import HIGHEST
from poverty import claims, robustness
from poverty.protection.disclosure import Status
from poverty.protection.reported import SUFFIX
from ui.dimensions.controls import is_default
from ui.dimensions.view import MethodView
from wording.ages import dated
from wording.numbers import UNAVAILABLE, figure, missing, number, percent

LONG_LIST, SHORT_LIST = 100, 10
"""How many of the worst areas are compared: fewer on a level of few areas."""
CROWDED = 1000
MANY = 2
"""Any number of which a language speaks as of several."""


def row(view: MethodView, *, usual: bool = False) -> pd.Series:
    """All measures of the area chosen, or of the country, under the setting or the default one."""
    shown = view.usual if usual else view
    return cast("pd.Series", shown.found(view.level_of(view.area)).loc[view.area])


def headline(view: MethodView) -> str:
    """Who is poor under the setting, in one sentence."""
    found, lang = row(view), view.choice.lang
    state = "protected" if found["protected"] else "none" if missing(found["h"]) else "known"
    people = 0 if missing(found["poor"]) else round(found["poor"])
    return view.text(
        "method-headline",
        state=state,
        name=view.name(view.area, full=True),
        k=number(view.method.k / HIGHEST, lang, decimals=2),
        several=view.several_dimensions,
        base=view.text(f"method-base-{view.method.base}"),
        population=view.text(f"method-population-{view.method.population}"),
        people=shown(view, found, "poor", "count"),
        rate=percent(found["h"], lang),
        unit=counted_unit(view, people),
        n=people,
        year=dated(view.choice.period, lang),
    )


def counted_unit(view: MethodView, number: int = MANY) -> str:
    """What a setting counts, one or several of them: "person", "households"."""
    return view.text(f"method-unit-{view.method.base}", n=number)


def cards(view: MethodView) -> list[tuple[str, str, str]]:
    """H, A, M0 and the people, each with its value under the default setting."""
    found, usual = row(view), row(view, usual=True)
    told = []
    for name, unit in (("h", "percent"), ("a", "percent"), ("m0", "index"), ("poor", "count")):
        beside = shown(view, usual, name, unit)
        note = view.text("method-beside", value=beside)
        label = view.text(
            f"method-card-{name}",
            unit=counted_unit(view),
            several=view.several_dimensions,
        )
        told.append((label, shown(view, found, name, unit), note))
    return told


def shown(view: MethodView, found: pd.Series, name: str, unit: str) -> str:
    """One of the measures of an area as it may be shown: "about 4.2%", "<5", "not shown"."""
    status = found[f"{name}{SUFFIX}"]
    if status in {Status.BELOW, Status.WITHHELD, Status.NONE}:
        return view.text(f"value-{status}")
    value = figure(found[name], unit, view.choice.lang)
    return view.text("about", value=value) if status == Status.DERIVED else value


def _highest(values: pd.Series, first: int) -> pd.Index:
    """The areas with the highest values above zero, and all that tie with the last of them."""
    return claims.reach(values[values > 0], first)


def compared(view: MethodView) -> str:
    """How many of the worst areas are others than under the default, and the rank correlation."""
    level, lang = view.choice.level, view.choice.lang
    here = view.of_level(level)["value"]
    other = view.usual.of_level(level)["value"]
    first = LONG_LIST if len(here) >= CROWDED else SHORT_LIST
    chosen, default = (_highest(values, first) for values in (here, other))
    agreement = robustness.spearman(here, other)
    return view.text(
        "method-changed",
        state="default" if is_default(view.method) else "other",
        changed=len(chosen.difference(default)),
        first=len(chosen),
        kinds=view.kinds(level, len(chosen)),
        rank=UNAVAILABLE if missing(agreement) else number(agreement, lang, decimals=2),
    )
