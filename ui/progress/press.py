"""ThaiQM's national figures from the press: each with its date, its source and its warning."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from data.official import tabulated
from data.people import rights
from figures.reports import press
from figures.reports.press import Picture
from ui import cached, charts, navigation
from ui.parts import bars, grid
from ui.site import SOURCES
from ui.sources import training
from ui.view import View
from wording.numbers import day


def published(view: View) -> None:
    """Without a report: the national figures from the press as pictures, the newest first."""
    st.caption(view.text("progress-press"))
    found = pictures(view)
    longest = {
        unit: max((one.rows["value"].max() for one in found if one.unit == unit), default=1)
        for unit in press.UNITS
    }
    with st.container(key="press-row"):
        cells = st.columns(max(len(found), 1), gap="medium")
    for cell, one in zip(cells, found, strict=False):
        with cell:
            _picture(view, one, float(longest[one.unit]))
    for line in press.warnings(view.release, view.speech):
        st.caption(line)
    with st.container(horizontal=True, key="press-next"):
        navigation.page_link(view, SOURCES, view.text("progress-load"), section="import")
        if training.possible(rights.PUBLISH):
            navigation.page_link(view, SOURCES, view.text("progress-training"), section="import")


def _picture(view: View, shown: Picture, longest: float) -> None:
    when = day(shown.day, view.choice.lang)
    title = view.text(f"progress-picture-{shown.unit}", day=when)
    st.subheader(title, anchor=False)
    figure = cached.chart("flow", shown.rows, theme=view.theme, longest=longest)
    bars.chart(figure, f"press-{shown.day}-{shown.unit}", in_words(title, shown.rows))
    st.link_button(
        view.text("progress-source", name=press.publisher(shown.source)),
        shown.source,
        type="tertiary",
        icon=":material/open_in_new:",
        key=f"press-source-{shown.day}-{shown.unit}",
    )


def in_words(title: str, rows: pd.DataFrame) -> str:
    """A picture as a text."""
    return f"{title}: " + "; ".join(f"{row['name']} {row['text']}" for _, row in rows.iterrows())


def pictures(view: View) -> list[Picture]:
    """A picture for every day and unit, the newest day first, in the colours of the page."""
    palette = charts.PALETTES[view.theme]

    def coloured(rows: pd.DataFrame) -> pd.DataFrame:
        chosen = [palette.chosen if row == "problems" else palette.bar for row in rows.index]
        return rows.assign(colour=chosen)

    found = press.pictures(view.release, view.speech)
    return [one._replace(rows=coloured(one.rows)) for one in found]


def all_figures(view: View) -> None:
    """The same figures as a table, with their notes, to be opened."""
    with st.expander(view.text("progress-figures"), icon=":material/table:"):
        grid.whole(view, table(view), "thaiqm-press", view.text("progress-press"))


def table(view: View) -> pd.DataFrame:
    """The figures of the release's manifest, a row each, with what is to be known of them."""
    text, lang, notes = view.text, view.choice.lang, tabulated.thaiqm_notes()
    rows = [
        {
            text("progress-as-of"): day(row["as_of"], lang),
            text("progress-what"): press.own(row, lang),
            text("progress-value"): press.stated(view.speech, row),
            text("progress-note"): press.own(notes[row["as_of"], row["id"]], lang, "note"),
            text("column-source"): grid.Link(row["source"], press.publisher(row["source"])),
        }
        for row in press.figures(view.release)
    ]
    return pd.DataFrame(rows, dtype=object)
