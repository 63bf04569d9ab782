"""Provinces that a title speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from geo.names.claims import written
from geo.names.declared import words
from geo.names.known_names import KnownNames
from geo.names.spelling import plain

_MOST_RUN = 3
_AFTER_PROVINCE = words(__file__, "titles").known_by("province")


def provinces_in(names: KnownNames, text: str) -> set[str]:
    """Provinces that a title or a file's name speaks of: words of their own, or after จังหวัด."""
    cell = written(text)
    words = [word.text for word in cell.words if word.level in (None, "province")]
    runs = [
        "".join(words[start:end])
        for start in range(len(words))
        for end in range(start + 1, min(start + _MOST_RUN, len(words)) + 1)
    ]
    named = _AFTER_PROVINCE.findall(plain(text))
    return {
        code for name in (*runs, *_begun(names, named)) for code in names.of_level(name, "province")
    }


def _begun(names: KnownNames, texts: Iterable[str]) -> Iterator[str]:
    """The longest name of a province with which a text begins: "ขอนแก่นปี2566"."""
    for text in texts:
        for end in range(len(text), 1, -1):
            if names.of_level(text[:end], "province"):
                yield text[:end]
                break
