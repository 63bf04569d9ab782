"""Tables below a map: every area of the level, the units without a polygon, the map in words."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from data.spreadsheet import csv_file, safe
from figures import seen
from figures.files import FileColumn, FileTable
from poverty.protection import words
from poverty.protection.disclosure import Status
from ui.kept import SOME, of_object
from ui.map import aloud
from ui.parts import absences, counts, listing, offer, programs, saving, view_table
from ui.view import View
from wording import names
from wording.numbers import count, number

STATES = (Status.BELOW, Status.WITHHELD, Status.MISSING, Status.NONE, Status.SMALL)
"""Words of figures that are not shown, each with a sentence of its own."""


def all_areas(view: View) -> None:
    """Every area of the level shown: sortable, to be filtered, downloadable as CSV."""
    text, lang = view.text, view.choice.lang
    opened = st.expander(
        text(
            "table-title",
            kinds=view.kinds(view.choice.level),
            n=number(len(view.reading), lang),
        ),
        on_change="rerun",
        key="table-open",
    )
    if opened.open:
        with opened:
            _table(view)


def _table(view: View) -> None:
    text = view.text
    filter_box, download = st.columns([70, 30], vertical_alignment="bottom")
    wanted = filter_box.text_input(text("table-filter"), key="table-filter", live="300ms")
    rows = rows_of(view, wanted)
    with download:
        offer.workbook(view, "areas", lambda: table_of(view, rows_of(view, wanted)))
        saving.button(
            view,
            text("table-download"),
            data=lambda: csv(view, rows_of(view, wanted)),
            name=f"atlas-{view.measure.id}-{view.choice.level}-{view.choice.period}.csv",
            mime="text/csv",
            key="table-download",
        )
        programs.link(view)
    if rows.empty:
        st.caption(text("table-nothing", wanted=wanted))
        return
    if absences.lacks(view, view.choice.level):
        st.caption(absences.why(view, view.area, view.choice.level))
    listing.long_listing(table_of(view, rows), height=420)


def table_of(view: View, rows: pd.DataFrame) -> FileTable:
    """The rows with their titles, to be written as a workbook."""
    text, measure, lang = view.text, view.measure, view.choice.lang
    kinds = view.kinds(view.choice.level)
    title = text("table-title", kinds=kinds, n=number(len(rows), view.choice.lang))
    columns = (
        FileColumn("code", text("column-code"), "code"),
        FileColumn("name", text("column-area"), "name"),
        FileColumn("value", counts.value_head(measure, lang), measure.unit, status="value_status"),
        *_counted(view),
        FileColumn("rank", text("column-rank"), "rank"),
        FileColumn("state", text("column-state"), "text"),
    )
    return view_table.table(view, "areas", title, rows, columns)


def _counted(view: View) -> list[FileColumn]:
    """The columns of counts and bases: of a measure that has them, and is no count itself."""
    if not counts.counts(view.measure):
        return []
    counted, base = (thing.head(view.choice.lang) for thing in view.named_counts())
    both = [
        FileColumn("count", counted, "count", status="count_status"),
        FileColumn("base", base, "base"),
    ]
    return both[view.measure.unit == "count" :]


def rows_of(view: View, wanted: str = "") -> pd.DataFrame:
    """The table's rows, worst first; only names or codes that contain `wanted`."""
    table = view.reading
    names = [view.name(code, full=True) for code in table.index]
    told = words.told(view.measure, table, level=view.choice.level)
    rows = table.assign(code=table.index, name=names, state=_states(view, table, told)).join(told)
    if wanted.strip():
        parts = wanted.lower().split()
        text = (rows["code"] + " " + rows["name"]).str.lower()
        rows = rows[[all(part in line for part in parts) for line in text]]
    return rows.sort_values("value", ascending=not view.worse_is_higher, kind="stable")


def _states(view: View, table: pd.DataFrame, told: pd.DataFrame) -> list[str]:
    """Why a row has no figure, or that it is weak; empty for the rest."""
    states = {word: view.text(f"state-{word}") for word in STATES}
    weak = view.text("state-weak")
    return [
        states.get(Status(word), weak if few else "")
        for word, few in zip(told["value_status"], table["weak"], strict=True)
    ]


def csv(view: View, rows: pd.DataFrame) -> bytes:
    """The rows as CSV in UTF-8 with BOM: codes as text, rates as fractions, both years, source."""
    areas, period = view.release.areas.loc[rows.index], view.choice.period
    left_out = seen.told(view.release, view.choice.lang)
    stands, (counted, base) = counts.counts(view.measure), view.named_counts()
    written = pd.DataFrame(
        {
            "code": rows["code"],
            "name_th": [names.full_name(view.release.areas, code, "th") for code in rows.index],
            "name_en": [names.full_name(view.release.areas, code, "en") for code in rows.index],
            "level": areas["level"],
            "year_be": period,
            "year_ce": period - 543,
            "measure": view.measure.id,
            "value": rows["value"],
            "value_status": rows["value_status"],
            "count": rows["count"].astype("Int64"),
            "count_status": rows["count_status"],
            "count_of": counted.head(view.choice.lang) if stands else "",
            "base": rows["base"].astype("Int64"),
            "base_of": base.head(view.choice.lang) if stands else "",
            "rank": rows["rank"].astype("Int64"),
            "state": rows["state"],
            "unit": {"percent": "fraction"}.get(view.measure.unit, view.measure.unit),
            "source": " · ".join(filter(None, (view.source, left_out))),
        }
    )
    for column in ("name_th", "name_en", "state", "source", "count_of", "base_of"):
        written[column] = [safe(cell) for cell in written[column]]
    return csv_file(written, view.release.mark())


@of_object(SOME)
def _inside(units: pd.DataFrame, within: str) -> pd.DataFrame:
    """The survey units of a province."""
    return units[units.index.str.startswith(within)]


def without_polygon(view: View) -> None:
    """The survey units that the map cannot draw, each with its district and figures."""
    text, lang = view.text, view.choice.lang
    if absences.lacks(view, "municipality"):
        view = view.survey
    units = view.of_level("municipality", view.measure.id)
    units = _inside(units, view.within) if view.within else units
    if units.empty:
        return
    opened = st.expander(text("units-title", n=len(units)), on_change="rerun", key="units-open")
    if not opened.open:
        return
    poor = view.survey.of_level("municipality", "target_poor_rate").loc[units.index]
    with opened:
        st.caption(
            text(
                "units-note",
                n=len(units),
                people=count(poor["base"].sum(), lang),
                poor=count(poor["count"].sum(), lang),
            )
        )
        made = _units_table(view, units)
        listing.long_listing(made, height="auto")
        offer.downloads(view, "units", lambda: made)


def _units_table(view: View, units: pd.DataFrame) -> FileTable:
    """The survey units with their districts, the measure, and the count and base it stands on."""
    text, measure = view.text, view.measure
    told = words.told(measure, units, level="municipality")
    rows = units.join(told).assign(
        code=units.index,
        name=[view.own_name(code) for code in units.index],
        district=[view.name(code[:4], full=True) for code in units.index],
        state=_states(view, units, told),
    )
    head = counts.value_head(measure, view.choice.lang)
    columns = (
        FileColumn("code", text("column-code"), "code"),
        FileColumn("name", text("column-unit"), "name"),
        FileColumn("district", text("column-district"), "name"),
        FileColumn("value", head, measure.unit, status="value_status"),
        FileColumn("state", text("column-state"), "text"),
        *_counted(view),
    )
    return view_table.table(view, "units", text("units-title", n=len(units)), rows, columns)


def description(view: View) -> None:
    """The map in words, for those who cannot see it."""
    opened = st.expander(view.text("description-title"), on_change="rerun", key="description-open")
    if opened.open:
        opened.write(aloud.map_in_words(view))
