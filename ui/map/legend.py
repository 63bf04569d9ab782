"""The legend of a map: a histogram of the areas over the classes, with the country marked."""

from __future__ import annotations

from typing import Any

import pandas as pd

from data.catalog import Measure
from data.official import offices
from figures import ranges, scale
from figures.reports import few
from geo import areas as area_rules
from geo import painting
from geo.classing.marks import PLAIN
from ui.map.ranges import class_labels
from ui.parts import absences, counts
from ui.view import View
from wording.ages import dated
from wording.numbers import figure, missing, number


def legend_of(view: View, order: list[str]) -> dict[str, Any]:
    """What the legend says, highest class first.

    `title`, `unit`, how the classes were `made`, `notes`; `dark`, what dark stands for, and
    `counted`, what the bars count; `rows`, a key each with how many areas it holds, and `ticks`,
    values marked on the scale.
    """
    choice, text = view.choice, view.text
    table = view.of_level(choice.level, view.shade.id).reindex(order)
    places = view.classes.places.reindex(order, fill_value=-1)
    return {
        "title": title(view),
        "unit": text(
            "legend-unit",
            unit=counts.unit_word(view.shade, choice.lang),
            level=view.level_name(choice.level),
            year=dated(choice.period, choice.lang),
        ),
        "made": made(view),
        "notes": _legend_notes(view),
        "dark": dark(view),
        "counted": text("legend-counted", kinds=view.kinds(choice.level)),
        "rows": [*_class_rows(view, places), *_state_rows(view, table, places)],
        "ticks": ticks(view),
    }


def title(view: View) -> str:
    """The measure, and the part of the country that alone it is compared in."""
    measure = view.shade.name(view.choice.lang)
    if not view.own_classes:
        return measure
    return view.text("legend-title-within", measure=measure, name=view.own_name(view.within))


def made(view: View) -> str:
    """How the classes were made: how many groups, about equal or not, of the whole country."""
    bangkok = view.within == area_rules.BANGKOK
    within = "no" if not view.own_classes else "bangkok" if bangkok else "province"
    return view.text(f"legend-{view.scale}", within=within, **scale.made(view.classes))


def dark(view: View) -> str:
    """What dark stands for; nothing where there are no colours to tell apart."""
    if len(view.classes.classes) < len(("pale", "dark")):
        return ""
    return view.text("legend-dark", direction=view.shade.direction)


def _class_rows(view: View, places: pd.Series) -> list[painting.LegendRow]:
    labels = class_labels(view)
    held = [int((places == place).sum()) for place in range(len(labels))]
    most = max(held, default=0)
    rows = [
        painting.LegendRow(PLAIN[place], label, _count(view, areas), scale.bar_length(areas, most))
        for place, (label, areas) in enumerate(zip(labels, held, strict=True))
    ]
    return rows[::-1]


def _state_rows(view: View, table: pd.DataFrame, places: pd.Series) -> list[painting.LegendRow]:
    weak = (table["weak"].fillna(value=False).astype(bool) & (places >= 0)).sum()
    hidden, small = (
        int(table[state].fillna(value=False).astype(bool).sum()) for state in ("protected", "small")
    )
    empty = len(table) - int((places >= 0).sum()) - hidden - small
    return [
        painting.LegendRow(key, view.text(label), _count(view, int(count)))
        for key, label, count in (
            ("-", "legend-no-data", empty),
            ("~", "legend-small-sample", small),
            ("*", "legend-few" if few.column(view.shade) else "legend-protected", hidden),
            ("a", "legend-few-weak" if few.column(view.shade) else "legend-weak", weak),
        )
        if count
    ]


def ticks(view: View) -> list[painting.LegendTick]:
    """The country's value on the scale, and that of the area chosen; of a total there is none."""
    if view.shade.unit == "count":
        return []
    places = [("country", area_rules.COUNTRY)]
    if view.area != area_rules.COUNTRY:
        places.append(("area", view.area))
    return [tick for kind, code in places if (tick := _tick(view, kind, code))]


def _tick(view: View, kind: str, code: str) -> painting.LegendTick | None:
    row = view.row(code, view.shade.id)
    where = None if missing(row["value"]) else scale.spot(view.classes, float(row["value"]))
    if where is None:
        return None
    name = view.text("whole-country") if kind == "country" else view.own_name(code)
    said = view.text("legend-tick", name=name, value=view.shown(row, view.shade))
    return painting.LegendTick(kind, PLAIN[where.place], round(100 * where.share), said)


def _legend_notes(view: View) -> list[str]:
    """What one could get wrong: a count is filled by its rate; a range may not tell the highest."""
    notes = [only(view)]
    if view.shade is not view.measure:
        notes.append(view.text("legend-rate"))
    if ranges.unlabelled(view.classes):
        notes.append(view.text("legend-highest", value=highest(view, view.shade)))
    if with_offices(view):
        bangkok = view.within == area_rules.BANGKOK
        notes.append(view.text("legend-offices", within="bangkok" if bangkok else "province"))
    return [note for note in notes if note]


def with_offices(view: View) -> bool:
    """Whether the map shows offices: one of a province, where the release has their points."""
    return bool(view.within) and offices.ASSET in view.release.assets


def highest(view: View, measure: Measure) -> str:
    """The highest value of those that were classed, as it prints."""
    found = view.classes.highest
    return figure(float("nan") if found is None else found, measure.unit, view.choice.lang)


def only(view: View) -> str:
    """Which levels the measure has, where it lacks the one shown; else nothing."""
    if not absences.lacks(view, view.choice.level):
        return ""
    return view.text("legend-level", levels=absences.levels_named(view))


def _count(view: View, areas: int) -> str:
    return number(areas, view.choice.lang)
