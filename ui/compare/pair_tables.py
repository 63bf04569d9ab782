"""Two measures at once as a table: every area with both figures and the thirds they lie in."""

from __future__ import annotations

import pandas as pd

from figures import ranges
from figures.compare.pairs import Pair
from figures.files import FileColumn, FileTable
from geo.classing.classes import Classes
from ui.compare.pair_map import measure_name
from ui.parts import cited, view_table
from ui.view import View


def every(view: View, other: View, found: Pair) -> FileTable:
    """Every area of the level, those high in both first."""
    text, level = view.text, view.choice.level
    first, second = view.of_level(level, view.shade.id), other.of_level(level)
    areas = found.areas
    rows = pd.DataFrame(
        {
            "code": areas.index,
            "name": [view.name(str(code)) for code in areas.index],
            "first": areas["first"],
            "first_status": first["status"],
            "second": areas["second"],
            "second_status": second["status"].reindex(areas.index),
            "first_third": _thirds(view, found.first, areas.index),
            "second_third": _thirds(other, found.second, areas.index),
            "field": areas["field"],
        },
        index=areas.index,
    ).sort_values(["field", "first"], ascending=False, kind="stable")
    names = measure_name(view), measure_name(other)
    columns = (
        FileColumn("code", text("column-code"), "code"),
        FileColumn("name", text("column-area"), "name"),
        FileColumn("first", names[0], view.shade.unit, status="first_status"),
        FileColumn("second", names[1], other.shade.unit, status="second_status"),
        FileColumn("first_third", text("pairs-third", measure=names[0]), "text"),
        FileColumn("second_third", text("pairs-third", measure=names[1]), "text"),
    )
    title = f"{text('section-pairs')}: {' × '.join(names)}"
    also = cited.source(other.catalog, other.measure, other.choice.period, view.choice.lang)
    return view_table.table(view, "pairs", title, rows, columns, also=also)


def _thirds(view: View, cut: Classes, codes: pd.Index) -> list[str]:
    """The range of the third that each area lies in; "" where it lacks either figure."""
    labels = ranges.labels(cut, view.shade.unit, view.choice.lang)
    places = cut.places.reindex(codes, fill_value=-1)
    return [labels[place] if place >= 0 else "" for place in places]
