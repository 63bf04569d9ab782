"""A slide: its finding, the elements that lie on it, and what its file says of itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.page.bars import Bars
from briefing.page.curve import Curve
from briefing.page.curves import Curves
from briefing.page.marks import Area, Box, Dot, Label, Mark, Picture, Raster, Stamp, Stroke
from briefing.page.tables import SlideTable
from briefing.page.texts import Text


@dataclass(frozen=True)
class MapPanel:
    """A map with its legend and insets; in a deck one picture with `alt` as its text."""

    box: Box
    parts: tuple[Mark, ...]
    alt: str
    title: str

    def marks(self) -> list[Mark]:
        """Everything on it."""
        return list(self.parts)


Element = (
    Text
    | Bars
    | SlideTable
    | MapPanel
    | Curve
    | Curves
    | Label
    | Area
    | Stroke
    | Dot
    | Raster
    | Picture
    | Stamp
)


@dataclass(frozen=True)
class Slide:
    """One slide: its finding, what lies on it, and what a speaker may want to know."""

    title: str
    elements: tuple[Element, ...]
    notes: str
    keywords: Mapping[str, str]

    def marks(self) -> list[Mark]:
        """Everything drawn, from the ground up."""
        drawn: list[Mark] = []
        for element in self.elements:
            drawn += element.marks() if hasattr(element, "marks") else [element]
        return [mark for mark in drawn if not isinstance(mark, Label) or mark.text]
