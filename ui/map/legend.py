"""The legend of a map: title, unit line, keys with how many areas each holds, notes."""

from __future__ import annotations

from typing import Any

from geo import painting
from ui.map.ranges import class_labels
from ui.parts import absences, counts
from ui.view import View
from wording.ages import dated
from wording.numbers import number


def legend_of(view: View, order: list[str]) -> dict[str, Any]:
    """Title, unit line and keys of the legend, with how many areas each holds."""
    choice, text = view.choice, view.text
    table = view.of_level(choice.level, view.shade.id).reindex(order)
    places = view.classes.places.reindex(order, fill_value=-1)
    rows = [
        painting.LegendRow(
            str(place), label, _count(view, int((places == place).sum())), _marker(view, place)
        )
        for place, label in enumerate(class_labels(view))
    ]
    weak = (table["weak"].fillna(value=False).astype(bool) & (places >= 0)).sum()
    hidden, small = (
        int(table[state].fillna(value=False).astype(bool).sum()) for state in ("protected", "small")
    )
    empty = len(order) - int((places >= 0).sum()) - hidden - small
    for key, label, count in (
        ("-", "legend-no-data", empty),
        ("~", "legend-small-sample", small),
        ("*", "legend-protected", hidden),
        ("a", "legend-weak", weak),
    ):
        if count:
            rows.append(painting.LegendRow(key, text(label), _count(view, int(count))))
    return {
        "title": view.shade.name(choice.lang),
        "unit": text(
            "legend-unit",
            unit=counts.unit_word(view.shade, choice.lang),
            level=view.level_name(choice.level),
            year=dated(choice.period, choice.lang),
            scale=text(f"legend-{choice.classes}"),
        ),
        "notes": _legend_notes(view),
        "rows": rows,
    }


def _legend_notes(view: View) -> list[str]:
    """What one could get wrong: a count is filled by its rate; dark may mean low."""
    notes = [] if view.shade is view.measure else ["legend-rate"]
    if view.shade.direction == "higher_is_better":
        notes.append("legend-reversed")
    return [*filter(None, [only(view)]), *(view.text(note) for note in notes)]


def only(view: View) -> str:
    """Which levels the measure has, where it lacks the one shown; else nothing."""
    if not absences.lacks(view, view.choice.level):
        return ""
    return view.text("legend-level", levels=absences.levels_named(view))


def _count(view: View, areas: int) -> str:
    return f"({number(areas, view.choice.lang)})"


def _marker(view: View, place: int) -> str:
    """Name of the chosen area, where it has its own place in this class."""
    code = view.choice.area
    if code is None or view.classes.places.get(code, -1) != place:
        return ""
    return view.own_name(code)
