"""The areas that the what-if takes, by name: their map, its text, their table and its files."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from figures.files import FileColumn, FileTable
from geo import painting
from ui import cached
from ui.dimensions import words
from ui.dimensions.remedy import Remedied
from ui.dimensions.view import MethodView
from ui.map import component, layer
from ui.map.painting import Kind, in_words, painted
from ui.parts import listing, offer, view_table
from ui.single import button
from ui.site import DIMENSIONS
from ui.view import Choose
from wording.ages import dated

TAKEN, OTHER = "#0072B2", "#DCE6EC"


def places_to_act(view: MethodView, found: Remedied, choose: Choose) -> None:
    """The map of the areas taken, and beside it the list of them."""
    if found.areas.empty:
        return
    made = table(view, found)
    left, right = st.columns([55, 45], gap="medium")
    with left:
        drawn = map_of(view, found)
        component.draw_map(view, choose, key="map-remedy", painted=drawn)
        st.caption(in_words(drawn))
        button.of_painting(view, drawn, made.title, DIMENSIONS, key="remedy")
    with right:
        st.subheader(made.title, anchor=False)
        listing.listing(made, choose, key=f"remedy-{view.choice.level}", height=520)
        offer.downloads(view, "remedy", lambda: made)
    view_table.source_line(view)


def title(view: MethodView, found: Remedied) -> str:
    """ "50 ตำบลที่มีผู้ขัดสนมิติการศึกษามากที่สุด"."""
    lang = view.choice.lang
    return view.text(
        "method-remedy-places",
        n=len(found.areas),
        kinds=view.kinds(view.choice.level, len(found.areas)),
        dimension=view.catalog.dimensions[view.method.fix].name(lang).lower(),
    )


def table(view: MethodView, found: Remedied) -> FileTable:
    """Each area taken: people deprived in the dimension, their share of the country's, running."""
    text, counted = view.text, found.deprived.round()
    share = found.deprived / found.whole
    rows = pd.DataFrame(
        {
            "code": found.areas,
            "name": [view.name(code) for code in found.areas],
            "deprived": counted,
            "share": share,
            "running": share.cumsum(),
        },
        index=found.areas,
    )
    columns = (
        FileColumn("code", text("column-code"), "code"),
        FileColumn("name", text("column-area"), "name"),
        FileColumn("deprived", deprived_name(view), "count"),
        FileColumn("share", text("method-share-of-country"), "percent"),
        FileColumn("running", text("column-running"), "percent"),
    )
    return view_table.table(view, "remedy", title(view, found), rows, columns)


def deprived_name(view: MethodView) -> str:
    """What is counted: "คนจนเป้าหมายที่ขัดสนมิติการศึกษา (คน)"."""
    return view.text(
        "method-remedy-deprived",
        population=view.text(f"method-population-{view.method.population}"),
        dimension=view.catalog.dimensions[view.method.fix].name(view.choice.lang).lower(),
        unit=words.counted_unit(view),
    )


def map_of(view: MethodView, found: Remedied) -> painting.Painting:
    """The map of the areas taken and of the others with figures."""
    text, level = view.text, view.text(f"level-{view.choice.level}")
    order = cached.order(view.release.id, layer.asset(view), view.choice.level)
    places = pd.Series(1, index=found.everywhere.index)
    places[found.areas] = 0
    values = found.everywhere.round().rename("value").to_frame()
    return painted(
        layer.painting_of(view),
        places,
        [Kind(text("method-remedy-taken"), TAKEN), Kind(text("method-remedy-other"), OTHER)],
        order=order,
        texts={
            "title": title(view, found),
            "unit": text(
                "method-legend-unit", level=level, year=dated(view.choice.period, view.choice.lang)
            ),
            "measure": deprived_name(view),
        },
        hidden=text("legend-protected"),
        missing=text("legend-no-data"),
        values=painting.figures(
            order, values.assign(count=float("nan"), base=float("nan")), ratio=False
        ),
        unit="count",
    )
