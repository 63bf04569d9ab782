"""Texts that are told later as JSON carries them between processes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, is_dataclass
from dataclasses import fields as dataclass_fields
from typing import Any, cast

from wording.saying import Capital, Dated, Foreign, Joined, Name, Said, Saying, Year

SIMPLE = {one.__name__: one for one in (Foreign, Name, Year, Dated)}
"""Kinds of texts that hold no others."""
KINDS = Saying | Capital | Joined | Foreign | Name | Year | Dated


def plain(value: Said) -> object:
    """A text as JSON can carry it."""
    if isinstance(value, Saying):
        return {"key": value.key, "given": {name: plain(one) for name, one in value.given}}
    if isinstance(value, Joined):
        return {"parts": [plain(one) for one in value.parts], "between": value.between}
    if isinstance(value, Capital):
        return {"begins": plain(value.text)}
    return value if isinstance(value, str | int) else {type(value).__name__: asdict(value)}


def restored(told: object) -> Said:
    """A text as JSON carried it. Raises `ValueError` and `TypeError` for anything else."""
    match told:
        case str() | int():
            return told
        case {"key": str(key), "given": Mapping() as given}:
            return Saying(key, **{str(name): restored(one) for name, one in given.items()})
        case {"begins": text}:
            return Capital(restored(text))
        case {"parts": list(parts), "between": str(between)}:
            return Joined(tuple(map(restored, parts)), between)
        case {**one} if len(one) == 1 and (kind := SIMPLE.get(str(*one))):
            (fields,) = one.values()
            return kind(**cast("dict[str, Any]", fields))
        case _:
            raise ValueError(f"no text: {str(told)[:80]}")


def fields(one: object) -> Any:  # noqa: ANN401 (JSON)
    """A value with texts among its fields as JSON can carry it."""
    if isinstance(one, str | int | float | None | KINDS):
        return plain(one) if isinstance(one, str | int | KINDS) else one
    if isinstance(one, list | tuple):
        return [fields(each) for each in one]
    if is_dataclass(one) and not isinstance(one, type):
        return {each.name: fields(getattr(one, each.name)) for each in dataclass_fields(one)}
    raise TypeError(type(one).__name__)


def taken(one: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of such a value: numbers, and texts."""
    return {name: restored(value) for name, value in one.items()}
