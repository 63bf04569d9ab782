"""The areas of a map of groups as tables: those with a name, and every one with its figures."""

from __future__ import annotations

import pandas as pd

from figures.files import FileColumn, FileTable
from figures.patterns.found import CALLED, NAMED, Kind, Patterns
from figures.patterns.neighbours import Rule
from poverty.protection.disclosure import Status
from ui.parts import counts, view_table
from ui.view import View


def named(view: View, found: Patterns) -> FileTable:
    """The areas that have a name, kind by kind, the highest of each first."""
    rows, text = rows_of(view, found), view.text
    columns = (
        FileColumn("name", text("column-area"), "name"),
        FileColumn("kind", text("patterns-column"), "text"),
        FileColumn("value", text("column-value"), view.measure.unit, status="value_status"),
        FileColumn("code", text("column-code"), "code"),
    )
    return _table(view, rows[rows["of"].isin(NAMED)], columns)


def every(view: View, found: Patterns) -> FileTable:
    """Every area with its name, its smoothed rate, and what either rule says of it."""
    text = view.text
    head = counts.value_head(view.measure, view.choice.lang)
    columns = [
        FileColumn("code", text("column-code"), "code"),
        FileColumn("name", text("column-area"), "name"),
        FileColumn("kind", text("patterns-column"), "text"),
        FileColumn("value", head, view.measure.unit, status="value_status"),
        FileColumn("smoothed", text("patterns-smoothed"), "percent", status="own_status"),
    ]
    for rule in Rule:
        by = text(f"patterns-rule-{rule}")
        columns += [
            FileColumn(f"said_{rule}", text("patterns-column-kind", rule=by), "text"),
            *(
                FileColumn(
                    f"{name}_{rule}",
                    text(f"patterns-column-{name}", rule=by),
                    "index",
                    status="own_status",
                )
                for name in ("moran", "star", "chance")
            ),
        ]
    return _table(view, rows_of(view, found), tuple(columns))


def rows_of(view: View, found: Patterns) -> pd.DataFrame:
    """A row an area: its names, its kind in words, its figure, and the statistics."""
    reading, text = view.of_level(view.choice.level), view.text
    areas = found.areas
    statistics = areas.drop(columns="kind").reindex(columns=_columns())
    rows = statistics.assign(
        code=areas.index,
        name=[view.name(str(code)) for code in areas.index],
        of=areas["kind"],
        kind=[text(f"pattern-{kind}") for kind in areas["kind"]],
        value=reading["value"].reindex(areas.index),
        value_status=reading["status"].reindex(areas.index),
        own_status=[_told(kind, bool(found.overall)) for kind in areas["kind"]],
    )
    for rule in Rule:
        kinds = statistics[f"kind_{rule}"]
        rows[f"said_{rule}"] = ["" if kind != kind else text(f"pattern-{kind}") for kind in kinds]
    place = {kind: place for place, kind in enumerate((*CALLED, Kind.PROTECTED, Kind.MISSING))}
    rows = rows.assign(order=[place[kind] for kind in rows["of"]])
    return rows.sort_values(["order", "value"], ascending=[True, False], kind="stable")


def _columns() -> list[str]:
    """The columns of patterns, which lack where nothing could be told."""
    names = ("kind", "moran", "star", "chance")
    return ["smoothed", *(f"{name}_{rule}" for rule in Rule for name in names)]


def _told(kind: Kind, known: bool) -> Status:  # noqa: FBT001
    """The word that tells an area's own statistics."""
    if kind == Kind.PROTECTED:
        return Status.BELOW
    return Status.DERIVED if known and kind in CALLED else Status.MISSING


def _table(view: View, rows: pd.DataFrame, columns: tuple[FileColumn, ...]) -> FileTable:
    title = f"{view.text('section-patterns')}: {view.measure.name(view.choice.lang)}"
    return view_table.table(view, "patterns", title, rows, columns)
