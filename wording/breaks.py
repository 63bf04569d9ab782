"""Words around which a line must not end, as each language's folder declares them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from wording import languages

DECLARED = "breaks.toml"


@dataclass(frozen=True)
class Breaks:
    """Words of all languages at once, for texts of one quote another: a name, a publisher.

    `compounds` are never broken. A number keeps what is `counted` behind it and what stands in
    `before_numbers` before it on its line. A piece of the dictionary is one word with the piece
    after it (`beginnings`) or before it (`endings`). What is `leading_on` does not end a line of a
    headline.
    """

    compounds: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()
    before_numbers: tuple[str, ...] = ()
    beginnings: frozenset[str] = frozenset()
    endings: frozenset[str] = frozenset()
    leading_on: frozenset[str] = frozenset()


@cache
def breaks() -> Breaks:
    """What the folders of all languages declare; a folder need not declare any."""
    paths = sorted(languages.LOCALE.glob(f"*/{DECLARED}"))
    declared = [tomllib.loads(path.read_text(encoding="utf-8")) for path in paths]

    def words(name: str) -> list[str]:
        return [word for found in declared for word in found.get(name, [])]

    return Breaks(
        compounds=tuple(words("compounds")),
        counted=tuple(words("counted")),
        before_numbers=tuple(words("before_numbers")),
        beginnings=frozenset(words("beginnings")),
        endings=frozenset(words("endings")),
        leading_on=frozenset(words("leading_on")),
    )
