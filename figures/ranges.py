"""The classes of a map as ranges of figures in words, on the screen and on slides."""

from __future__ import annotations

from geo.classing.classes import Class, Classes
from wording.numbers import figure, number

_MOST_DECIMALS = 6
_SAME = 1e-9


def labels(found: Classes, unit: str, lang: str) -> list[str]:
    """Ranges that do not overlap, without the unit: "<1.5", "1.5–<1.9", "3.7–54.9".

    The last one ends with the highest value; it is open ("≥3.7") where it holds no area.
    """
    scale = 100 if unit == "percent" else 1
    edges = [edge for one in found.classes for edge in (one.lower, one.upper) if edge is not None]
    decimals = max((_decimals(edge * scale) for edge in edges), default=0)

    def written(edge: float) -> str:
        return number(edge * scale, lang, decimals=decimals if edge else 0)

    def label(one: Class) -> str:
        if one.single:  # of one figure, which is told as figures are
            return figure(one.lower, unit, lang).rstrip("%") if one.lower else written(0.0)
        if one.lower is None:
            return f"<{written(one.upper or 0.0)}"
        if one.upper is None:
            return _last(written(one.lower), one, found, unit, lang)
        return f"{written(one.lower) if one.lower else '>0'}–<{written(one.upper)}"

    return [label(one) for one in found.classes]


def _last(start: str, one: Class, found: Classes, unit: str, lang: str) -> str:
    """The range of the highest class: closed by the highest value, where that lies in it."""
    if _beyond(found, one):
        return f"≥{start}"
    end = highest(found, unit, lang)
    return end if found.highest == one.lower else f"{start}–{end}"


def _beyond(found: Classes, one: Class) -> bool:
    """Whether a class begins above the highest value."""
    return found.highest is None or one.lower is None or found.highest < one.lower


def unlabelled(found: Classes) -> bool:
    """Whether no range tells the highest value: the highest class begins above it."""
    if found.highest is None or not found.classes:
        return False
    last = found.classes[-1]
    return last.upper is None and _beyond(found, last)


def highest(found: Classes, unit: str, lang: str) -> str:
    """The highest value that was classed, without the unit; nothing where there is none."""
    return "" if found.highest is None else figure(found.highest, unit, lang).removesuffix("%")


def _decimals(edge: float) -> int:
    """Decimals that a rounded edge needs, six at most."""
    places = range(_MOST_DECIMALS)
    return next((one for one in places if abs(edge - round(edge, one)) < _SAME), _MOST_DECIMALS)
