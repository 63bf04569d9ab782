"""What is wrong with a group that somebody asked for, by the key of the text that says it."""

from __future__ import annotations


class WrongGroup(ValueError):
    """A text, shape or list that makes no group: what was wrong (`key`), found and expected.

    `key` is one of `KEYS`; `found` is what stood there, `expected` what may stand there.
    """

    def __init__(self, key: str, found: str, expected: str = "") -> None:
        super().__init__(key, found, expected)
        self.key, self.found, self.expected = key, found, expected


KEYS = (
    "address",
    "level",
    "kind",
    "codes",
    "corners",
    "place",
    "radius",
    "flat",
    "area",
    "ready",
    "rule",
    "empty",
    "long",
    "stored",
)
"""Keys of the texts that say what is wrong."""
