"""The villages of the tambon or survey unit chosen: where half of the poor live, and a table."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import streamlit as st

from figures.files import FileColumn, FileTable
from figures.villages import UnitVillages, of_unit
from geo.areas import LEVELS
from poverty.protection.words import SUFFIX
from ui.parts import listing, offer, view_table
from ui.view import View

SHOWN, HEIGHT = 7, 283
"""Pixels of the list of villages: seven rows and the head."""

ON_SCREEN = ("name", "target_poor", "people", "households")


def villages_of_unit(view: View) -> None:
    """The part of the villages; nothing where no unit is chosen or its villages are not known."""
    view = view.survey
    if len(view.area) != LEVELS["tambon"].digits:
        return
    found = of_unit(view.release, view.area, view.choice.period)
    if found is None:
        return
    st.subheader(view.of_year(_title(view, found)), anchor=False, help=view.text("villages-how"))
    said = sentence(view, found)
    if said:
        st.markdown(said)
    height: listing.Height = HEIGHT if len(found.rows) > SHOWN else "auto"
    listing.listing(on_screen(view, found), key=f"villages-{view.area}", height=height)
    st.caption(view.text("villages-caption"))
    offer.downloads(view, "villages", lambda: table_of(view, found))


def _kind(view: View) -> str:
    return "town" if view.level_of(view.area) == "municipality" else "tambon"


def _title(view: View, found: UnitVillages) -> str:
    return view.text("villages-title", name=view.own_name(view.area), n=len(found.rows))


def sentence(view: View, found: UnitVillages) -> str:
    """In how many villages half of the target poor live; "" where there is nothing to tell."""
    if found.few:
        return view.text("villages-few", kind=_kind(view))
    if found.half is None:
        return ""
    return view.text("villages-half", kind=_kind(view), n=found.half, of=len(found.rows))


def on_screen(view: View, found: UnitVillages) -> FileTable:
    """The table as the screen shows it: bands in their order, neither codes nor words."""
    made = table_of(view, found)
    bands = [listing.in_order(band) for band in made.rows["target_poor"]]
    columns = tuple(one for name in ON_SCREEN for one in made.columns if one.id == name)
    return replace(made, rows=made.rows.assign(target_poor=bands), columns=columns)


def table_of(view: View, found: UnitVillages) -> FileTable:
    """Every village of the unit: who was surveyed as published, the target poor as bands."""
    text, poor = view.text, view.text("villages-poor")
    codes = pd.Series(found.rows.index, index=found.rows.index)
    names = [text("villages-name", kind=_kind(view), n=int(code[-2:])) for code in codes]
    rows = found.rows.assign(code=codes, name=names)
    columns = (
        FileColumn("code", text("column-code"), "code"),
        FileColumn("name", text("villages-column"), "text"),
        FileColumn("people", text("villages-people"), "count", status=f"people{SUFFIX}"),
        FileColumn(
            "households", text("villages-households"), "count", status=f"households{SUFFIX}"
        ),
        FileColumn("target_poor", poor, "text"),
        FileColumn(f"target_poor{SUFFIX}", text("about-status", title=poor), "text"),
    )
    made = view_table.table(view, "villages", _title(view, found), rows, columns)
    notes = tuple((text("about-note"), text(one)) for one in ("villages-how", "villages-words"))
    return replace(made, about=(*made.about[:-1], *notes, made.about[-1]))
