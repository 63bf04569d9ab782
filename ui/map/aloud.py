"""A map in words, for those who do not see it."""

from __future__ import annotations

import pandas as pd

from poverty import claims
from ui.map.ranges import class_labels
from ui.parts import counts
from ui.view import View
from wording.numbers import number, year

ENDS = 3
"""Areas at either end that the map in words names."""


def map_in_words(view: View) -> str:
    """The map in words: what it is, its classes, how many figures, highest and lowest three."""
    values = view.reading["value"].dropna()
    text, lang = view.text, view.choice.lang
    return text(
        "map-description",
        measure=view.measure.name(lang),
        level=view.level_name(view.choice.level),
        year=year(view.choice.period, lang),
        classes=", ".join(class_labels(view)) or text("no-data"),
        unit=counts.unit_word(view.shade, lang),
        known=number(len(values), lang),
        all=number(len(view.reading), lang),
        highest=end(view, values, highest=True),
        lowest=end(view, values, highest=False),
    )


def end(view: View, values: pd.Series, *, highest: bool) -> str:
    """The three areas at an end with their values; of more that tie, how many they are."""
    named = claims.clear(values, ENDS, highest=highest)
    codes = list(claims.ordered(values, highest=highest).index)
    told = [f"{view.name(code)} ({view.value(code)})" for code in codes[:named]]
    if named < min(ENDS, len(codes)):
        after = values.drop(index=codes[:named])
        tied = claims.leaders(after, highest=highest)
        several = view.many(view.choice.level, len(tied))
        told.append(view.text("map-tied", areas=several, value=view.value(str(tied[0]))))
    return "; ".join(told)
