"""The areas that an address sets side by side: its text, and what it means."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass

from data.catalog import Catalog
from geo.groups import address
from geo.groups.faults import WrongGroup
from geo.groups.group import LEVELS

BETWEEN = ","
"""Between two areas in an address."""
_NEXT = re.compile(
    rf"{BETWEEN}(?=\d{{2,6}}(?:{BETWEEN}|$)|[A-Za-z]+(?:{BETWEEN}|$)|(?:{'|'.join(LEVELS)})[.~])"
)
"""Where another area or group begins: the name of a group may hold a comma."""
LEAST, MOST = 2, 6
"""As few areas as can be compared, and as many as can be read side by side."""


@dataclass(frozen=True)
class Beside(Container[str]):
    """The texts that name areas side by side: one to six that are known, none of them twice.

    An area is named by its code, a group by its text (`geo.groups.address`).
    """

    known: Container[str]

    def __contains__(self, text: object) -> bool:
        return bool(text) and not faults(str(text), self.known)


UNKNOWN, TWICE, MANY = "unknown", "twice", "many"


def faults(text: str, known: Container[str]) -> dict[str, list[str]]:
    """Why a text names nothing that can be compared: each fault with the parts that have it.

    >>> faults("55,55,00", {"55"}), faults("55,58", {"55", "58"})
    ({'unknown': ['00'], 'twice': ['55']}, {})
    """
    parts = read(text)
    names = dict.fromkeys(parts)
    found = {
        UNKNOWN: [one for one in names if one not in known and not is_group(one)],
        TWICE: [one for one in names if parts.count(one) > 1],
        MANY: list(parts) if len(parts) > MOST else [],
    }
    return {fault: named for fault, named in found.items() if named}


def is_group(text: str) -> bool:
    """Whether a text is that of a group, whatever areas it has."""
    try:
        address.read(text)
    except WrongGroup:
        return False
    return True


def read(text: str | None) -> tuple[str, ...]:
    """The areas and groups that a text names, none for no text.

    >>> read("55,5803"), read(None)
    (('55', '5803'), ())
    """
    return tuple(_NEXT.split(text)) if text else ()


def written(codes: Sequence[str]) -> str | None:
    """Areas as an address writes them; None for none."""
    return BETWEEN.join(codes) or None


def joined(codes: Sequence[str], chosen: str | None) -> tuple[str, ...]:
    """The areas with one that was chosen, which comes last where it is not among them.

    >>> joined(("55",), "58"), joined(("55", "58"), "55"), joined(("55",), None)
    (('55', '58'), ('55', '58'), ('55',))
    """
    if chosen is None or chosen in codes or len(codes) == MOST:
        return tuple(codes)
    return (*codes, chosen)


RATES = ("target_poor_rate", "bmn_poor_rate", "poor_household_rate", "multi_rate")
"""Rates of the survey that are compared before those of its dimensions."""


def rates(catalog: Catalog) -> list[str]:
    """Ids of the rates that areas are compared by: those of the survey, and of its dimensions."""
    own = (f"{dimension}_rate" for dimension in catalog.dimensions)
    return [one for one in (*RATES, *own) if one in catalog.measures]


def completed(named: Sequence[str], ends: Sequence[str]) -> tuple[str, ...]:
    """What is compared: at least two, of which the ends are those that nobody named.

    >>> completed(("55",), ("58", "39")), completed((), ("58", "39")), completed(("1", "2"), ())
    (('55', '58'), ('58', '39'), ('1', '2'))
    """
    if len(named) >= LEAST:
        return tuple(named)
    return (*named, *(code for code in ends if code not in named))[:LEAST]
