"""The slide as it will look, and every template and pack with a picture of itself."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from briefing import packs, route
from briefing.fitting import fitting as settled
from briefing.request import Request
from ui.harmless import PICTURE
from ui.slides import wanted
from ui.slides.wanted import Wish
from ui.view import View

SMALL = "480x270"
COLUMNS = 2


def address(request: Request, size: str = "") -> str:
    """The plain address of a slide's picture on this server."""
    query = request.query() | ({route.SIZE: size} if size else {})
    return f"{route.PATH}?{urlencode(query)}"


def preview(view: View, wish: Wish) -> None:
    """The slide, drawn by the route that also serves documents and chat."""
    with st.container(key="slide-preview"):
        alt = view.text("slide-alt", headline=wish.request.headline or wish.generated)
        st.markdown(picture(alt, address(wish.request)))


def picture(alt: str, target: str) -> str:
    """A picture in Markdown; signs that could end its text are taken out."""
    safe = "".join(sign for sign in alt if sign not in "[]()\\`<>!*_~$&:")
    return f"{PICTURE}![{safe}]({target.replace('(', '%28').replace(')', '%29')})"


def templates(view: View, wish: Wish) -> None:
    """A picture and a button for every template and pack."""
    st.subheader(view.text("slide-templates"), anchor=False)
    with st.container(key="slide-gallery"):
        names = list(packs.known())
        for start in range(0, len(names), COLUMNS):
            for cell, name in zip(
                st.columns(COLUMNS, gap="small"), names[start : start + COLUMNS], strict=False
            ):
                with cell:
                    _template(view, wish, name)


def _template(view: View, wish: Wish, name: str) -> None:
    group = wish.request.group if wanted.grouped(name) else ""
    like = wish.request.but(
        template=name, headline="", area=view.area, group=group, **wanted.last_asked()
    )
    request = wanted.fitting(view, settled(like, view.release.catalog))
    title = view.text(f"template-{name}")
    st.markdown(picture(title, address(packs.requests(request)[0], SMALL)))
    st.button(
        title,
        key=f"template-{name}",
        type="primary" if name == wish.request.template else "secondary",
        width="stretch",
        on_click=wanted.open_slide,
        args=(request.query(),),
    )
