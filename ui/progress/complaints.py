"""Complaints of a place: received, closed and the median of days, month by month and by kind."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from data.imports.complaints import SYSTEM
from figures import house, seen
from figures.files import FileColumn, FileTable
from figures.reports import complaints
from figures.reports.kept import months
from ui import cached, charts
from ui.kept import SOME, of_view
from ui.parts import bars, cited, offer
from ui.parts.view_table import marks_of
from ui.view import View
from wording.numbers import BUDDHIST, as_of, count, missing, number, percent

RECEIVED = SYSTEM.fields["dt_received"].id
NAME = "complaints"
TOLD = ("closed", "share_closed", "days")
"""What is told of complaints, and of too few is not."""


def panel(view: View) -> None:
    """What was received and closed here; nothing where no report of complaints is loaded."""
    if not months(view.release, SYSTEM.id):
        return
    st.subheader(view.text("complaints-title", name=view.own_name(view.area)), anchor=False)
    found = complaints.series(view.release, view.area)
    st.markdown(sentence(view, found))
    if found.empty:
        return
    left, right = st.columns(2, gap="medium")
    with left:
        _months(view, found)
    with right:
        _kinds(view, str(found.index[-1]))
    st.caption(view.text("complaints-apart"))
    offer.offer(view, NAME, lambda: table(view, found))


def sentence(view: View, found: pd.DataFrame) -> str:
    """The newest report of the place in a sentence, or that there is none."""
    name, lang = view.name(view.area, full=True), view.choice.lang
    if found.empty:
        return view.text("complaints-none", name=name)
    last = found.iloc[-1]
    return view.text(
        "complaints-finding",
        name=name,
        when=as_of(str(found.index[-1]), lang),
        some="no" if missing(last["received"]) else "zero" if not last["received"] else "yes",
        n=0 if missing(last["received"]) else int(last["received"]),
        received=count(last["received"], lang),
        closing=_closing(last),
        least=number(house.threshold(), lang),
        closed=count(last["closed"], lang),
        share=percent(last["share_closed"], lang),
        dated="no" if missing(last["days"]) else "yes",
        days=days_told(view, last["days"]),
        long=0 if missing(last["days"]) else float(last["days"]),
    )


def _closing(last: pd.Series) -> str:
    """Whether it is told how many are closed, and why not: too few, or beside too few."""
    if last["few"]:
        return "few" if last["received"] < house.threshold() else "beside"
    return "no" if missing(last["closed"]) else "yes"


def days_told(view: View, days: float) -> str:
    """A number of days, with a decimal where it has one."""
    lang = view.choice.lang
    return number(days, lang, decimals=0 if missing(days) or days == int(days) else 1)


def _months(view: View, found: pd.DataFrame) -> None:
    """The share closed from report to report; nothing of one report."""
    shares = found["share_closed"].dropna()
    if len(shares) < 2:
        return
    told = view.text("complaints-months")
    st.caption(told)
    days = [as_of(str(month), view.choice.lang) for month in found.index]
    lines = (
        found[["share_closed"]].set_axis(days).set_axis([view.text("complaints-closed")], axis=1)
    )
    bars.chart(cached.chart("months", lines, theme=view.theme), "complaints-months", told)


def _kinds(view: View, month: str) -> None:
    """The kinds of the newest month, most received first; small ones together."""
    rows = kinds(view, month)
    if rows.empty:
        return
    lang = view.choice.lang
    told = view.text(
        "complaints-kinds", day=as_of(month, lang), least=number(house.threshold(), lang),
        some="yes" if complaints.OTHER in rows.index else "no",
    )  # fmt: skip
    st.caption(told)
    figure = cached.chart("bars", rows, theme=view.theme, row_height=41)
    alt = "; ".join(f"{name} {text}" for name, text in zip(rows["name"], rows["text"], strict=True))
    bars.chart(figure, "complaints-kinds", f"{told}: {alt}")


@of_view(SOME)
def kinds(view: View, month: str) -> pd.DataFrame:
    """A bar a kind of a month: how many were received, and of these closed where that is told."""
    found, lang = complaints.kinds(view.release, month, view.area), view.choice.lang
    palette = charts.PALETTES[view.theme]
    other = view.text("complaints-other")
    return pd.DataFrame(
        {
            "name": [
                other if kind == complaints.OTHER else kind_name(view, str(kind))
                for kind in found.index
            ],
            "text": [
                view.text("complaints-kind", received=count(received, lang),
                          closing="no" if missing(closed) else "yes", closed=count(closed, lang))
                for received, closed in found[["received", "closed"]].to_numpy()
            ],
            "value": found["received"].to_numpy(),
            "colour": [palette.bar] * len(found),
        },
        index=[str(kind) for kind in found.index],
    )  # fmt: skip


def kind_name(view: View, kind: str) -> str:
    """A kind as the report writes it; a dimension by its name in the language of the page."""
    known = view.catalog.dimensions.values()
    return next((one.name(view.choice.lang) for one in known if one.name_th == kind), kind)


def table(view: View, found: pd.DataFrame) -> FileTable:
    """The months of the place as a table."""
    text, lang = view.text, view.choice.lang
    last = str(found.index[-1])
    rows = found.assign(
        month=[as_of(str(one), lang) for one in found.index],
        code=view.area, name=view.name(view.area, full=True),
        **{f"{name}_status": complaints.statuses(found, name) for name in TOLD},
    )  # fmt: skip
    columns = (
        FileColumn("code", text("column-code"), "code"),
        FileColumn("name", text("column-area"), "name"),
        FileColumn("month", text("complaints-month"), "text"),
        FileColumn("received", text("complaints-received"), "count"),
        FileColumn("closed", text("complaints-closed"), "count", status="closed_status"),
        FileColumn(
            "share_closed", text("complaints-share"), "percent", status="share_closed_status"
        ),
        FileColumn("days", text("complaints-days"), "number", status="days_status"),
    )
    measure, period = view.catalog.measures.get(RECEIVED), int(last[:4]) + BUDDHIST
    source = cited.source(view.catalog, measure, period, lang) if measure else ""
    return FileTable(
        f"{view.area}-{NAME}", text("complaints-title", name=view.name(view.area)), rows, columns,
        period, source, mark=view.release.mark(), marks=marks_of(view),
        seen=seen.told(view.release, lang),
    )  # fmt: skip
