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


def whole(text: str) -> str:
    """A text that is never broken: a name, or a figure with its unit."""
    parts = [part.replace(" ", "\u00a0") for part in LineBreaker(text, "th")]
    return JOINER.join(parts)


def plain(text: str) -> str:
    """A text as it is drawn, without the marks that steer line breaks."""
    return text.replace(JOINER, "").replace("\u00a0", " ")


def pieces(text: str) -> list[str]:
    """A text in pieces between which a line may end, each with the spaces after it.

    By the rules and the dictionary of ICU, as browsers break lines; word joiners forbid a break.
    """
    return list(LineBreaker(text, "th"))


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
    """The same lines of about equal length, none more than `broken` needs."""
    lines = broken(text, room, points, weight)
    if len(lines) < 2:
        return lines
    total = sum(width(line, points, weight) for line in lines)
    for share in (0.52, 0.56, 0.6, 0.66, 0.72, 0.8, 0.9):
        narrow = max(total * share * 2 / len(lines), room * 0.4)
        if narrow >= room:
            break
        tried = broken(text, narrow, points, weight)
        if len(tried) == len(lines):
            return tried
    return lines


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
