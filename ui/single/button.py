"""The button that saves a map as one file; nothing is made before it is pressed."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

import streamlit as st

from briefing.parameters import outward
from briefing.route import public_address
from geo.painting import Painting
from ui.parts import saving
from ui.single import file, sheets
from ui.site import SOURCES, Page
from ui.view import View


def of_painting(view: View, painted: Painting, title: str, page: Page, *, key: str) -> None:
    """Save one of the maps of a page, below it, under a title of its own."""
    where = address()

    def make() -> bytes:
        return file.written(sheets.of_painting(view, painted, title, page, where))

    button(view, make, named(view, key), key)


def of_preview(view: View, painted: Painting, title: str, source: str, *, key: str) -> None:
    """Save a map of what is not published: of a source of its own, and found at no address."""

    def make() -> bytes:
        return file.written(sheets.of_painting(view, painted, title, SOURCES, "", source))

    button(view, make, named(view, key), key)


def named(view: View, what: str) -> str:
    """What the file of a map of a view is called."""
    choice = view.choice
    return f"atlas-map-{what}-{view.area}-{choice.level}-{choice.period}.html"


def button(
    view: View, make: Callable[[], bytes], name: str, key: str, *, wide: bool = False
) -> None:
    """A button that saves what `make` gives under a name; as `wide` as the side bar."""
    saving.button(
        view,
        view.text("single-save"),
        data=make,
        name=name,
        mime=file.MEDIA,
        key=f"save-map-{key}",
        width="stretch" if wide else "content",
    )


def address() -> str:
    """Where people reach the dashboard, "" where it leads to nothing from elsewhere."""
    seen = urlsplit(st.context.url or "")
    return outward(public_address(f"{seen.scheme}://{seen.netloc}" if seen.netloc else ""))
