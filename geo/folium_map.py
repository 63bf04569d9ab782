"""A map of the atlas as a map of folium, which a notebook shows, and which is saved as one file.

branca makes templates of texts, and renders what they give a second time: a text with braces would
run. So no text of people or files is given to it: what we add gives its text as it is (`Verbatim`).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, cast

import folium
from branca.element import Element, Figure
from xstatic.pkg import leaflet

from geo.painting import STATIC
from geo.single import lettering, page, scripts
from geo.single.held import held
from geo.single.page import Single

OWN = Path(__file__).with_name("single") / "static"
NAME = "atlas"
"""What the map is called in its page; folium would draw lots."""
HELD = "atlas-held"
UNUSED = ("scatter.js",)
"""What a map of one measure never loads."""
UNZOOMABLE = ", maximum-scale=1.0, user-scalable=no"
"""What folium says of the page around a map: that nobody may see it larger."""
OPTIONS: dict[str, Any] = {
    "location": [13.2, 101.2], "zoom_start": 5, "minZoom": 4, "maxZoom": 14, "zoom_snap": 0.1,
    "zoom_delta": 0.5, "wheel_px_per_zoom_level": 120, "keyboard": False,
}  # fmt: skip
"""As those of the maps on our pages (geo/web/layer.js)."""


class Verbatim(Element):
    """A part of a page that gives its text as it is, whatever stands in it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def render(self, **_: object) -> str:
        """The text."""
        return self.text


class AreaLayer(Element):
    """The canvas of areas, hung in a map of folium together with all that it shows."""

    def __init__(self, single: Single) -> None:
        super().__init__()
        self.single = single

    def render(self, **_: object) -> str:
        """Nothing where it stands; its styles, figures and script where the page has them."""
        root, parent = cast("Figure", self.get_root()), cast("Element", self._parent)
        root.header.add_child(Verbatim(f"<style>{_styles()}</style>\n"), name="atlas-styles")
        faces = lettering.faces(_texts(self.single))
        root.header.add_child(Verbatim(f"<style>{faces}</style>\n"), name="atlas-type")
        root.header.add_child(Verbatim(f"<script>{_leaflet()}</script>\n"), name="leaflet")
        root.html.add_child(Verbatim(_held(self.single)), name=HELD)
        begin = f"{_script()}({parent.get_name()});\n"
        root.script.add_child(Verbatim(begin), name="atlas-script")
        return ""


class Page(Figure):
    """The document around the map, which makes no request but the one for itself."""

    def __init__(self, single: Single) -> None:
        super().__init__()
        self.single = single

    def render(self, **_: object) -> str:
        """The document; the same for the same map."""
        for child in self._children.values():
            child.render()
        head, html, script = (part.render() for part in (self.header, self.html, self.script))
        head = head.replace(UNZOOMABLE, "")
        shown = f"<main>{page.still(self.single)}{html}</main>"
        body = f"{page.above(self.single)}{shown}{page.below(self.single)}{page.stamp(self.single)}"
        return page.document(self.single, head, f"{body}<script>{script}</script>")


def folium_map(single: Single) -> folium.Map:
    """The map. A notebook shows it; `.save("map.html")` writes the file that needs no server."""
    drawn = folium.Map(tiles=None, zoom_control=False, attributionControl=False, **OPTIONS)
    drawn._id = NAME
    drawn.default_js, drawn.default_css = [], []  # of this map alone: the page brings Leaflet
    Page(single).add_child(drawn, name=NAME)
    AreaLayer(single).add_to(drawn, name="areas")
    return drawn


def html(single: Single) -> str:
    """The document of a map."""
    return str(folium_map(single).get_root().render())


def _held(single: Single) -> str:
    sheets = [
        {
            "name": sheet.name, "group": sheet.group, "title": sheet.title,
            "subtitle": sheet.subtitle, "source": sheet.source, "view": vars(sheet.painted),
        }
        for sheet in single.sheets
    ]  # fmt: skip
    return held({"files": single.files, "sheets": sheets}, HELD)


def _texts(single: Single) -> list[str]:
    """All texts that are shown, for their signs."""
    known = [*single.texts.values()]
    for sheet in single.sheets:
        known += [sheet.name, sheet.group, sheet.title, sheet.subtitle, sheet.source]
        known += [str(sheet.painted.legend), str(sheet.painted.texts), str(sheet.painted.named)]
    return [*known, str(single.files.get("names", ""))]


@cache
def _leaflet() -> str:
    """Leaflet, without the address of what it was made from."""
    text = Path(leaflet.BASE_DIR, "leaflet.js").read_text("utf-8")
    return text.partition("//# sourceMappingURL")[0]


@cache
def _styles() -> str:
    sheets = (Path(leaflet.BASE_DIR, "leaflet.css"), STATIC / "area_layer.css", OWN / "single.css")
    return "".join(scripts.styles(sheet.read_text("utf-8")) for sheet in sheets)


@cache
def _script() -> str:
    return scripts.bundle(OWN / "single.js", "begin", without=UNUSED)
