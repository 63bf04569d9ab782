"""Columns that help to read a table and are no figures: running numbers, codes, places, ranks."""

from __future__ import annotations

from data.intake.header import header_key
from geo.names.declared import words
from wording.saying import Saying

RUNNING, CODE = "running-number", "code"
"""What a column is that counts its rows, and one that holds codes of no area."""
_KINDS = words(__file__, "helpers").within("kinds")
_PATTERNS = [(what, _KINDS.known_by(what)) for what in _KINDS]
_FEWEST = 10
"""Rows from which numbers that count one up each are running numbers by themselves."""


def why(header: str) -> str | None:
    """What a helping column is by its header; None for any other column."""
    plain = header_key(header)
    return next((what for what, pattern in _PATTERNS if pattern.fullmatch(plain)), None)


def told(what: str) -> Saying:
    """What a helping column is, in words."""
    return Saying(f"imports-helper-{what}")


def running(texts: list[str]) -> bool:
    """Whether a column counts its rows: 1, 2, 3 … over ten rows or more."""
    plain = [text.strip().removesuffix(".0") for text in texts]
    return len(plain) >= _FEWEST and plain == [str(row) for row in range(1, len(plain) + 1)]
