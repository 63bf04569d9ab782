"""What names and codes mean: the areas that everything said of a row can be of.

The search box and the import read the same names (aliases.py) by the same spelling (spelling.py)
out of the same index (index.py). The box offers whatever may be meant, the import takes only what
is sure: all that is said must be true of one area, and what is exactly another area's is never
likeness.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache

import pandas as pd
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from geo.names import fitting, titles
from geo.names.claims import DIGITS, KEPT, MATCHED, Cell, Claim, bare, chain, together
from geo.names.fitting import CUT, Fit
from geo.names.index import Index
from geo.names.known_names import KnownNames
from geo.names.search import search
from geo.names.spelling import folded

SUGGESTIONS = 8


class Matcher:
    """The areas of a release by all that people call them."""

    def __init__(self, areas: pd.DataFrame, names: KnownNames | None = None) -> None:
        self.areas = areas
        self.names = names or KnownNames.of(areas)
        self.known = self.names.known
        self.successor = self.names.successor
        self.meant = lru_cache(maxsize=KEPT)(self._meant)
        self.areas_of = lru_cache(maxsize=KEPT)(self._areas_of)

    @cached_property
    def index(self) -> Index:
        """The search box's index of the same areas."""
        return Index.of(self.areas)

    @classmethod
    def of(cls, areas: pd.DataFrame) -> Matcher:
        """The matcher of an area table, which is never changed in place; the last one is kept."""
        for last in tuple(_LAST):
            if last.areas is areas:
                return last
        made = cls(areas)
        _LAST[:] = [made]
        return made

    # What is meant

    def _meant(self, claim: Claim) -> frozenset[str]:
        """Areas that a name means: those of exactly this name; if it is nobody's, of this sound.

        A name marked as short means the one area of that level that begins so.
        """
        found = self.names.named(claim)
        if found or self.names.all_named(claim.name):
            return frozenset(found)
        alike = self.names.sounding(claim)
        if not alike and claim.short and len(claim.name) >= CUT:
            levels = [claim.level] if claim.level else MATCHED[:2]
            alike = {code for level in levels for code in self.names.beginning(claim.name, level)}
        return frozenset(alike)

    def _areas_of(
        self, claims: tuple[Claim, ...], codes: tuple[str, ...], least: int
    ) -> frozenset[str]:
        """The areas of which all that is claimed is true; the codes are of the area or above it.

        `least`: so many areas of its chain are named, as a cell of several names says.
        """
        sets = [self.meant(claim) for claim in claims] + [frozenset([code]) for code in codes]
        return _of_all(sets, least)

    def _before(self, claims: tuple[Claim, ...], least: int) -> frozenset[str]:
        """The areas of the release that took the place of the one that is named with old parents.

        "อ.เซกา จ.หนองคาย" is a district of Bueng Kan since 2554.
        """
        sets = [
            self.meant(one) | self.names.former.get((one.level, one.name), set()) for one in claims
        ]
        old = {self.successor(code) for code in _of_all(sets, least) if not self.known(code)}
        return frozenset(old - {""})

    def sure(self, cells: Sequence[Cell], codes: tuple[str, ...] = ()) -> frozenset[str]:
        """The areas that cells mean together, with codes beside; one where it is sure.

        The fewest names that make sense are taken; where none do, none.
        """
        for claims, least in together(cells):
            found = self.areas_of(claims, codes, least)
            if found:
                return found
        return frozenset(codes) if codes and not cells else frozenset()

    def literal(self, cells: Sequence[Cell]) -> bool:
        """Whether every name of the cells is some area's letter by letter."""
        for claims, least in together(cells):
            if self.areas_of(claims, (), least):
                return all(self.names.all_named(claim.name) for claim in claims)
        return True

    def sure_before(self, cells: Sequence[Cell]) -> frozenset[str]:
        """The same for names of old: the areas that took the place of abolished ones."""
        for claims, least in together(cells):
            found = self._before(claims, least)
            if found:
                return found
        return frozenset()

    def fit(self, code: str, text: str, level: str = "") -> Fit:
        """How a cell fits a code (geo.names.fitting)."""
        return fitting.fit(self.names, code, text, level)

    def provinces_in(self, text: str) -> set[str]:
        """Provinces that a title speaks of (geo.names.titles)."""
        return titles.provinces_in(self.names, text)

    # What may be meant

    def likely(self, cells: Sequence[Cell], codes: Iterable[str] = ()) -> list[str]:
        """Codes that cells may mean, likeliest first: by the search box's own rules."""
        deepest_first = sorted(cells, key=lambda one: -DIGITS.get(one[1], 9))
        named = " ".join(text for text, _ in deepest_first if text)
        own = deepest_first[0][0] if deepest_first else ""
        upper = [(text, level) for text, level in deepest_first[1:] if text]
        above = self.sure(upper) if upper else frozenset[str]()
        within = [code for parent in sorted(above) for code in self._nearest(parent, own)]
        everywhere = [
            code
            for query in dict.fromkeys((named, own))
            for code in search(self.index, query, limit=SUGGESTIONS)
            if query and self.known(code)
        ]
        exact = self.sure(cells)
        first = [code for code in everywhere if code in exact]
        found = dict.fromkeys([*codes, *first, *sorted(exact), *within, *everywhere])
        return list(found) or self._resembling(*deepest_first[0] if deepest_first else ("", ""))

    def _resembling(self, text: str, level: str) -> list[str]:
        """Areas of a level whose names look most like a text, where nothing else is found."""
        choices = self.names.by_level[level]
        name = bare(text)
        found = process.extract(
            name, choices, scorer=fuzz.ratio, limit=SUGGESTIONS, score_cutoff=60
        )
        return list(dict.fromkeys(code for _, _, (code, _) in found))

    def _nearest(self, parent: str, text: str) -> list[str]:
        """The areas right below one whose names are most like a text, if any is."""
        key = folded(bare(text))
        near = [
            (min(OSA.normalized_distance(folded(own), key) for own in self.names.own[code]), code)
            for code in self.names.below[parent]
        ]
        return [code for distance, code in sorted(near) if distance <= 0.5][:SUGGESTIONS]


def _of_all(sets: Sequence[frozenset[str] | set[str]], least: int) -> frozenset[str]:
    """Codes that a set holds and whose chains have one of each set, `least` of them different."""
    if not sets or not all(sets):
        return frozenset()
    found = set()
    for code in set().union(*sets):
        above = set(chain(code))
        held = [above & one for one in sets]
        if all(held) and len(set().union(*held)) >= least:
            found.add(code)
    return frozenset(found)


_LAST: list[Matcher] = []
