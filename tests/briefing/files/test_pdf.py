"""Pages as PDF: A4, type embedded, the same bytes twice, broken files told."""

from __future__ import annotations

import pypdfium2
import pytest

from briefing.files import pdf
from briefing.page import styles
from briefing.page.slide import Slide
from briefing.page.texts import write

GOLDEN = "น้ำ ปู่ ที่ดิน ผู้ ก๊ก ญี่ปุ่น ฐิติ"
KEYWORDS = {"Area": "55", "Release": "0123456789ab", "Address": ""}


@pytest.fixture(scope="module")
def content() -> bytes:
    """Two pages."""
    return written()


def written() -> bytes:
    """Two pages as PDF."""
    text = write(GOLDEN, 36, 100, 600, styles.BODY)
    page = Slide("หนึ่ง", (text,), "", KEYWORDS)
    return pdf.pdf([page, page], digest="abc")


def test_pages_are_a4_and_lie(content: bytes) -> None:
    book = pypdfium2.PdfDocument(content)
    assert len(book) == 2
    assert [round(one) for one in book[0].get_size()] == [842, 595]
    assert book.get_metadata_dict()["Title"] == "หนึ่ง"


def test_the_type_is_embedded(content: bytes) -> None:
    assert b"/FontFile2" in content
    assert b"/Type3" not in content


@pytest.mark.parametrize(
    "words", [GOLDEN, "ครัวเรือนที่มีปัญหา 1,384 ครัวเรือน กำลังดำเนินการ", "About 12 of 3,456 (no office)"]
)
def test_what_is_copied_is_what_is_written(words: str) -> None:
    text = write(words, 36, 100, 760, styles.BODY)
    book = pypdfium2.PdfDocument(pdf.pdf([Slide("หนึ่ง", (text,), "", KEYWORDS)]))
    assert book[0].get_textpage().get_text_range() == words


def test_the_same_pages_are_the_same_bytes(content: bytes) -> None:
    assert written() == content


def test_a_file_tells_what_it_was_made_of_and_whether_it_is_whole(content: bytes) -> None:
    assert pdf.whole(content, "abc")
    assert not pdf.whole(content, "abd")
    assert not pdf.whole(content[:-20], "abc")
    flipped = bytearray(content)
    flipped[len(content) // 2] ^= 1
    assert not pdf.whole(bytes(flipped), "abc")
    assert not pdf.whole(b"", "abc")
