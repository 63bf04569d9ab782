"""The figures of small maps as a table: a row an area, a column a panel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pandas as pd

from figures.files import FileColumn, FileTable
from ui.parts import view_table

if TYPE_CHECKING:
    from ui.compare.panel_maps import SmallMaps


def table(maps: SmallMaps, titles: Sequence[str]) -> FileTable:
    """Every area of the level with its figure of each panel, and the word that tells it."""
    view = maps.view
    codes = list(maps.readings[0].index)
    rows = pd.DataFrame(
        {"code": codes, "name": [view.name(str(code)) for code in codes]}, index=codes
    )
    columns = [
        FileColumn("code", view.text("column-code"), "code"),
        FileColumn("name", view.text("column-area"), "name"),
    ]
    for place, title in enumerate(titles):
        found, panel = maps.readings[place].loc[codes], maps.wanted[place]
        name = f"{maps.views[place].shade.id}_{panel.period}"
        rows[name] = found["value"].astype("float64")
        rows[f"{name}_status"] = found["status"].astype("str")
        unit = maps.views[place].shade.unit
        columns.append(FileColumn(name, title, unit, status=f"{name}_status"))
    return view_table.table(view, "panels", view.text("section-multiples"), rows, tuple(columns))
