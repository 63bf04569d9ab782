"""Words beside glyphs in a PDF, and nowhere else."""

from __future__ import annotations

import io

import matplotlib as mpl
from matplotlib.figure import Figure

from briefing.page import fonts
from briefing.paint.spoken import SpokenText

WORDS = "ที่นี่"


def drawn(kind: str) -> bytes:
    figure, stream = Figure(), io.BytesIO()
    properties = fonts.chosen().properties(fonts.STRONG, 20)
    figure.add_artist(SpokenText(0.1, 0.5, WORDS, fontproperties=properties))
    with mpl.rc_context({"pdf.compression": 0}):
        figure.savefig(stream, format=kind)
    return stream.getvalue()


def test_a_picture_has_no_words_beside_it() -> None:
    assert drawn("png").startswith(b"\x89PNG")


def test_words_begin_and_end() -> None:
    content = drawn("pdf")
    said = WORDS.encode("utf-16-be").hex().upper().encode()
    assert content.count(b"/ActualText <FEFF" + said + b">") == 1
    assert content.count(b"BDC") == content.count(b"EMC") == 1
