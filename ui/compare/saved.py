"""The maps of a comparison as one file: all that are shown, one after another by a box."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from geo.painting import Painting
from geo.single.page import Single
from ui.compare.panel_maps import SmallMaps
from ui.single import button, file, sheets
from ui.site import COMPARE
from ui.view import View


def small_maps(maps: SmallMaps, titles: Sequence[str]) -> None:
    """Save every small map that has figures, each in classes of its own, and say so."""
    view, where = maps.view, button.address()
    if not any(panel.there for panel in maps.wanted):
        return

    def make() -> bytes:
        return file.written(of_panels(maps, titles, where))

    button.button(view, make, button.named(view, "small"), "small-maps")
    st.caption(view.text("compare-saved", n=sum(panel.there for panel in maps.wanted)))


def of_panels(maps: SmallMaps, titles: Sequence[str], address: str = "") -> Single:
    """The file of small maps: maps also where tiles are shown."""
    there = [
        (view, title)
        for view, title, panel in zip(maps.views, titles, maps.wanted, strict=True)
        if panel.there
    ]
    views, names = zip(*there, strict=True)
    return sheets.several(maps.view, views, names, COMPARE, address)


def pair(view: View, other: View, drawn: Painting) -> None:
    """Save the map of two measures, and after it the map of either."""
    where = button.address()

    def make() -> bytes:
        return file.written(of_pair(view, other, drawn, where))

    button.button(view, make, button.named(view, "pair"), "pairs")


def of_pair(view: View, other: View, drawn: Painting, address: str = "") -> Single:
    """The file of two measures at once, without the scatter; then each by itself."""
    alone = replace(drawn, pairs=None)
    title = str(drawn.legend["title"])
    both = sheets.of_painting(view, alone, title, COMPARE, address)
    named = replace(both, sheets=[replace(both.sheets[0], name=title)])
    return sheets.with_own(named, [view, other])
