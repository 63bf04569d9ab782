"""A table of a view's figures, with its year, source, notes and marks."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from figures import seen
from figures.files import FileColumn, FileTable
from geo import areas as area_rules
from poverty.protection.disclosure import Status
from ui.parts import cited
from ui.view import View
from wording.numbers import year


def marks_text(view: View) -> str:
    """What the marks on bars mean: a line for the country, a diamond for the region."""
    return view.text("place-marks", region=view.name(area_rules.region_of(view.area)))


def table(
    view: View,
    name: str,
    title: str,
    rows: pd.DataFrame,
    columns: tuple[FileColumn, ...],
    *,
    also: str = "",
) -> FileTable:
    """A table of the view, with its year, source (and `also` another one) and notes."""
    text, period = view.text, view.choice.period
    left_out = seen.told(view.release, view.choice.lang)
    source = "; ".join(filter(None, (view.source, also)))
    notes = (
        "notes-boundaries", "place-note-missing", "place-note-protected", "place-note-status",
        "notes-bangkok",
    )  # fmt: skip
    about = (
        (text("about-title"), title),
        (text("about-area"), view.name(view.area, full=True)),
        (text("about-year"), text("about-years", be=str(period), ce=str(period - 543))),
        (text("about-source"), source),
        *((text("about-note"), text(note)) for note in notes),
        (text("about-release"), view.release.id),
        *([(text("about-note"), left_out)] if left_out else []),
    )
    marks, status = marks_of(view), text("about-status", title="{}")
    return FileTable(
        f"{view.area}-{name}", title, rows, columns, period, source, about, marks, status,
        mark=view.release.mark(), seen=left_out,
    )  # fmt: skip


def marks_of(view: View) -> dict[Status, str]:
    """What stands for a figure that is not shown."""
    return {
        Status.BELOW: view.text("value-below"),
        Status.WITHHELD: view.text("value-withheld"),
        Status.NONE: view.text("value-none"),
        Status.SMALL: view.text("value-small_sample"),
    }


def source_line(view: View, *notes: str) -> None:
    """Source, year and boundary note below a chart, after what else is to be said of it."""
    period, lang = view.choice.period, view.choice.lang
    name = cited.survey(view.catalog, period)
    source = view.text("place-source", survey=name, year=year(period, lang))
    parts = [*notes, source, view.text("place-boundaries")]
    st.caption(" · ".join(parts))
