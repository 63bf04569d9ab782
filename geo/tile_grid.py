"""The country as tiles: one square a province in its rough place, with its abbreviations."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

PATH = Path(__file__).with_suffix(".toml")


class Tile(NamedTuple):
    """The square of a province: column from the west, row from the north, and what it says.

    `th` and `en` are the province's official abbreviations.
    """

    code: str
    column: int
    row: int
    th: str
    en: str

    def says(self, lang: str) -> str:
        """Its abbreviation in a language: the English one where that has none of its own."""
        return {"th": self.th}.get(lang, self.en)


@cache
def tiles() -> tuple[Tile, ...]:
    """The squares of all provinces, in the order of their codes."""
    declared = tomllib.loads(PATH.read_text(encoding="utf-8"))["tiles"]
    return tuple(Tile(code, *square) for code, square in declared.items())
