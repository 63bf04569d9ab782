"""Text that a PDF tells as it is written: copied, searched and read aloud once and whole.

Where several letters are drawn as one cluster, as most Thai syllables are, every glyph of it is
stored as meaning all of its letters, and what is copied says the syllable two or three times. So
the line of text is named beside its glyphs. Source: ISO 32000-1, 14.9.4, replacement text.
"""

from __future__ import annotations

from matplotlib.backend_bases import RendererBase
from matplotlib.backends.backend_pdf import PdfFile, Verbatim
from matplotlib.text import Text


class SpokenText(Text):
    """A line of text; in a PDF with the words that it says."""

    def draw(self, renderer: RendererBase) -> None:
        """Draw it."""
        file = getattr(renderer, "file", None)
        if not isinstance(file, PdfFile):
            super().draw(renderer)
            return
        file.output(Verbatim(_begins(self.get_text())))
        super().draw(renderer)
        file.output(Verbatim(b"EMC"))


def _begins(words: str) -> bytes:
    """What stands before glyphs that say these words."""
    said = words.encode("utf-16-be").hex().upper().encode("ascii")
    return b"/Span <</ActualText <FEFF" + said + b">>> BDC"
