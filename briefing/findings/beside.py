"""The headline of areas side by side: by which rate they are furthest apart."""

from __future__ import annotations

from briefing.figures import Subject
from briefing.naming import spoken_measure
from briefing.sides import Sides
from figures.compare.differences import shared, widest


def beside(subject: Subject) -> str:
    """By which rate the areas are furthest apart, and who is at either end."""
    sides, text = Sides(subject), subject.text
    if not sides.apart:
        return text("beside-none")
    leading = widest(sides.apart)
    if not leading:
        many = int(sides.rates.notna().any().sum())
        said = shared(sides.apart, many, len(sides.texts), len(sides.rates))
        return text("compare-alike", n=many, **said)
    first, *others = leading
    names = [spoken_measure(subject, subject.catalog.measures[one.measure]) for one in leading]
    arguments = {
        "high": text.listed([sides.name(one) for one in first.high]),
        "low": text.listed([sides.name(one) for one in first.low]),
        "most": sides.shown(first.high[0], first.measure),
        "least": sides.shown(first.low[0], first.measure),
        "points": text.apart(first.most, first.least),
        "measure": names[0],
    }
    if not others:
        return text("compare-widest", **arguments)
    return text("compare-widest-tied", **arguments, others=text.listed(names[1:]))
