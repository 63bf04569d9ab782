"""A group as rows of a file: one an area, one a survey unit where they are in, and the sum."""

from __future__ import annotations

import pandas as pd

from data.catalog import DEFAULT_MEASURE, Measure
from figures.files import FileColumn
from figures.groups.added import GROUP
from figures.groups.counted import GroupFigures
from poverty.protection import words
from wording import names
from wording.bundle import texts

SEVERAL = ("multi_rate", "mpi_a", "mpi_m0")
"""The measures of several dimensions: H, A and M0 at two or more."""
KINDS = {"index": "index", "count": "count"}
"""Kinds of columns by the unit of a measure; of all others it is percent."""


def measures(figures: GroupFigures) -> list[str]:
    """The measures that a file of a group has a column of: rate, dimensions, H, A and M0."""
    dimensions = [f"{name}_rate" for name in figures.release.catalog.dimensions]
    return [DEFAULT_MEASURE, *dimensions, *SEVERAL]


def of_areas(
    figures: GroupFigures, lang: str, chosen: str = ""
) -> tuple[pd.DataFrame, tuple[FileColumn, ...]]:
    """The rows and the columns of a file of a group; `chosen` is a further measure to tell.

    Rows in the order of codes, the sum last; `count` and `base` are the target poor and the people
    surveyed. Beside each figure stands its word (`…_status`).
    """
    catalog, text = figures.release.catalog.measures, texts(lang)
    asked = list(dict.fromkeys([*measures(figures), *filter(None, [chosen])]))
    first = _read(figures, catalog[DEFAULT_MEASURE])
    rows = pd.DataFrame(
        {
            "code": ["" if code == GROUP else code for code in first.index],
            "name": [_name(figures, str(code), lang) for code in first.index],
            "count": first["count"],
            "count_status": first["count_status"],
            "base": first["base"],
        },
        index=first.index,
    )
    for measure in asked:
        found = _read(figures, catalog[measure])
        rows[measure], rows[f"{measure}_status"] = found["value"], found["value_status"]
    columns = (
        FileColumn("code", text("column-code"), "code"),
        FileColumn("name", text("column-area"), "name"),
        FileColumn("count", text("column-poor"), "count", status="count_status"),
        FileColumn("base", text("column-people"), "base"),
        *(_column(catalog[measure], lang) for measure in asked),
    )
    return rows, columns


def _column(measure: Measure, lang: str) -> FileColumn:
    kind = KINDS.get(measure.unit, "percent")
    return FileColumn(measure.id, measure.name(lang), kind, status=f"{measure.id}_status")


def _read(figures: GroupFigures, measure: Measure) -> pd.DataFrame:
    """A measure of every area, of the units that are in, and of the group, with its words."""
    level = figures.group.level
    parts = [(figures.areas(measure.id), level)]
    parts += [(figures.units(measure.id), "municipality")] if figures.group.units else []
    parts += [(pd.DataFrame([figures.reading(measure.id)]), level)]
    return pd.concat(
        [table.join(words.told(measure, table, level=of)) for table, of in parts if len(table)]
    )


def _name(figures: GroupFigures, code: str, lang: str) -> str:
    if code == GROUP:
        return texts(lang)("group-sum")
    return names.short_name(figures.release.areas, code, lang)
