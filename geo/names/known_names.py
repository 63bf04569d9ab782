"""The names that areas are known by: exact, by their sound, and those of abolished areas."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

import pandas as pd

from geo.names.aliases import official_names, other_names
from geo.names.claims import MATCHED, Claim, level_of
from geo.names.former import former
from geo.names.spelling import at_once, folded, plain, words_of

Spelt = tuple[str, str, str]
"""The code of an area, a name of it in one spelling, and how that sounds."""


def spelt(areas: pd.DataFrame) -> list[Spelt]:
    """All names of a release's areas."""
    named = areas[areas["level"].isin(MATCHED)]
    codes = [str(code) for code in named.index.tolist()]
    rows = {code: row for row, code in enumerate(codes)}
    lines = [*official_names(named, rows), *other_names(rows)]
    keys = ["".join(words) for _, words in lines]
    of = [codes[row] for row, _ in lines]
    return list(zip(of, keys, at_once(folded, keys), strict=True))


class KnownNames:
    """Codes of a release's areas by name, and names by code.

    `exact` and `like` (by sound) hold the codes of each name; `own` the names of each code, `below`
    the codes right below each.
    """

    def __init__(self, names: Iterable[Spelt]) -> None:
        self.exact: dict[str, list[str]] = defaultdict(list)
        self.like: dict[str, list[str]] = defaultdict(list)
        self.own: dict[str, list[str]] = defaultdict(list)
        self.below: dict[str, list[str]] = defaultdict(list)
        for code, key, sound in names:
            if code not in self.own:
                self.below[code[:-2]].append(code)
            self.own[code].append(key)
            self.exact[key].append(code)
            self.like[sound].append(code)

    @classmethod
    def of(cls, areas: pd.DataFrame) -> KnownNames:
        """Those of a release's areas."""
        return cls(spelt(areas))

    @cached_property
    def former(self) -> dict[tuple[str, str], set[str]]:
        """Codes of abolished areas that became one area of the release, by level and name."""
        found: dict[tuple[str, str], set[str]] = defaultdict(set)
        for one in former().values():
            if self.successor(one.code):
                for name in (one.name_th, one.name_en):
                    key = "".join(words_of(plain(name)))
                    for level in (level_of(one.code), "") if key else ():
                        found[level, key].add(one.code)
        return found

    @cached_property
    def by_level(self) -> dict[str, dict[tuple[str, int], str]]:
        """Names of each level, and under "" of provinces and districts, by code and place."""
        every = {
            (code, place): own
            for code, names in self.own.items()
            for place, own in enumerate(names)
        }
        found = {
            level: {at: own for at, own in every.items() if level_of(at[0]) == level}
            for level in MATCHED
        }
        return found | {"": found["province"] | found["district"]}

    def known(self, code: str) -> bool:
        """Whether there is an area of this code, with a shape of its own."""
        return code in self.own

    def successor(self, code: str) -> str:
        """The one area of the release that an abolished code became; "" for none or several."""
        old = former().get(code)
        return (
            old.successors[0]
            if old and not self.known(code) and len(old.successors) == 1
            and self.known(old.successors[0])
            else ""
        )  # fmt: skip

    def all_named(self, name: str) -> set[str]:
        """Areas of any level whose name this is, letter by letter."""
        return set(self.exact.get(name, ()))

    def of_level(self, name: str, level: str) -> set[str]:
        """Areas of a level whose name this is, letter by letter; of any level under ""."""
        return _at(self.exact.get(name, ()), level)

    def named(self, claim: Claim) -> set[str]:
        """Areas whose name this is, letter by letter, at the level said."""
        return self.of_level(claim.name, claim.level)

    def sounding(self, claim: Claim) -> set[str]:
        """Areas whose name sounds like this at the level said."""
        return _at(self.like.get(folded(claim.name), ()), claim.level)

    def beginning(self, name: str, level: str) -> set[str]:
        """Areas of a level with a name that begins so."""
        return {
            code
            for code, own in self.own.items()
            if level_of(code) == level and any(one.startswith(name) for one in own)
        }


def _at(codes: Iterable[str], level: str) -> set[str]:
    """Those of a level among codes; all of them under ""."""
    return {code for code in codes if not level or level_of(code) == level}
