"""The plain way: map and page by Streamlit's public components, in Streamlit's own document."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

import streamlit as st

from serving import assets

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

SCRIPTS = Path(assets.__file__).with_name("static") / "plain"
SHEETS = ("page/page.css", "page/print.css", "leaflet/leaflet.css", "map/area_layer.css")
"""Our style sheets, which Streamlit's document does not name."""


def mount(
    *, key: str, data: bytes, on_area: Callable[[], None], on_painted: Callable[[], None]
) -> None:
    """Draw the map's component."""
    _map()(key=key, data=data, on_area_change=on_area, on_painted_change=on_painted)


def dress(lang: str) -> None:
    """Give the page its language and our style sheets."""
    _page()(key="dress", data=lang)


@cache
def _map() -> ComponentRenderer:
    return _component("map", assets=assets.base())


@cache
def _page() -> ComponentRenderer:
    return _component("page", sheets=" ".join(f"{assets.base()}/{name}" for name in SHEETS))


def _component(name: str, **addresses: str) -> ComponentRenderer:
    """A component whose script is the text of a file, with our addresses in it."""
    text = (SCRIPTS / f"{name}.js").read_text(encoding="utf-8")
    script = Template(text).substitute(addresses)
    return st.components.v2.component(f"atlas_plain_{name}", js=script, isolate_styles=False)
