"""PowerPoint's measures, colours and descriptions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.dml.color import RGBColor
from pptx.util import Emu

from briefing.page import fonts
from briefing.page.marks import Box

Part = Any
"""A part of a deck: python-pptx has no types."""
EMU = 12_700
"""English metric units a point."""


def describe(frame: Part, title: str, parts: Sequence[str]) -> None:
    """Say what a chart or a table shows, for those who do not see it."""
    frame.name = fonts.plain(title)[:60]
    named = frame._element.nvGraphicFramePr.cNvPr
    named.set("descr", fonts.plain(f"{title}: {'; '.join(parts)}"))


def placed(box: Box) -> tuple[Emu, Emu, Emu, Emu]:
    """Left, top, width and height of a box."""
    return emu(box.left), emu(box.top), emu(box.width), emu(box.height)


def emu(points: float) -> Emu:
    """Points in English metric units."""
    return Emu(round(points * EMU))


def rgb(colour: str) -> RGBColor:
    """A colour of six digits."""
    found: RGBColor = RGBColor.from_string(colour.lstrip("#"))
    return found
