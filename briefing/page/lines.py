"""Lines of Thai and English that fit their room, broken or cut between clusters at the worst."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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
