"""Texts of a slide as text boxes, its headline in the title's placeholder."""

from __future__ import annotations

from lxml import etree
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Pt

from briefing.files.pptx.type import dress
from briefing.files.pptx.units import Part, emu, placed
from briefing.page import fonts, measuring, styles
from briefing.page.marks import Box, Label, Stamp
from briefing.page.texts import Text

ALIGN = {"left": PP_ALIGN.LEFT, "center": PP_ALIGN.CENTER, "right": PP_ALIGN.RIGHT}


def add_text(page: Part, text: Text) -> None:
    """A text box, or the title in its placeholder."""
    if text.role == "title":
        shape = page.shapes.title
        shape.left, shape.top = emu(text.box.left), emu(text.box.top)
        shape.width, shape.height = emu(text.box.width), emu(text.box.height)
        shape.text_frame.auto_size = MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE
    else:
        shape = page.shapes.add_textbox(*placed(text.box))
        shape.name = text.role
    frame = shape.text_frame
    _tight(frame)
    frame.vertical_anchor = MSO_ANCHOR.TOP
    paragraph = frame.paragraphs[0]
    paragraph.alignment = ALIGN[text.align]
    paragraph.line_spacing = Pt(text.style.points * text.style.leading)
    run = paragraph.add_run()
    run.text = fonts.plain(text.text)
    dress(run.font, text.style)


def add_label(page: Part, label: Label) -> None:
    """One line outside a text: a code, or the page number as a field."""
    wide, high = 190.0, label.style.points * styles.LEADING
    left = {"right": label.x - wide, "center": label.x - wide / 2}.get(label.align, label.x)
    box = Box(left, label.baseline - label.style.points, wide, high)
    shape = page.shapes.add_textbox(*placed(box))
    _tight(shape.text_frame)
    paragraph = shape.text_frame.paragraphs[0]
    paragraph.alignment = ALIGN[label.align]
    run = paragraph.add_run()
    run.text = fonts.plain(label.text)
    dress(run.font, label.style)
    if label.field:
        shape.name = "slide number"
        _as_field(paragraph, run)


def add_stamp(page: Part, stamp: Stamp) -> None:
    """Pale words across a box."""
    wide = measuring.width(stamp.text, stamp.points, fonts.STRONG) * 1.1
    high = stamp.points * styles.LEADING
    middle = (stamp.box.left + stamp.box.right) / 2, (stamp.box.top + stamp.box.bottom) / 2
    room = Box(middle[0] - wide / 2, middle[1] - high / 2, wide, high)
    shape = page.shapes.add_textbox(*placed(room))
    shape.name, shape.rotation = "training", -stamp.slope
    _tight(shape.text_frame)
    paragraph = shape.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.CENTER
    run = paragraph.add_run()
    run.text = fonts.plain(stamp.text)
    dress(run.font, styles.Style(stamp.points, fonts.STRONG, styles.MARKED))
    colour = run.font._element.find(f"{qn('a:solidFill')}/{qn('a:srgbClr')}")
    etree.SubElement(colour, qn("a:alpha"), val=str(round(styles.STAMPED * 100_000)))


def _as_field(paragraph: Part, run: Part) -> None:
    """Turn a run into a slide-number field, which PowerPoint keeps right when slides move."""
    source = run._r
    field = etree.SubElement(paragraph._p, qn("a:fld"))
    field.set("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}")
    field.set("type", "slidenum")
    for child in list(source):
        field.append(child)
    source.getparent().replace(source, field)


def _tight(frame: Part) -> None:
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = 0
    frame.margin_top = frame.margin_bottom = 0
