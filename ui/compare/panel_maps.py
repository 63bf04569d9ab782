"""Small maps of measures or years as the map's script draws them, their classes and legends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd

from data.catalog import Measure
from figures import classed, ranges
from figures.compare.panels import Panel
from geo import painting, panels
from geo.areas import COUNTRY
from geo.classing.classes import QUANTILE, Classes, classify
from geo.classing.marks import PLAIN, STATES, marks
from geo.tile_grid import tiles
from poverty.protection.disclosure import Status
from ui import cached
from ui.choice import Choice
from ui.compare import panel_words
from ui.kept import SOME, of_view
from ui.map import layer
from ui.parts import counts
from ui.view import View

STATE_KEYS = (("-", "legend-no-data"), ("~", "legend-small-sample"), ("*", "legend-protected"),
              ("a", "legend-weak"))  # fmt: skip
"""Marks of areas without a plain figure, each with the key of its text in a legend."""


@dataclass(frozen=True)
class SmallMaps:
    """Small maps of a view: which panels, whether as tiles, and whether under one legend."""

    view: View
    wanted: tuple[Panel, ...]
    tiled: bool = False
    common: bool = True

    @property
    def level(self) -> str:
        """The level whose areas are drawn: provinces as tiles."""
        return "province" if self.tiled else self.view.choice.level

    def view_of(self, panel: Panel) -> View:
        """The view of one panel: its measure in its year, whatever else the address names."""
        own = self.view.choice
        chosen = Choice(None, self.level, panel.measure, panel.period, own.classes, own.lang)
        return replace(self.view, choice=chosen, asked=None, within="")

    @cached_property
    def views(self) -> list[View]:
        """The views of all panels."""
        return [self.view_of(panel) for panel in self.wanted]

    @cached_property
    def readings(self) -> list[pd.DataFrame]:
        """What the measure that colours each panel says; nothing known of a year that it lacks."""
        return [
            view.of_level(self.level, view.shade.id) if panel.there else nothing(view)
            for panel, view in zip(self.wanted, self.views, strict=True)
        ]

    @cached_property
    def classes(self) -> list[Classes]:
        """Classes of each panel: with the breaks of all together under one legend."""
        if not self.common:
            return [
                view.classes if panel.there else classify(found["value"])
                for panel, view, found in zip(self.wanted, self.views, self.readings, strict=True)
            ]
        values = {place: found["value"] for place, found in enumerate(self.readings)}
        unit, scheme = self.views[0].shade.unit, self.view.choice.classes or QUANTILE
        return list(classed.shared(values, scheme, unit=unit).values())

    @cached_property
    def order(self) -> list[str]:
        """Codes in the order in which they are drawn."""
        return order(self.views[0], tiled=self.tiled)


def order(view: View, *, tiled: bool) -> list[str]:
    """Codes of the areas of a view's level in the order in which they are drawn."""
    level = view.choice.level
    return panels.order() if tiled else cached.order(view.release.id, level, level)


def nothing(view: View) -> pd.DataFrame:
    """A reading of which nothing is known."""
    codes = view.release.codes(view.choice.level)
    empty = dict.fromkeys(("value", "count", "base"), float("nan"))
    states = dict.fromkeys(STATES, False)
    return pd.DataFrame({**empty, **states, "status": str(Status.MISSING)}, index=codes)


def drawn(maps: SmallMaps, titles: Sequence[str]) -> panels.Panels:
    """The small maps as the script draws them, each under its title."""
    view = maps.view
    shown = [_panel(maps, place, title) for place, title in enumerate(titles)]
    lang = view.choice.lang
    words = [tile.says(lang) for tile in tiles()]
    return panels.Panels(
        panels=shown,
        names=cached.address(view.release.id, f"names/{lang}"),
        texts={"point": view.text("compare-point"), "failed": view.text("map-failed")},
        lang=lang,
        theme=view.theme,
        legend=_common_legend(maps, shown) if maps.common else None,
        tiles=panels.squares(words) if maps.tiled else None,
    )


def _panel(maps: SmallMaps, place: int, title: str) -> panels.Panel:
    view, found = maps.views[place], maps.classes[place]
    plain, ends = _plain(view, tiled=maps.tiled, there=maps.wanted[place].there)
    table = maps.readings[place]
    drawn_marks = marks(found, maps.order, **{state: table[state] for state in STATES})
    return replace(
        plain,
        title=title,
        label=panel_words.aloud(view, title, ends),
        marks=drawn_marks,
        colours=painting.colours(found, higher_is_worse=view.shade.high_leads),
        focus=painting.focus(view.release.areas, maps.view.choice.area, maps.level),
        legend=None if maps.common else _own_legend(maps, place, drawn_marks),
    )


@of_view(SOME)
def _plain(view: View, *, tiled: bool, there: bool) -> tuple[panels.Panel, tuple[str, str] | None]:
    """A panel as its measure and year alone make it, without classes; its ends in words."""
    table = view.of_level(view.choice.level, view.shade.id) if there else nothing(view)
    shown = panels.Panel(
        title="",
        note=country(view) if there else view.text("compare-year-lacking"),
        label="",
        asset="" if tiled else cached.address(view.release.id, view.choice.level),
        level=view.choice.level,
        marks="",
        figures=figures(order(view, tiled=tiled), table, view.shade),
        unit=view.shade.unit,
        colours=(),
        texts=layer.texts_of(view, set(table["status"])),
    )
    return shown, panel_words.ends(view, table["value"]) if there else None


def figures(order: Sequence[str], table: pd.DataFrame, measure: Measure) -> dict[str, object]:
    """Values as they print; counts only where a word depends on them."""
    counted = measure.derived or (table["status"] == Status.NONE).any()
    told = table if counted else table.assign(count=float("nan"), base=float("nan"))
    return painting.figures(order, told, ratio=False, unit=measure.unit)


def country(view: View) -> str:
    """The country's own figure, where the measure has one that can be held against areas."""
    row = view.row(COUNTRY, view.shade.id)
    if row["value"] != row["value"] or view.shade.unit == "count":
        return ""
    return view.text("compare-country", value=view.shown(row, view.shade))


def _common_legend(maps: SmallMaps, shown: Sequence[panels.Panel]) -> Mapping[str, object]:
    """One legend for all panels."""
    view = maps.views[0]
    text, lang = view.text, view.choice.lang
    one = len({panel.measure for panel in maps.wanted}) == 1
    title = view.shade.name(lang) if one else text("compare-several", n=len(maps.wanted))
    made = text(
        "compare-common",
        unit=counts.unit_word(view.shade, lang),
        level=view.level_name(maps.level),
        n=len(maps.wanted),
    )
    used = set("".join(panel.marks for panel in shown))
    return panels.PanelLegend(title, made, rows(view, maps.classes[0], used))._asdict()


def _own_legend(maps: SmallMaps, place: int, drawn_marks: str) -> Mapping[str, object]:
    view = maps.views[place]
    unit = counts.unit_word(view.shade, view.choice.lang)
    return panels.PanelLegend("", unit, rows(view, maps.classes[place], set(drawn_marks)))._asdict()


def rows(view: View, found: Classes, used: set[str]) -> list[painting.LegendRow]:
    """A key a class of the view's colouring measure, and one for every other mark in use."""
    labels = ranges.labels(found, view.shade.unit, view.choice.lang)
    keys = [painting.LegendRow(PLAIN[at], label, "") for at, label in enumerate(labels)]
    others = used | ({"a"} if any(mark.islower() for mark in used) else set())
    return keys + [
        painting.LegendRow(key, view.text(label), "") for key, label in STATE_KEYS if key in others
    ]
