"""What small maps say in words: the headline of all, and each for those who do not see it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pandas as pd

from figures.compare import leading
from figures.compare.panels import DIMENSIONS, one_scale
from ui.map import aloud as spoken
from ui.view import View
from wording.names import listed
from wording.numbers import number, year

if TYPE_CHECKING:
    from ui.compare.panel_maps import SmallMaps

NAMED = 3
"""As many leaders that tie are named; of more, how many they are."""


def aloud(view: View, title: str, ends: tuple[str, str] | None) -> str:
    """A small map in words: its title, and the areas at either end (`ends`)."""
    if ends is None:
        return view.text("compare-panel-lacking", title=title)
    return view.text("compare-panel-aloud", title=title, highest=ends[0], lowest=ends[1])


def ends(view: View, values: pd.Series) -> tuple[str, str]:
    """The three areas with the highest values, and those with the lowest."""
    known = values.dropna()
    return spoken.end(view, known, highest=True), spoken.end(view, known, highest=False)


def headline(maps: SmallMaps, titles: Sequence[str]) -> str:
    """Which area leads in most years, or which measure in most areas."""
    measures = {panel.measure for panel in maps.wanted}
    if len(measures) == 1:
        return _over_years(maps)
    if one_scale(maps.wanted, maps.view.catalog.measures):
        return _over_measures(maps, titles)
    return maps.view.text("compare-panels", n=len(maps.wanted), level=_level(maps))


def _over_years(maps: SmallMaps) -> str:
    view = maps.views[-1]
    values = pd.DataFrame({place: one["value"] for place, one in enumerate(maps.readings)})
    found = leading.areas(values, view.shade.unit, highest=view.shade.high_leads)
    measure = view.shade.name(view.choice.lang)
    if found is None:
        return view.text("compare-panels-nothing", measure=measure, level=_level(maps))
    periods = [year(panel.period, view.choice.lang) for panel in maps.wanted if panel.there]
    return view.text(
        "compare-often",
        leaders=_leaders(view, found.leaders, maps.level),
        many=len(found.leaders),
        measure=measure,
        end="highest" if view.shade.high_leads else "lowest",
        times=number(found.times, view.choice.lang),
        n=found.of,
        first=periods[0],
        last=periods[-1],
    )


def _leaders(view: View, codes: Sequence[str], level: str) -> str:
    if len(codes) > NAMED:
        return view.many(level, len(codes))
    named = view.own_name if level == "province" else view.name
    return listed([named(code) for code in codes], view.choice.lang)


def _over_measures(maps: SmallMaps, titles: Sequence[str]) -> str:
    view = maps.views[0]
    values = pd.DataFrame({place: one["value"] for place, one in enumerate(maps.readings)})
    highest = view.shade.high_leads
    found = leading.panels(values, view.shade.unit, highest=highest)
    if found is None:
        return view.text("compare-panels", n=len(maps.wanted), level=_level(maps))
    names = [titles[int(place)] for place in found.leaders]
    return view.text(
        "compare-measure-leads",
        measures=listed(names, view.choice.lang),
        many=len(names),
        kind="dimensions" if _dimensions(maps) else "measures",
        end="highest" if highest else "lowest",
        times=number(found.times, view.choice.lang),
        areas=view.many(maps.level, found.of),
        n=len(maps.wanted),
    )


def _dimensions(maps: SmallMaps) -> bool:
    """Whether the panels are the dimensions, which their titles name."""
    return maps.view.choice.panels in {None, DIMENSIONS}


def _level(maps: SmallMaps) -> str:
    return maps.view.text(f"level-{maps.level}")
