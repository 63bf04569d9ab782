"""The type of a deck: size, weight, colour and family of its texts."""

from __future__ import annotations

from lxml import etree
from pptx.oxml.ns import qn
from pptx.util import Pt

from briefing.files.pptx.units import Part, rgb
from briefing.page import fonts, styles


def dress(font: Part, style: styles.Style) -> None:
    """Size, weight, colour and family; the family for complex script as well as for latin."""
    font.size, font.bold = Pt(style.points), style.weight == fonts.STRONG
    font.color.rgb = rgb(style.colour)
    font._element.set("lang", "th-TH")
    set_family(font._element)


def set_family(properties: Part) -> None:
    """Set the family of slides for every script, in place of any other."""
    family = fonts.chosen().family
    for tag in ("a:latin", "a:ea", "a:cs"):
        for old in properties.findall(qn(tag)):
            properties.remove(old)
    for tag in ("a:latin", "a:ea", "a:cs"):
        made = etree.SubElement(properties, qn(tag))
        made.set("typeface", family)
