"""Areas side by side as a table: a row a measure, each area's figure, how far they are apart."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from figures.compare.differences import all_apart
from figures.files import FileColumn, FileTable
from poverty.protection.disclosure import Status
from ui.compare import sides
from ui.parts import view_table
from ui.view import View


def beside(view: View, measures: Sequence[str], codes: Sequence[str]) -> FileTable:
    """The figures of areas by rates; the points between the highest and the lowest of a row."""
    text, lang = view.text, view.choice.lang
    readings = sides.said(view, measures, codes)
    apart = {one.measure: one for one in all_apart(sides.values(readings, codes))}
    points = [float(apart[one].points) if one in apart else float("nan") for one in measures]
    rows = pd.DataFrame(
        {
            "measure": [view.catalog.measures[one].name(lang) for one in measures],
            "points": points,
            "points_status": [_told(readings, one, one in apart) for one in measures],
        },
        index=list(measures),
    )
    ids = {
        code: f"area_{code}" if sides.is_area(view, code) else f"group_{place}"
        for place, code in enumerate(codes, start=1)
    }
    for code in codes:
        of_area = readings.xs(code, level="code").loc[list(measures)]
        rows[ids[code]] = of_area["value"].astype("float64")
        rows[f"{ids[code]}_status"] = of_area["status"].astype("str")
    columns = (
        FileColumn("measure", text("column-measure"), "text"),
        *(
            FileColumn(ids[code], sides.name(view, code), "percent", status=f"{ids[code]}_status")
            for code in codes
        ),
        FileColumn("points", text("compare-points"), "points", status="points_status"),
    )
    return view_table.table(view, "compare", text("page-compare"), rows, columns)


def _told(readings: pd.DataFrame, measure: str, known: bool) -> Status:  # noqa: FBT001
    """The word that tells a difference: derived where one of its figures is."""
    if not known:
        return Status.MISSING
    words = set(readings.loc[[measure], "status"])
    return Status.DERIVED if Status.DERIVED in words else Status.PUBLISHED
