"""What a browser may not break in a map's legend: compounds, names, numbers with their units."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from briefing.page.breaks import pieces, whole


@lru_cache(maxsize=20_000)
def unbroken(text: str) -> str:
    """A text whose lines end between words only, as those of a slide do."""
    return "".join(whole(piece.rstrip(" ")) + " " * _trailing(piece) for piece in pieces(text))


def _trailing(piece: str) -> int:
    return len(piece) - len(piece.rstrip(" "))


def unbroken_legend(legend: Mapping[str, Any]) -> dict[str, Any]:
    """A legend whose title, unit, notes, labels and names of places break between words."""
    return {
        **legend,
        "title": unbroken(legend["title"]),
        "unit": unbroken(legend["unit"]),
        "made": unbroken(legend["made"]),
        "notes": [unbroken(note) for note in legend["notes"]],
        "rows": [row._replace(label=unbroken(row.label)) for row in legend["rows"]],
        "ticks": [tick._replace(text=whole(tick.text)) for tick in legend["ticks"]],
    }
