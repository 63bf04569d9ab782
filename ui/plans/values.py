"""Values of a plan in words, as the log tells what each was and is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from data.plans import day as day_of
from geo import printed
from ui.view import View
from wording.languages import named
from wording.numbers import day, figure, number, year


def pair(view: View, field: str, before: Any, after: Any, unit: str) -> list[str]:  # noqa: ANN401 (as the log has it)
    """A value of a field as it was and as it is; figures in full where they would read alike.

    `unit` is that of the measure, of a target.
    """
    short, full = (
        [_told(view, field, one, unit, shown) for one in (before, after)]
        for shown in (figure, _in_full)
    )
    return full if short[0] == short[1] else short


_Shown = Callable[[float, str, str], str]


def _told(view: View, field: str, value: Any, unit: str, shown: _Shown) -> str:  # noqa: ANN401
    if value in (None, "", []):
        return "–"
    lang = view.choice.lang
    if field == "target":
        return shown(value, unit, lang)
    if field == "base":
        return _point(value, unit, lang, shown)
    if field == "steps":
        return "; ".join(_point(one, unit, lang, shown) for one in value)
    return _OTHERS.get(field, _as_it_is)(view, value)


def _in_full(value: float, unit: str, lang: str) -> str:
    """A figure with all of its decimals."""
    times, sign = (100, "%") if unit == printed.PERCENT else (1, "")
    return number(value * times, lang, decimals=printed.needed(value * times)) + sign


def _point(stated: Mapping[str, Any], unit: str, lang: str, shown: _Shown) -> str:
    return f"{shown(stated['value'], unit, lang)} ({year(stated['year'], lang)})"


def _as_it_is(_: View, value: object) -> str:
    return str(value)


def _amount(view: View, value: float) -> str:
    return _in_full(value, printed.NUMBER, view.choice.lang)


def _day(view: View, value: str) -> str:
    return day(value, view.choice.lang) if day_of(value) else value


def _area(view: View, value: str) -> str:
    return view.name(value) if value in view.release.areas.index else value


def _dimensions(view: View, value: list[str]) -> str:
    known = view.catalog.dimensions
    names = [named(known[one], view.choice.lang) if one in known else one for one in value]
    return ", ".join(names)


_OTHERS: dict[str, Callable[[View, Any], str]] = {
    "state": lambda view, value: view.text(f"plans-state-{value}"),
    "path": lambda view, value: view.text(f"plans-path-{value}"),
    "training": lambda view, value: view.text("plans-yes" if value else "plans-no"),
    "group": lambda view, _: view.text("plans-group"),
    "year": lambda view, value: year(value, view.choice.lang),
    "people": _amount,
    "baht": _amount,
    "made": _day,
    "due": _day,
    "area": _area,
    "dimensions": _dimensions,
}
