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
