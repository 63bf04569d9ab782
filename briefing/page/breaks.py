"""Where a line of Thai or English may end: between words, never inside a name or a figure."""

from __future__ import annotations

from icu4py.breakers import LineBreaker

JOINER = "\u2060"
"""Stands where a line must not be broken; it is taken out before drawing."""
COMPOUNDS = (
    "คนจนเป้าหมาย", "เป้าหมาย", "ทั้งประเทศ", "จุดร้อยละ", "ร้อยละ", "สูงกว่า", "ต่ำกว่า", "ที่สุด",
    "สูงที่สุด", "สูงไปต่ำ", "ต่ำไปสูง", "ต่ำที่สุด", "สวัสดิการแห่งรัฐ", "ความเป็นอยู่",
    "ผู้รับผิดชอบ", "ปริมณฑล", "ครึ่งหนึ่ง", "มีเฉพาะ", "percentage points", "target poor",
)  # fmt: skip
"""Words that the dictionary takes apart and a reader does not."""
UNITS = (
    "คน", "มิติ", "แห่ง", "ตำบล", "อำเภอ", "จังหวัด", "เขต", "แขวง", "จุด", "ครัวเรือน", "ประเด็น", "กลุ่ม",
    "people", "provinces", "districts", "tambons", "dimensions", "units", "percentage",
)  # fmt: skip
"""What stays on the line of the number before it."""
BEFORE_NUMBERS = ("พ.ศ. ", "อันดับ ", "rank ", "ใน ", "จาก ", "of ")
"""What stays on the line of the number after it."""
BEGINNINGS, ENDINGS = frozenset({"ไม่", "การ", "ความ", "ราย", "ผู้"}), frozenset({"กัน", "ๆ"})
"""Pieces of the dictionary that are one word with the piece after them, or before them."""


def whole(text: str) -> str:
    """A text that is never broken: a name, or a figure with its unit."""
    parts = [part.replace(" ", "\u00a0") for part in LineBreaker(text, "th")]
    return JOINER.join(parts)


def pieces(text: str) -> list[str]:
    """A text in pieces between which a line may end, each with the spaces after it.

    By the rules and the dictionary of ICU, as browsers break lines; word joiners forbid a break,
    and so do compounds and numbers with their units.
    """
    kept = [(found, found + len(word)) for word in COMPOUNDS for found in _places(text, word)]
    joined: list[str] = []
    end, last = 0, ""
    for piece in LineBreaker(text, "th"):
        inside = any(start < end < stop for start, stop in kept)
        if joined and (inside or _one_word(last, piece) or _belong(joined[-1], piece)):
            joined[-1] += piece
        else:
            joined.append(piece)
        end, last = end + len(piece), piece
    return joined


def _one_word(before: str, piece: str) -> bool:
    """Whether two pieces of the dictionary are one word to a reader."""
    return before in BEGINNINGS or (piece.rstrip() in ENDINGS and not before.endswith(" "))


def _places(text: str, word: str) -> list[int]:
    found, place = [], text.find(word)
    while place >= 0:
        found.append(place)
        place = text.find(word, place + 1)
    return found


def _belong(before: str, piece: str) -> bool:
    """Whether a line may not end between two pieces: a number and what it counts."""
    number = before.rstrip()[-1:].isdecimal() or before.rstrip().endswith("%")
    counted = before.endswith(" ") and number and piece.startswith(UNITS)
    return counted or (before.endswith(BEFORE_NUMBERS) and piece[:1].isdecimal())
