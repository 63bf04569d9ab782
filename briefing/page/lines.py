"""Lines of Thai and English that fit their room, broken or cut between clusters at the worst."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from icu4py.breakers import CharacterBreaker

from briefing.page import fonts
from briefing.page.breaks import JOINER, pieces
from briefing.page.fonts import plain
from briefing.page.measuring import width
from wording.breaks import breaks

ELLIPSIS = "…"
LONELY, NARROWER = 0.25, (0.92, 0.84, 0.76, 0.68, 0.6)
"""Share of the room below which a last line is a lonely word; widths at which it gets company."""
LONGEST_WORD = 30
"""Signs of a piece above which it is no word, but something that may be cut anywhere."""
WIDEST = 1.5
"""Width of the widest letter in sizes of its type."""
SPACE_IS_WORTH = 0.35
"""How much more uneven two lines may be (in widths of the room) for a break at a space."""
END_IS_WORTH = 0.25
"""How much more uneven they may be for a first line that does not end with a word leading on."""


def broken(text: str, room: float, points: float, weight: str = fonts.REGULAR) -> list[str]:
    """A text in lines of at most `room` points; what is no word is cut between clusters.

    A word that is wider than the room stays whole, and so does what is `whole`.
    """
    return [plain(line).rstrip() for line in _broken(text, room, points, weight)]


def _broken(text: str, room: float, points: float, weight: str) -> list[str]:
    """The lines as they stand in the text, with their spaces and joiners."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        left = list(_fitting(pieces(paragraph), room, points, weight))
        while (number := max(_that_fit(left, room, points, weight), 1)) < len(left):
            lines.append("".join(left[:number]))
            left = left[number:]
        lines.append("".join(left) + " ")
    return lines


def _fitting(found: list[str], room: float, points: float, weight: str) -> Iterator[str]:
    """Pieces that each fit in a line: those that do not are cut between clusters."""
    for piece in found:
        rest, monster = piece, _monster(piece)
        while monster and width(rest.rstrip(), points, weight) > room:
            clusters = list(CharacterBreaker(rest, "th"))
            number = max(_that_fit(clusters, room, points, weight), 1)
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


def takes_more(
    text: str, room: float, most: int, points: float, weight: str = fonts.REGULAR
) -> bool:
    """Whether a text whose pieces all fit is surely too long for so many lines: measured at once.

    A twentieth is left for the spaces at which lines part.
    """
    return "\n" not in text and width(text.strip(), points, weight) > room * most * 1.05


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
    even = bisect_right(list(accumulate(map(len, parts))), len(text) / 2)
    for places in (range(even, 0, -1), range(max(even + 1, 1), len(parts))):
        for place in places:
            first, second = "".join(parts[:place]), "".join(parts[place:])
            wide = [width(line.rstrip(), points, weight) for line in (first, second)]
            cost = abs(wide[0] - wide[1]) / room
            if cost > best[0]:  # lines further on are more uneven still
                break
            if max(wide) <= room:
                cost += 0.0 if first.endswith(" ") else SPACE_IS_WORTH
                cost += END_IS_WORTH if parts[place - 1].strip() in breaks().leading_on else 0.0
                best = min(best, (cost, [plain(first).rstrip(), plain(second).rstrip()]))
    return best[1]


def are_cut(broken: Iterable[str], text: str) -> bool:
    """Whether the lines of a text leave some of it out."""
    return ELLIPSIS not in text and any(line.endswith(ELLIPSIS) for line in broken)


def shortened(text: str, room: float, points: float, weight: str = fonts.REGULAR) -> str:
    """A text that fits in one line, cut between clusters with an ellipsis where it must be."""
    shown = plain(text)
    if width(shown, points, weight) <= room:
        return shown
    clusters = list(CharacterBreaker(shown, "th"))
    number = _that_fit(clusters, room, points, weight, end=ELLIPSIS)
    return "".join(clusters[:number]).rstrip() + ELLIPSIS


def _that_fit(parts: list[str], room: float, points: float, weight: str, *, end: str = "") -> int:
    """How many of the first parts fit in a line together with what ends it.

    Measuring takes milliseconds: what is tried is what should fit by the signs measured before.
    """
    low, high, sign = 0, len(parts), points / 2
    signs = list(accumulate(map(len, parts)))
    while low < high:
        tried = min(max(bisect_right(signs, room / sign), low + 1), high)
        line = "".join(parts[:tried]).rstrip() + end
        wide = width(line, points, weight)
        low, high = (tried, high) if wide <= room else (low, tried - 1)
        sign = wide / len(line) if wide else sign
    return low


def keeping_end(
    text: str, end: str, room: float, points: float, weight: str = fonts.REGULAR
) -> str:
    """A text in one line whose end is kept: what stands before it gives way."""
    whole_line = plain(text + end)
    if width(whole_line, points, weight) <= room:
        return whole_line
    return shortened(text, room - width(end, points, weight), points, weight) + plain(end)
