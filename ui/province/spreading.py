"""Whose spread over the areas of a province is shown, and the spread itself."""

from __future__ import annotations

import pandas as pd

from data.catalog import DEFAULT_MEASURE, Measure
from ui import cached
from ui.view import View


def counting(view: View) -> Measure:
    """The measure whose people are spread: the one chosen, or target poor where it has none."""
    chosen = view.shade
    fits = chosen.kind in {"ratio", "dimension"} and chosen.base == "people"
    return chosen if fits else view.catalog.measures[DEFAULT_MEASURE]


def spread_view(view: View) -> View:
    """The view whose people are spread: of the survey's year where the measure chosen has none."""
    return view if counting(view) is view.shade else view.survey


def who(view: View, measure: Measure) -> str:
    """The people that a measure counts, in words."""
    return view.text("start-who", measure=measure.id, name=measure.name(view.choice.lang))


def spread_of(view: View) -> pd.DataFrame:
    """The measure's people over the areas of the level shown."""
    measure, choice = counting(view), view.choice
    return cached.spread(view.release.id, choice.level, measure.id, choice.period, view.within)
