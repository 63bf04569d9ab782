"""The figure that marks are painted on, in points from its top left."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.text import Text as DrawnText
from matplotlib.transforms import Affine2D

from briefing.page import styles
from briefing.page.marks import Box, Label

PIXELS_A_POINT = 2.0
"""At 1920×1080."""


@dataclass
class Canvas:
    """A figure of a page or of a part of it, and the texts drawn on it with what is behind them."""

    figure: Figure
    page: Box
    texts: list[tuple[DrawnText, Label]]

    @classmethod
    def empty(cls, page: Box, scale: float = 1.0) -> Canvas:
        """An empty white canvas; `scale` 1 is 1920 pixels for the width of a slide."""
        size = (page.width / 72, page.height / 72)
        figure = Figure(figsize=size, dpi=72 * PIXELS_A_POINT * scale, facecolor=styles.PAPER)
        return cls(figure, page, [])

    def transform(self) -> Affine2D:
        """Points from the slide's top left to inches of the figure."""
        return (
            Affine2D()
            .translate(-self.page.left, -self.page.top)
            .scale(1 / 72, -1 / 72)
            .translate(0, self.page.height / 72)
        )

    def add(self, artist: Artist, order: float) -> Artist:
        """Put an artist on the figure, in points."""
        artist.set_transform(self.transform() + self.figure.dpi_scale_trans)
        artist.set_zorder(order)
        self.figure.add_artist(artist)
        return artist
