"""Texts that are told later as JSON carries them between processes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, cast

from wording.saying import Foreign, Joined, Name, Pair, Said, Saying, Year

SIMPLE = {one.__name__: one for one in (Foreign, Name, Pair, Year)}
"""Kinds of texts that hold no others."""


def plain(value: Said) -> object:
    """A text as JSON can carry it."""
    if isinstance(value, Saying):
        return {"key": value.key, "given": {name: plain(one) for name, one in value.given}}
    if isinstance(value, Joined):
        return {"parts": [plain(one) for one in value.parts], "between": value.between}
    return value if isinstance(value, str | int) else {type(value).__name__: asdict(value)}


def restored(told: object) -> Said:
    """A text as JSON carried it. Raises `ValueError` and `TypeError` for anything else."""
    match told:
        case str() | int():
            return told
        case {"key": str(key), "given": Mapping() as given}:
            return Saying(key, **{str(name): restored(one) for name, one in given.items()})
        case {"parts": list(parts), "between": str(between)}:
            return Joined(tuple(map(restored, parts)), between)
        case {**one} if len(one) == 1 and (kind := SIMPLE.get(str(*one))):
            (fields,) = one.values()
            return kind(**cast("dict[str, Any]", fields))
        case _:
            raise ValueError(f"no text: {str(told)[:80]}")
