"""What changed from one release to the next: the report of an edition on the page of data."""

from __future__ import annotations

import io
from collections.abc import Callable

import pandas as pd
import streamlit as st

from briefing import route as addresses
from briefing.making import pool, work
from briefing.making.workers import Lost, TooSlow
from briefing.page.fonts import NoThaiFont
from briefing.report import files, route
from briefing.report.parts import PARTS
from briefing.report.request import EditionRequest, read
from briefing.report.told import Told
from briefing.wording import Wording
from data.stored import store
from data.stored.damage import DamagedRelease
from figures.edition.pair import WrongPair
from ui import harmless, sessions
from ui.kept import kept
from ui.parts import grid, saving
from ui.sessions import Made
from ui.slides import slide_files
from ui.sources import editions
from ui.view import View
from wording.numbers import number
from wording.saying import said

SHOWN = 60
"""Rows of a part at most; its file has all."""
KEPT = 24
"""Reports kept."""
ICONS = {files.PDF: ":material/picture_as_pdf:", files.PPTX: ":material/slideshow:"}
UNMADE = (pool.Busy, TooSlow, Lost, work.Failed, work.Unreadable, NoThaiFont, DamagedRelease)


def changes(view: View) -> None:
    """The boxes, then all that changed, with its files; or why two releases are not compared."""
    asked = editions.asked(view)
    boxes = st.container()
    before, after = view.choice.before, view.choice.after or view.release.id
    try:
        unseen = sessions.asked().hidden
        request = read(asked, address=addresses.configured_address(), hidden=unseen)
        before, after = request.before, request.after
        with st.spinner(view.text("editions-working")):
            told = told_of(request)
    except WrongPair as wrong:
        st.info(wrong.said.said(view.choice.lang))
    except UNMADE as unmade:
        st.warning(said(unmade.said, view.choice.lang))
    else:
        _report(view, told, request)
    with boxes:
        editions.boxes(view, before, after)


@kept(KEPT)
def rows_of(request: EditionRequest) -> pd.DataFrame:
    """The statements of a report, counted by a worker: pages go on meanwhile."""
    content = pool.shared().make(request, files.ROWS).result()
    return pd.read_parquet(io.BytesIO(content))


def told_of(request: EditionRequest) -> Told:
    """The same in words."""
    pair = store.release_of(request.before), store.release_of(request.after)
    return Told(rows_of(request), *pair, request.area, Wording(request.lang))


def _report(view: View, told: Told, request: EditionRequest) -> None:
    """What changed in one sentence, the figures of it, its files, and every part."""
    mark = told.after.mark(view.choice.lang)
    finding = told.finding()
    title = view.text("training-title", mark=mark, title=finding) if mark else finding
    st.subheader(harmless.written(title), anchor=False)
    st.caption(told.releases())
    for sentence in (told.moving(), told.following()):
        st.markdown(harmless.written(sentence))
    _files(view, request)
    own = View(view.choice, told.after)
    for name in PARTS:
        _part(own, told, name, request)
    st.caption(view.text("editions-rule"))


def _part(view: View, told: Told, name: str, request: EditionRequest) -> None:
    """A part as a table with its file and the number of rows, in a view of the later release."""
    part = PARTS[name]
    title = told.text(part.title, area=told.place)
    st.subheader(harmless.written(title), anchor=False)
    of = len(part.rows(told))
    if not of:
        st.caption(told.text(part.nothing, area=told.place))
        return

    def first(most: int) -> pd.DataFrame:
        return pd.DataFrame(part.first(told, most), columns=part.headings(told))

    grid.whole(
        view,
        first(SHOWN),
        f"edition-{told.area}-{name}",
        title,
        every=_told(request, lambda: first(of)),
    )
    if of > SHOWN:
        shown = {"shown": number(SHOWN, view.choice.lang), "of": number(of, view.choice.lang)}
        st.caption(view.text("editions-shown", **shown))


def _files(view: View, request: EditionRequest) -> None:
    """Buttons for the report of the place, and for those of all provinces."""
    with st.container(horizontal=True, key="editions-files"):
        for kind in (files.PDF, files.PPTX):
            saving.button(
                view,
                view.text(f"editions-file-{kind}"),
                data=_told(request, _maker(request, kind)),
                name=f"{request.file_name}.{kind}",
                mime=work.MEDIA[kind],
                icon=ICONS[kind],
                key=f"editions-file-{kind}",
            )
    with st.expander(view.text("editions-all"), key="editions-all", on_change="rerun") as opened:
        if opened.open:
            order = route.every_province(request, files.PDF)
            slide_files.in_background(view, order, (request.before, request.after))


def _told(request: EditionRequest, make: Callable[[], Made]) -> Callable[[], Made]:
    """What makes a file of the report; the trail is told of it."""
    return sessions.telling(make, request.file_name, (request.before, request.after))


def _maker(request: EditionRequest, kind: str) -> Callable[[], bytes]:
    return lambda: pool.shared().make(request, kind).result()
