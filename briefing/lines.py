"""Lines of Thai and English: measured, broken between words only, never inside a cluster."""

from __future__ import annotations

from functools import lru_cache

from icu4py.breakers import CharacterBreaker, LineBreaker
from matplotlib.backends.backend_agg import RendererAgg

from briefing import fonts

JOINER = "\u2060"
"""Stands where a line must not be broken; it is taken out before drawing."""
DPI = 144.0
ELLIPSIS = "…"
COMPOUNDS = (
    "คนจนเป้าหมาย", "เป้าหมาย", "ทั้งประเทศ", "จุดร้อยละ", "ร้อยละ", "สูงกว่า", "ต่ำกว่า", "ที่สุด",
    "สูงที่สุด", "สูงไปต่ำ", "ต่ำไปสูง", "ต่ำที่สุด", "สวัสดิการแห่งรัฐ", "ความเป็นอยู่",
    "ผู้รับผิดชอบ", "ปริมณฑล", "ครึ่งหนึ่ง", "percentage points", "target poor",
)  # fmt: skip
"""Words that the dictionary takes apart and a reader does not."""
UNITS = (
    "คน", "มิติ", "แห่ง", "ตำบล", "อำเภอ", "จังหวัด", "เขต", "แขวง", "จุด", "ครัวเรือน", "ประเด็น", "กลุ่ม",
    "people", "provinces", "districts", "tambons", "dimensions", "units", "percentage",
)  # fmt: skip
"""What stays on the line of the number before it."""
BEFORE_NUMBERS = ("พ.ศ. ", "อันดับ ", "rank ", "ใน ", "จาก ", "of ")
"""What stays on the line of the number after it."""
SPACE_IS_WORTH = 0.35
"""How much more uneven two lines may be (in widths of the room) for a break at a space."""


def whole(text: str) -> str:
    """A text that is never broken: a name, or a figure with its unit."""
    parts = [part.replace(" ", "\u00a0") for part in LineBreaker(text, "th")]
    return JOINER.join(parts)


def plain(text: str) -> str:
    """A text as it is drawn, without the marks that steer line breaks."""
    return text.replace(JOINER, "").replace("\u00a0", " ")


def pieces(text: str) -> list[str]:
    """A text in pieces between which a line may end, each with the spaces after it.

    By the rules and the dictionary of ICU, as browsers break lines; word joiners forbid a break,
    and so do compounds and numbers with their units.
    """
    kept = [(found, found + len(word)) for word in COMPOUNDS for found in _places(text, word)]
    joined: list[str] = []
    end = 0
    for piece in LineBreaker(text, "th"):
        inside = any(start < end < stop for start, stop in kept)
        if joined and (inside or _belong(joined[-1], piece)):
            joined[-1] += piece
        else:
            joined.append(piece)
        end += len(piece)
    return joined


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


@lru_cache(maxsize=1)
def _renderer() -> RendererAgg:
    return RendererAgg(8, 8, DPI)


@lru_cache(maxsize=20_000)
def width(text: str, points: float, weight: str = fonts.REGULAR) -> float:
    """Width of a line in points."""
    properties = fonts.chosen().properties(weight, points)
    wide, _, _ = _renderer().get_text_width_height_descent(plain(text), properties, ismath=False)
    return float(wide) * 72 / DPI


def broken(text: str, room: float, points: float, weight: str = fonts.REGULAR) -> list[str]:
    """A text in lines of at most `room` points, as long as no single piece is wider."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for piece in pieces(paragraph):
            if line and width((line + piece).rstrip(), points, weight) > room:
                lines.append(plain(line).rstrip())
                line = ""
            line += piece
        lines.append(plain(line).rstrip())
    return lines


def balanced(text: str, room: float, points: float, weight: str = fonts.REGULAR) -> list[str]:
    """The same lines; two are about equally long and part at a space where there is one."""
    lines = broken(text, room, points, weight)
    if len(lines) != 2 or "\n" in text:
        return lines
    parts = pieces(text)
    best = (float("inf"), lines)
    for place in range(1, len(parts)):
        first, second = "".join(parts[:place]), "".join(parts[place:])
        wide = [width(line.rstrip(), points, weight) for line in (first, second)]
        if max(wide) <= room:
            cost = abs(wide[0] - wide[1]) / room
            cost += 0.0 if first.endswith(" ") else SPACE_IS_WORTH
            best = min(best, (cost, [plain(first).rstrip(), plain(second).rstrip()]))
    return best[1]


def shortened(text: str, room: float, points: float, weight: str = fonts.REGULAR) -> str:
    """A text that fits in one line, cut between clusters with an ellipsis where it must be."""
    shown = plain(text)
    if width(shown, points, weight) <= room:
        return shown
    clusters = list(CharacterBreaker(shown, "th"))
    low, high = 0, len(clusters)
    while low < high:
        middle = (low + high + 1) // 2
        if width("".join(clusters[:middle]).rstrip() + ELLIPSIS, points, weight) <= room:
            low = middle
        else:
            high = middle - 1
    return "".join(clusters[:low]).rstrip() + ELLIPSIS
