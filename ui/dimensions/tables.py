"""What stands behind the maps of the page: every area of a map as a table, to be saved."""

from __future__ import annotations

import pandas as pd

from figures.files import FileColumn, FileTable
from poverty import combinations
from poverty.protection import words
from poverty.protection.disclosure import Status
from ui.dimensions.view import MethodView
from ui.dimensions.words import counted_unit
from ui.parts import view_table
from ui.province import together
from wording.numbers import number


def setting(view: MethodView) -> FileTable:
    """Every area of both maps: the measure under the setting and under the default one."""
    text, level = view.text, view.choice.level
    found, usual = view.of_level(level), view.usual.of_level(level)
    rows = found.assign(
        code=found.index,
        name=[view.name(code) for code in found.index],
        usual=usual["value"],
        usual_status=usual["status"],
        count_status=words.of_count(found["status"], found["count"]),
    ).sort_values("value", ascending=False, kind="stable")
    measure, unit = view.measure.name(view.choice.lang), view.measure.unit
    counted, base = view.named_counts()
    columns = (
        *_areas(view),
        FileColumn("value", text("method-table-chosen", measure=measure), unit, status="status"),
        FileColumn(
            "usual", text("method-table-usual", measure=measure), unit, status="usual_status"
        ),
        FileColumn("count", counted.head(view.choice.lang), "count", status="count_status"),
        FileColumn("base", base.head(view.choice.lang), "base"),
        FileColumn("rank", text("column-rank"), "rank"),
    )
    return view_table.table(view, "setting", _title(view, measure, len(rows)), rows, columns)


def agencies(view: MethodView, found: pd.DataFrame) -> FileTable:
    """Every area with the largest set of two or more dimensions that may be shown, and its size."""
    text = view.text
    rows = found.assign(
        code=found.index,
        name=[view.name(code) for code in found.index],
        set=[
            _set(view, mask, tied) for mask, tied in zip(found["mask"], found["tied"], strict=True)
        ],
        agencies=[_agencies(view, mask) for mask in found["mask"].where(found["tied"] == 1)],
        status=_of_largest(view, found),
    ).sort_values("count", ascending=False, kind="stable")
    population = text(f"method-population-{view.method.population}")
    unit = counted_unit(view)
    columns = (
        *_areas(view),
        FileColumn("set", text("together-set"), "name"),
        FileColumn("agencies", text("section-agencies"), "name"),
        FileColumn("count", f"{population} ({unit})", "count", status="status"),
        FileColumn("share", text("method-agencies-legend-measure"), "percent", status="status"),
    )
    title = _title(view, text("method-agencies-title"), len(rows))
    return view_table.table(view, "agencies", title, rows, columns)


def _of_largest(view: MethodView, found: pd.DataFrame) -> list[Status]:
    """The words for the largest sets: none may be shown where all are below the threshold."""
    known = view.of_level(view.choice.level)["base"].reindex(found.index).notna()
    return [
        Status.DERIVED
        if count == count
        else Status.NONE
        if nobody
        else Status.BELOW
        if surveyed
        else Status.MISSING
        for count, nobody, surveyed in zip(found["count"], found["nobody"], known, strict=True)
    ]


def _set(view: MethodView, mask: object, tied: int) -> str:
    """The largest set of an area in words, or how many are as large."""
    if not isinstance(mask, str):
        return ""
    return together.words(view, mask) if tied == 1 else view.text("method-tied-sets", n=int(tied))


def _agencies(view: MethodView, mask: object) -> str:
    if not isinstance(mask, str):
        return ""
    names = view.catalog.agencies_of(combinations.dimensions_of(mask))
    return " · ".join(agency.name(view.choice.lang) for agency in names)


def steady(view: MethodView, found: pd.DataFrame) -> FileTable:
    """Every area: how often it is among the worst tenth, its band, and whether that is steady."""
    text = view.text
    worst = found.sort_values("worst_share", ascending=False, kind="stable")
    kept = {True: text("method-steady"), False: text("method-unsteady")}
    rows = worst.assign(
        code=worst.index,
        name=[view.name(code) for code in worst.index],
        steadiness=[
            kept[bool(yes)] if share == share else ""
            for yes, share in zip(worst["steady"], worst["worst_share"], strict=True)
        ],
    )
    columns = (
        *_areas(view),
        FileColumn("worst_share", text("method-column-often"), "percent", known=Status.DERIVED),
        FileColumn("band", text("method-column-band"), "text"),
        FileColumn("steadiness", text("method-column-steady"), "text"),
    )
    title = _title(view, text("method-steady-legend"), len(rows))
    return view_table.table(view, "steady", title, rows, columns)


def _areas(view: MethodView) -> tuple[FileColumn, FileColumn]:
    return (
        FileColumn("code", view.text("column-code"), "code"),
        FileColumn("name", view.text("column-area"), "name"),
    )


def _title(view: MethodView, measure: str, n: int) -> str:
    level = view.text(f"level-{view.choice.level}")
    return view.text("method-table-title", measure=measure, level=level,
                     n=number(n, view.choice.lang))  # fmt: skip
