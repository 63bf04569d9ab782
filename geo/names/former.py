"""Areas that were abolished: their codes and names stand in old tables, and what they became."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from geothai.abolished import abolished_areas


@dataclass(frozen=True)
class Former:
    """An area that is no more, by the code and names it had, and the codes that took its place."""

    code: str
    name_th: str
    name_en: str
    successors: tuple[str, ...]


@cache
def former() -> dict[str, Former]:
    """Every abolished district and tambon by its code (Department of Provincial Administration)."""
    return {
        one.code: Former(one.code, one.name_th, one.name_en or "", one.successors)
        for one in abolished_areas()
    }


@cache
def _before() -> dict[str, tuple[str, ...]]:
    """The abolished areas that each area took the place of, by its code."""
    found: dict[str, tuple[str, ...]] = {}
    for old in former().values():
        for code in old.successors:
            found[code] = (*found.get(code, ()), old.code)
    return found


def related(code: str) -> tuple[str, ...]:
    """What took the place of an abolished area, or what an area took the place of, by code.

    >>> related("530306"), related("530407"), related("5304")
    (('530407',), ('530306',), ())
    """
    old = former().get(code)
    return old.successors if old else _before().get(code, ())
