"""Small maps: one measure over its years, all dimensions, or measures chosen; maps or tiles."""

from __future__ import annotations

import streamlit as st

from figures.compare import panels as wanted
from figures.compare.panels import Panel
from ui import cached
from ui.compare import panel_controls, panel_maps, panel_tables, panel_words, saved, sides
from ui.compare.panel_maps import SmallMaps
from ui.map import panels
from ui.parts import offer
from ui.view import Choose, View
from wording.numbers import year


def shown(view: View) -> tuple[Panel, ...]:
    """The panels that the address names: else the years of the measure, or the dimensions."""
    level = panel_controls.level_of(view)

    def years_of(measure: str) -> list[int]:
        return cached.years(view.release.id, measure, level)

    kind = panel_controls.kind(view, years_of(view.shade.id))
    if kind == wanted.YEARS:
        found = wanted.over_years(view.choice.measure, years_of(view.shade.id))
        return tuple(found) or (Panel(view.choice.measure, view.choice.period, there=False),)
    named = wanted.measures(view.choice.panels)
    measures = named if kind == panel_controls.CHOSEN else sides.dimension_rates(view)
    return tuple(wanted.of_measures(measures, view.choice.period, years_of))


def maps_of(view: View) -> SmallMaps:
    """The small maps of a view."""
    found = shown(view)
    one = wanted.one_scale(found, view.catalog.measures)
    own = view.choice.legend == wanted.OWN or not one
    return SmallMaps(view, found, tiled=view.choice.form == wanted.TILES, common=not own)


def titles(maps: SmallMaps) -> list[str]:
    """What stands above each panel: its year, its dimension, or its measure."""
    lang, text = maps.view.choice.lang, maps.view.text
    if len({panel.measure for panel in maps.wanted}) == 1 and len(maps.wanted) > 1:
        return [text("year", year=year(panel.period, lang)) for panel in maps.wanted]
    return [_titled(maps.view, panel) for panel in maps.wanted]


def _titled(view: View, panel: Panel) -> str:
    """The name of a panel's measure, with its year where the address names another one."""
    lang, measure = view.choice.lang, view.catalog.measures[panel.measure]
    name = measure.name(lang)
    if view.choice.panels in {None, wanted.DIMENSIONS} and measure.dimension:
        name = view.catalog.dimensions[measure.dimension].name(lang)
    if not panel.there or panel.period == view.choice.period:
        return name
    return view.text("of-year", label=name, year=year(panel.period, lang))


def headline(view: View) -> str:
    """Which area leads in most years, or which measure in most areas."""
    maps = maps_of(view)
    return panel_words.headline(maps, titles(maps))


def multiples(view: View, choose: Choose) -> None:
    """Everything below the headline."""
    maps = maps_of(view)
    panel_controls.controls(view, maps)
    panels.draw_panels(view, choose, panel_maps.drawn(maps, titles(maps)), key="small-maps")
    saved.small_maps(maps, titles(maps))
    offer.offer(view, "panels", lambda: panel_tables.table(maps, titles(maps)), choose)
    st.caption(panel_controls.notes(maps))
