"""Lines of Thai and English: measured, broken between words only, never inside a cluster."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from icu4py.breakers import CharacterBreaker, LineBreaker
from matplotlib.backend_bases import GraphicsContextBase
from matplotlib.backends.backend_agg import RendererAgg

from briefing.page import fonts

Pixels = npt.NDArray[np.float64]
JOINER = "\u2060"
"""Stands where a line must not be broken; it is taken out before drawing."""
DPI = 144.0
NEAR = 3
"""Pixels beside a column that count as the column."""
ELLIPSIS = "…"
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
LONELY, NARROWER = 0.25, (0.92, 0.84, 0.76, 0.68, 0.6)
"""Share of the room below which a last line is a lonely word; widths at which it gets company."""
LEADING_ON = ("ที่", "ซึ่ง", "และ", "ของ", "ใน", "มี", "คือ", "อยู่", "จาก", "and", "of", "in", "the", "by")
"""Words that lead on to the next: a line of a headline does not end with one."""
LONGEST_WORD = 30
"""Signs of a piece above which it is no word, but something that may be cut anywhere."""
WIDEST = 1.5
"""Width of the widest letter in sizes of its type."""
SPACE_IS_WORTH = 0.35
"""How much more uneven two lines may be (in widths of the room) for a break at a space."""
END_IS_WORTH = 0.25
"""How much more uneven they may be for a first line that does not end with a word leading on."""


def whole(text: str) -> str:
    """A text that is never broken: a name, or a figure with its unit."""
    parts = [part.replace(" ", "\u00a0") for part in LineBreaker(text, "th")]
    return JOINER.join(parts)


def plain(text: str) -> str:
    """A text as it is drawn: without the marks that steer line breaks, and signs without glyphs."""
    return text.translate(fonts.drawn())


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


@lru_cache(maxsize=1)
def _renderer() -> RendererAgg:
    return RendererAgg(8, 8, DPI)


@lru_cache(maxsize=20_000)
def extent(text: str, points: float, weight: str = fonts.REGULAR) -> tuple[float, float, float]:
    """Width of a line, its ink's height and how far it reaches below the baseline, in points."""
    properties = fonts.chosen().properties(weight, points)
    found = _renderer().get_text_width_height_descent(plain(text), properties, ismath=False)
    wide, high, below = (float(pixels) * 72 / DPI for pixels in found)
    return wide, high, below


def width(text: str, points: float, weight: str = fonts.REGULAR) -> float:
    """Width of a line in points."""
    return extent(text, points, weight)[0]


def apart(above: str, below: str, points: float, weight: str = fonts.REGULAR) -> float:
    """Least distance of two baselines, in sizes of the type, at which no ink meets.

    Column by column: a vowel below the upper line matters only where a mark stands below it.
    """
    lowest, _ = _profile(above, points, weight)
    _, highest = _profile(below, points, weight)
    shared = min(len(lowest), len(highest))
    return float((lowest[:shared] + highest[:shared]).max()) * 72 / DPI / points


def _profile(text: str, points: float, weight: str) -> tuple[Pixels, Pixels]:
    """How far the ink reaches below and above the baseline in each column, neighbours included."""
    properties = fonts.chosen().properties(weight, points)
    size = int(points * DPI / 72)
    wide, high, baseline = int(width(text, points, weight) * DPI / 72) + size, 4 * size, 2 * size
    renderer = RendererAgg(wide, high, DPI)
    renderer.draw_text(GraphicsContextBase(), 0, baseline, plain(text), properties, 0)
    ink = np.asarray(renderer.buffer_rgba())[:, :, 3] > 0
    ink = np.logical_or.reduce([np.roll(ink, shift, axis=1) for shift in range(-NEAR, NEAR + 1)])
    rows = np.arange(high)[:, None] - baseline
    below, above = np.where(ink, rows, -high).max(axis=0), np.where(ink, -rows, -high).max(axis=0)
    return below.astype(np.float64), above.astype(np.float64)


def broken(text: str, room: float, points: float, weight: str = fonts.REGULAR) -> list[str]:
    """A text in lines of at most `room` points; what is no word is cut between clusters.

    A word that is wider than the room stays whole, and so does what is `whole`.
    """
    return [plain(line).rstrip() for line in _broken(text, room, points, weight)]


def _broken(text: str, room: float, points: float, weight: str) -> list[str]:
    """The lines as they stand in the text, with their spaces and joiners."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for piece in _fitting(pieces(paragraph), room, points, weight):
            if line and width((line + piece).rstrip(), points, weight) > room:
                lines.append(line)
                line = ""
            line += piece
        lines.append(line + " ")
    return lines


def _fitting(found: list[str], room: float, points: float, weight: str) -> Iterator[str]:
    """Pieces that each fit in a line: those that do not are cut between clusters."""
    for piece in found:
        rest, monster = piece, _monster(piece)
        while monster and width(rest.rstrip(), points, weight) > room:
            clusters = list(CharacterBreaker(rest, "th"))
            number = max(_that_fit(clusters, room, points, weight, end=""), 1)
            if number == len(clusters):
                break
            yield "".join(clusters[:number])
            rest = "".join(clusters[number:])
        yield rest


def _monster(piece: str) -> bool:
    """Whether a piece is longer than any word, and nobody asked that it stay whole."""
    return len(piece) > LONGEST_WORD and JOINER not in piece


def fits_unbroken(text: str, room: float, points: float, weight: str = fonts.REGULAR) -> bool:
    """Whether no piece of a text is wider than a line."""
    return not any(
        _wide(piece, room, points) and width(piece.rstrip(), points, weight) > room
        for piece in pieces(text)
    )


def _wide(text: str, room: float, points: float) -> bool:
    """Whether a text may be wider than a room: measuring takes milliseconds, counting does not."""
    return len(text) * points * WIDEST > room


def in_lines(
    text: str, room: float, most: int, points: float, weight: str = fonts.REGULAR
) -> list[str]:
    """A text in so many lines at most, all of them (for 0) or fewer; none is wider than the room.

    What is left over, and what is wider, is cut off with an ellipsis.
    """
    found = _without_orphan(text, room, points, weight)
    if most and len(found) > most:
        found = [*found[: most - 1], "".join(found[most - 1 :])]
    return [shortened(line.rstrip(), room, points, weight) for line in found]


def _without_orphan(text: str, room: float, points: float, weight: str) -> list[str]:
    """The lines of a text, as many as it needs, of which the last is no lonely word."""
    found = _broken(text, room, points, weight)
    if len(found) < 2 or "\n" in text:
        return found
    for share in (1.0, *NARROWER):
        lines = _broken(text, room * share, points, weight)
        wide = [width(line.rstrip(), points, weight) for line in lines]
        if len(lines) == len(found) and max(wide) <= room and wide[-1] >= room * LONELY:
            return lines
    return found


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
            cost += END_IS_WORTH if parts[place - 1].strip() in LEADING_ON else 0.0
            best = min(best, (cost, [plain(first).rstrip(), plain(second).rstrip()]))
    return best[1]


def shortened(text: str, room: float, points: float, weight: str = fonts.REGULAR) -> str:
    """A text that fits in one line, cut between clusters with an ellipsis where it must be."""
    shown = plain(text)
    if width(shown, points, weight) <= room:
        return shown
    clusters = list(CharacterBreaker(shown, "th"))
    number = _that_fit(clusters, room, points, weight, end=ELLIPSIS)
    return "".join(clusters[:number]).rstrip() + ELLIPSIS


def _that_fit(clusters: list[str], room: float, points: float, weight: str, *, end: str) -> int:
    """How many of the first clusters fit in a line together with what ends it."""
    low, high = 0, len(clusters)
    while low < high:
        middle = (low + high + 1) // 2
        if width("".join(clusters[:middle]).rstrip() + end, points, weight) <= room:
            low = middle
        else:
            high = middle - 1
    return low


def keeping_end(
    text: str, end: str, room: float, points: float, weight: str = fonts.REGULAR
) -> str:
    """A text in one line whose end is kept: what stands before it gives way."""
    whole_line = plain(text + end)
    if width(whole_line, points, weight) <= room:
        return whole_line
    return shortened(text, room - width(end, points, weight), points, weight) + plain(end)
