"""Decorations, lines and described pictures of a slide."""

from __future__ import annotations

import io

from lxml import etree
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.oxml.ns import qn
from pptx.util import Pt

from briefing.files import png
from briefing.files.pptx.units import Part, emu, placed, rgb
from briefing.page import fonts
from briefing.page.marks import Area, Box, Picture, Raster, Stroke
from briefing.page.slide import MapPanel
from briefing.paint.painter import painted

PICTURE_SCALE = 1.5


def add_area(page: Part, area: Area) -> None:
    """A plain rectangle, which means nothing."""
    shape = page.shapes.add_shape(MSO_SHAPE.RECTANGLE, *placed(area.box))
    shape.name = "decoration"
    _decorative(shape)
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(area.colour)
    shape.line.fill.background()
    _plain(shape)


def add_stroke(page: Part, stroke: Stroke) -> None:
    """A straight line, which means nothing."""
    (x1, y1), (x2, y2) = stroke.points[0], stroke.points[-1]
    line = page.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, emu(x1), emu(y1), emu(x2), emu(y2))
    line.line.color.rgb = rgb(stroke.colour)
    line.line.width = Pt(stroke.width)
    _plain(line)
    _decorative(line)


def add_panel(page: Part, panel: MapPanel) -> None:
    """A map with its legend as one picture."""
    canvas = painted(panel.box, panel.marks(), PICTURE_SCALE)
    _image(page, png.written(canvas), panel.box, panel.alt)


def add_raster(page: Part, raster: Raster) -> None:
    """A QR code as a picture."""
    canvas = painted(raster.box, [raster], 3.0)
    _image(page, png.written(canvas), raster.box, raster.alt)


def add_picture(page: Part, picture: Picture) -> None:
    """The logo as a picture."""
    canvas = painted(picture.box, [picture], 2.0)
    _image(page, png.written(canvas), picture.box, picture.alt)


def _image(page: Part, content: bytes, box: Box, alt: str) -> None:
    shape = page.shapes.add_picture(io.BytesIO(content), *placed(box))
    shape._element.nvPicPr.cNvPr.set("descr", fonts.plain(alt))


def _plain(shape: Part) -> None:
    """Without the theme's own look: no shadow, no thicker line."""
    for style in shape._element.findall(qn("p:style")):
        style.getparent().remove(style)


def _decorative(shape: Part) -> None:
    """Mark a shape as meaning nothing, for those who listen to slides."""
    named = shape._element.xpath(".//p:cNvPr")[0]
    named.set("descr", "")
    extensions = etree.SubElement(named, qn("a:extLst"))
    extension = etree.SubElement(extensions, qn("a:ext"), uri=DECORATIVE)
    etree.SubElement(
        extension, f"{{{DECORATIVE_SPACE}}}decorative", nsmap={"adec": DECORATIVE_SPACE}
    ).set("val", "1")


DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
DECORATIVE_SPACE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
