"""What one takes along of a group: its areas as a table, a slide, a deck, a sheet of A4."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from briefing import packs
from briefing.making import pool, work
from briefing.parameters import read_request
from briefing.request import Request
from briefing.route import public_address
from figures.files import FileTable
from figures.groups import tables
from geo.groups import address
from ui.group.view import GroupView
from ui.parts import offer, saving, view_table

KINDS = {
    work.PNG: ":material/image:",
    work.PPTX: ":material/slideshow:",
    work.PDF: ":material/picture_as_pdf:",
}
"""Files that are drawn, with their icons."""


def files(view: GroupView) -> None:
    """A box with a button for each, which come when it is opened; a file is made when asked for."""
    text = view.text
    box = st.popover(
        text("groups-files"), icon=":material/download:", width="stretch", key="group-files",
        on_change="rerun",
    )  # fmt: skip
    if box.open:
        with box:
            _offered(view)


def _offered(view: GroupView) -> None:
    text = view.text
    st.caption(text("groups-files-table"))
    offer.downloads(view, "group-areas", lambda: table(view))
    st.caption(text("groups-files-drawn"))
    with st.container(horizontal=True, gap="small"):
        for kind, icon in KINDS.items():
            saving.button(
                view,
                text(f"groups-file-{kind}"),
                data=_maker(view, kind, st.context.url),
                name=f"atlas-group.{kind}",
                mime=work.MEDIA[kind],
                icon=icon,
                key=f"group-file-{kind}",
            )


def table(view: GroupView) -> FileTable:
    """The areas of the group and their sum, with the measure chosen."""
    measure = view.choice.measure
    rows, columns = tables.of_areas(view.figures, view.choice.lang, measure)
    return view_table.table(view, "areas", view.called, rows, columns)


def request(view: GroupView, seen: str = "") -> Request:
    """What is to be drawn. Raises `WrongRequest`, `NoThaiFont`."""
    choice = view.choice
    asked = {
        "group": address.written(view.figures.group),
        "measure": choice.measure,
        "period": str(choice.period),
        "lang": choice.lang,
        "classes": view.scheme,
    }
    return read_request(asked, view.release, packs.known(), address=public_address(seen))


def _maker(view: GroupView, kind: str, url: str | None) -> Callable[[], bytes]:
    seen = (url or "").split("/group")[0]
    return lambda: pool.shared().make(request(view, seen), kind, work.DEFAULT_SIZE).result()
