"""What was understood of a file, before it is published: its columns, and rows as stored."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd
import streamlit as st

from data.imports.report import Report
from data.imports.telling.causes import of_fault
from data.spreadsheet import csv_file, safe
from ui.harmless import ITEM
from ui.parts import grid, saving
from ui.view import View
from wording.languages import THAI, WRITTEN
from wording.saying import Joined, Said, Saying, said


def understood_columns(view: View, report: Report) -> None:
    """Levels, years, five rows, the highest and the lowest, and what every column is."""
    lang = view.choice.lang
    if report.stored:
        st.markdown("\n".join(ITEM + note.text(lang) for note in report.stored))
    if report.columns:
        grid.whole(view, _columns(view, report), "understood", view.text("assistant-understood"))


def _columns(view: View, report: Report) -> pd.DataFrame:
    """What each column and sheet was taken for, a row each."""
    lang = view.choice.lang
    rows = [
        {
            view.text("assistant-sheet"): column.sheet,
            view.text("assistant-column"): column.header,
            view.text("assistant-role"): said(column.kind, lang),
            view.text("assistant-why"): said(column.told, lang),
        }
        for column in report.columns
    ]
    table = pd.DataFrame(rows)
    return table if any(column.sheet for column in report.columns) else table.iloc[:, 1:]


def whole_list(view: View, report: Report) -> None:
    """Everything that was found in a file, as a file."""
    saving.button(
        view,
        view.text("assistant-whole-list"),
        data=lambda: listed(report, view.release.mark()),
        name="report.csv",
        mime="text/csv",
        key="assistant-whole-list",
    )


def listed(report: Report, mark: str) -> bytes:
    """Every fault, question, row set aside and note of a report, one a line, in both languages."""
    rows = [
        [kind, *map(safe, [said(where, THAI), *(said(told, lang) for lang in WRITTEN)])]
        for kind, where, told in _lines(report)
    ]
    return csv_file(pd.DataFrame(rows, columns=["kind", "place", "th", "en"]), mark)


def _lines(report: Report) -> Iterator[tuple[str, Said, Said]]:
    for fault in report.faults:
        yield "fault", fault.place, of_fault(fault).told
    for doubt in report.doubts:
        yield "ask", Joined(doubt.places, "; "), doubt.text
    for ask in report.asks:
        yield "ask", Joined(ask.places, "; "), ask.told
    for note in (*report.differences, *report.notes):
        yield "note", note.place, note.told
    for aside in report.asides:
        yield "set aside", aside.place, aside.told
    if (more := report.aside - len(report.asides)) > 0:
        yield "set aside", "", Saying("faults-more", more=more)
