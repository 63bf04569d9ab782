"""Slides as a PowerPoint deck: texts, charts and tables to edit, maps as described pictures."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from datetime import datetime

from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn

from briefing.files.png import PAGE
from briefing.files.pptx.charts import add_bars, add_curve, add_curves
from briefing.files.pptx.settled import settled
from briefing.files.pptx.shapes import add_area, add_panel, add_picture, add_raster, add_stroke
from briefing.files.pptx.tables import add_table
from briefing.files.pptx.texts import add_label, add_stamp, add_text
from briefing.files.pptx.units import Part, emu
from briefing.page import fonts
from briefing.page.bars import Bars
from briefing.page.curve import Curve
from briefing.page.curves import Curves
from briefing.page.marks import Area, Box, Label, Picture, Raster, Stamp, Stroke
from briefing.page.slide import MapPanel, Slide
from briefing.page.tables import SlideTable
from briefing.page.texts import Text

LONGEST_PROPERTY = 255
"""Signs that a property of a file may have."""
TITLE_ONLY, TITLE, NUMBER = 5, 0, 12
"""Layout and placeholder numbers of the template that python-pptx brings."""


def pptx(slides: Sequence[Slide], *, digest: str = "", page: Box = PAGE) -> bytes:
    """A deck of slides of a size; the same slides give the same bytes.

    `digest` says what it was made of.
    """
    deck = Presentation()
    deck.slide_width, deck.slide_height = emu(page.width), emu(page.height)
    _fonts_of_theme(deck)
    for slide in slides:
        _add(deck, slide)
    about, first = deck.core_properties, slides[0]
    made = datetime.fromisoformat(first.keywords["Made"])
    about.title, about.subject = _property(first.title), _property(first.keywords["Measure"])
    about.author, about.last_modified_by = "Thai Poverty Atlas", "Thai Poverty Atlas"
    about.identifier = first.keywords["Code"]
    about.comments = _address(first)
    about.keywords = _property(
        f"{first.keywords['Area']} {first.keywords['Period']} {first.keywords['Release']}"
    )
    about.created = about.modified = made
    about.revision, about.category = 1, digest
    stream = io.BytesIO()
    deck.save(stream)
    return settled(stream.getvalue(), made)


def _property(text: str) -> str:
    """A text as a file's property takes it: of so many signs at most."""
    shown = fonts.plain(text)
    return shown if len(shown) <= LONGEST_PROPERTY else shown[: LONGEST_PROPERTY - 1] + "…"


def _address(slide: Slide) -> str:
    """The address of a slide's view, which its notes have as a whole; by its code where too long.

    A Thai headline is nine signs a letter in an address.
    """
    whole, short = slide.keywords["Address"], slide.keywords["Short"]
    return whole if len(whole) <= LONGEST_PROPERTY else _property(short)


def _add(deck: Part, slide: Slide) -> None:
    page = deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY])
    for element in slide.elements:
        BUILDERS[type(element)](page, element)
    page.notes_slide.notes_text_frame.text = fonts.plain(slide.notes)


def _fonts_of_theme(deck: Part) -> None:
    """The theme's own fonts, so that text typed later is Thai type too."""
    family = fonts.chosen().family
    for master in deck.slide_masters:
        for part in (rel.target_part for rel in master.part.rels.values()):
            if not str(part.partname).startswith("/ppt/theme/"):
                continue
            root = etree.fromstring(part.blob)
            for kind in ("majorFont", "minorFont"):
                for tag in ("a:latin", "a:cs"):
                    for found in root.iter(qn(tag)):
                        if found.getparent().tag == qn(f"a:{kind}"):
                            found.set("typeface", family)
            part._blob = etree.tostring(
                root, xml_declaration=True, encoding="UTF-8", standalone=True
            )


BUILDERS: dict[type, Callable[..., None]] = {
    Text: add_text,
    Label: add_label,
    Area: add_area,
    Stroke: add_stroke,
    MapPanel: add_panel,
    Raster: add_raster,
    Picture: add_picture,
    Bars: add_bars,
    Curve: add_curve,
    Curves: add_curves,
    SlideTable: add_table,
    Stamp: add_stamp,
}
