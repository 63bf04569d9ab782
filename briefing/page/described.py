"""A map in words, for those who do not see it."""

from __future__ import annotations

import pandas as pd

from briefing.figures import Subject
from briefing.page import fonts
from briefing.page.ranges import class_labels
from briefing.page.shading import Shading
from poverty import claims

ENDS = 3
"""Areas at either end that a map in words names."""


def description(subject: Subject, shade: Shading) -> str:
    """The map in words: what it is, its classes, how many have data, highest and lowest three."""
    table = subject.inside(shade.level, shade.measure.id)
    known, text = table["value"].dropna(), subject.text
    return text(
        "map-alt",
        measure=text.numerals(shade.measure.name(text.lang)),
        area=fonts.plain(subject.own_name(subject.area)),
        level=subject.kinds(shade.level, plural=False),
        year=text.year(subject.request.period),
        unit=text(f"on-slide-unit-{shade.measure.unit}"),
        classes=", ".join(class_labels(subject, shade)) or text("legend-no-data"),
        known=text.number(len(known)),
        all=text.number(len(table)),
        highest=_end(subject, shade, table, highest=True) or text("nothing"),
        lowest=_end(subject, shade, table, highest=False) or text("nothing"),
    )


def _end(subject: Subject, shade: Shading, table: pd.DataFrame, *, highest: bool) -> str:
    """The three areas at an end with their values; of more that tie, how many they are."""
    values = table["value"].dropna()
    named = claims.clear(values, ENDS, highest=highest)
    codes = list(claims.ordered(values, highest=highest).index)

    def shown(code: str) -> str:
        return subject.shown(pd.Series(table.loc[code]), shade.measure)

    told = [f"{fonts.plain(subject.named(code))} ({shown(code)})" for code in codes[:named]]
    if named < min(ENDS, len(codes)):
        tied = claims.leaders(values.drop(index=codes[:named]), highest=highest)
        areas = subject.many(shade.level, len(tied))
        told.append(subject.text("map-tied", areas=areas, value=shown(str(tied[0]))))
    return "; ".join(told)
