"""What small maps side by side show, as data: the counterpart of panels.js."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from geo.painting import LegendRow
from geo.tile_grid import tiles


class PanelLegend(NamedTuple):
    """A legend on one line: what is shown, how its classes were made, a key a class, notes."""

    title: str
    made: str
    rows: Sequence[LegendRow]
    notes: Sequence[str] = ()


@dataclass(frozen=True)
class Panel:
    """One small map: `title` and `note` above it, `label` for those who do not see it.

    `asset` is the address of its shapes, `marks` and `figures` stand in the order of these, or of
    the tiles. `around` holds the code prefixes of what is brought into view, none
    for all of it. `legend` is its own where it shares none; `texts` are those of its measure.
    """

    title: str
    note: str
    label: str
    asset: str
    level: str
    marks: str
    figures: Mapping[str, Any]
    unit: str
    colours: Sequence[str]
    texts: Mapping[str, str]
    outline: int = 2
    focus: Sequence[str] = ()
    around: Sequence[str] = ()
    legend: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Panels:
    """Small maps side by side.

    `legend` is the common one, None where each has its own. `tiles` are the squares of the
    provinces (`squares`), None where shapes are drawn. `chosen` tells whether a click chooses.
    """

    panels: Sequence[Panel]
    names: str
    texts: Mapping[str, str]
    lang: str
    theme: str = "light"
    legend: Mapping[str, Any] | None = None
    tiles: Sequence[Sequence[str | int]] | None = None
    chosen: bool = True


def order() -> list[str]:
    """Codes of the provinces in the order of the tiles."""
    return [tile.code for tile in tiles()]


def squares(words: Iterable[str]) -> list[tuple[str, int, int, str]]:
    """The tiles as the script draws them: code, column, row, and the word of each, in order."""
    return [
        (tile.code, tile.column, tile.row, word) for tile, word in zip(tiles(), words, strict=True)
    ]
