"""The map that is drawn on as a map of folium, with the house's own layer hung in it.

branca makes templates of texts and renders results a second time: no text of people or files may
go through it. What the map says comes as JSON in the frame's head, which is given as it is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from string import Template as Text
from types import SimpleNamespace
from typing import Any

import folium
from branca.element import Element, MacroElement
from folium.elements import JSCSSMixin
from folium.plugins import Draw
from folium.template import Template

from serving import assets, folium_assets, told
from ui.group import labels

MESSAGE = "atlas-message"
"""The id of the frame's element that holds what the map says (geo/drawn/tools.js)."""
INK = "#c2410c"
OPTIONS: dict[str, Any] = {
    "location": [13.2, 101.2], "zoom_start": 5, "minZoom": 4, "maxZoom": 14, "zoom_snap": 0.1,
    "zoom_delta": 0.5, "wheel_px_per_zoom_level": 120, "keyboard": False,
    "attribution_control": False,
}  # fmt: skip
"""As those of the house's own maps (geo/web/layer.js)."""
MADE = Text(
    "window.atlasMade = () => {\n$script\nwindow.drawnItems = drawnItems;\nreturn map_div;\n};\n"
)
"""The script of the map as a function, called once the frame has been told what to say."""
HUNG = Text('import("$address").then((layer) => layer.hang(map_div, window.drawnItems));')
"""It names the shapes drawn: else streamlit-folium would make others."""
SHAPE = {"color": INK, "weight": 2, "opacity": 1, "fillOpacity": 0.06}


class Message(Element):
    """What the frame is told, as it is: no template, and no end of an element in it."""

    def __init__(self, message: Mapping[str, Any]) -> None:
        super().__init__()
        self.message = message

    def render(self, **_: object) -> str:
        """The element, with its text."""
        text = json.dumps(self.message, ensure_ascii=False, separators=(",", ":"))
        for sign in "<>&":
            text = text.replace(sign, f"\\u{ord(sign):04x}")
        return f'<script type="application/json" id="{MESSAGE}">{text}</script>'


class Silent:
    """In the place of a template of folium's: its script, which never changes, has an address.

    It would go with every run; what folium puts into the head of a page, the frame's style has.
    """

    def __init__(self, script: str = "") -> None:
        self.module = SimpleNamespace(script=lambda *_: script)


class Tools(JSCSSMixin, MacroElement):
    """Makes ready for the tools for drawing, before they are made."""

    _template = Template(
        "{% macro script(this, kwargs) %}window.atlasDrawing.before();{% endmacro %}"
    )

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Tools"
        base = assets.base() + "/framed"
        self.default_js = [
            ("atlas_labels", labels.address()), ("atlas_tools", f"{base}/drawn/tools.js")
        ]  # fmt: skip
        self.default_css = [
            ("atlas_map", f"{base}/map/area_layer.css"),
            ("atlas_frame", f"{base}/drawn/frame.css"),
        ]

    def render(self, **_: object) -> str:
        """Nothing for a page of folium's own: the frame makes its page of the scripts."""
        return ""


class AtlasLayer(MacroElement):
    """The house's canvas of areas, hung in a map beside what is drawn on it."""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "window.atlasDrawing.after({{ this._parent.get_name() }});"
        "{% endmacro %}"
    )

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "AtlasLayer"
        self.address = f"{assets.base()}/framed/drawn/frame.js"

    def render(self, **_: object) -> str:
        """Nothing, as of the tools."""
        return ""


def map_of(message: Mapping[str, Any]) -> folium.Map:
    """A map with tools to draw polygons, rectangles and circles; its script is always the same."""
    drawn_on, tools, draw, layer = _parts()
    draw.default_js = [*draw.default_js, ("atlas_made", script())]
    drawn_on._template = Silent("var map_div = window.atlasMade();")
    tools._template = draw._template = Silent()
    layer._template = Silent(HUNG.substitute(address=layer.address))
    root: Any = drawn_on.get_root()  # a figure
    root.header.add_child(Message(message), name=MESSAGE)
    return drawn_on


@cache
def script() -> str:
    """Where the frame finds what makes the map and its tools, as folium's templates write it."""
    drawn_on, *parts = made = _parts()
    drawn_on._id = parts[1]._id = "div"  # as streamlit-folium calls maps
    written = "\n".join(part._template.module.script(part, {}) for part in made)
    drawn = f"drawnItems_{parts[1].get_name()}"
    lines = map(str.strip, written.replace(drawn, "drawnItems").splitlines())
    text = "\n".join(line for line in lines if line and not line.startswith("//"))
    return told.script(MADE.substitute(script=text))


def _parts() -> tuple[folium.Map, Tools, Draw, AtlasLayer]:
    drawn_on = folium.Map(tiles=None, zoom_control=False, **OPTIONS)
    folium_assets.ours(drawn_on, only=folium_assets.LEAFLET)
    draw = Draw(
        position="topleft",
        show_geometry_on_click=False,
        draw_options={
            "polyline": False,
            "marker": False,
            "circlemarker": False,
            "polygon": {"allowIntersection": False, "feet": False, "shapeOptions": SHAPE},
            "rectangle": {"showArea": False, "shapeOptions": SHAPE},
            "circle": {"feet": False, "shapeOptions": SHAPE},
        },
        edit_options={"poly": {"allowIntersection": False}},
    )
    folium_assets.ours(draw)
    made = drawn_on, Tools(), draw, AtlasLayer()
    for part in made[1:]:
        part.add_to(drawn_on)
    return made
