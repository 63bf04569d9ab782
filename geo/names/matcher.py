"""What names and codes mean: the areas that everything said of a row can be of.

The search box and the import read the same names (geo.names) by the same spelling (geo.spelling)
out of the same index (search.py). The box offers whatever may be meant, the import takes only what
is sure: all that is said must be true of one area, and what is exactly another area's is never
likeness.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property, lru_cache
from itertools import combinations, product

import pandas as pd
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from geo.areas import LEVELS
from geo.names.aliases import official_names, other_names
from geo.names.former import former
from geo.names.search import Index, search
from geo.names.spelling import Word, at_once, folded, plain, read, words_of

MATCHED = ("province", "district", "tambon")
"""Levels whose names are matched, the highest first."""
SUGGESTIONS = 8
_DIGITS = {level: LEVELS[level].digits for level in MATCHED}
_LEVEL_OF = {digits: level for level, digits in _DIGITS.items()}
_MOST_WORDS = 8
_KEPT = 60_000
_LONG = 9
"""Letters from which on two mistakes are as good as one in a shorter name."""
_WAYS = 60
"""Most ways in which the cells of a row are read together."""
_MOST_RUN = 3
_AFTER_PROVINCE = re.compile(r"(?:จังหวัด|จ\.)\s*([ก-๎]+)")
_CUT = 4
"""Least letters of a name that is cut short."""


Cell = tuple[str, str]  # a cell's text, and the level that its column says, "" for none


@dataclass(frozen=True)
class Claim:
    """One name said of a row's area (or of one above it); `level` where it is said as well.

    `short`: marked as an abbreviation (ฯ).
    """

    name: str
    level: str = ""
    short: bool = False


class Fit(Enum):
    """How a name fits the area of a code."""

    OWN = "own"
    LIKE = "like"
    ANOTHER = "another"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Suggestion:
    """An area that a name may mean."""

    code: str
    name_th: str
    name_en: str


@dataclass(frozen=True)
class Written:
    """A cell in parts: the words of each name with the level said, codes and what else stands by.

    `units`: a municipality is meant, which is no area with a shape of its own.
    """

    words: tuple[Word, ...]
    numbers: tuple[str, ...]
    short: bool
    units: bool


@lru_cache(maxsize=_KEPT)
def written(text: str) -> Written:
    """The parts of a cell: "ต.ในเมือง อ.เมือง จ.ขอนแก่น 40000"."""
    query = read(text)
    return Written(query.words, query.numbers, "ฯ" in text, query.of_units)


@lru_cache(maxsize=_KEPT)
def bare(text: str) -> str:
    """A name in one spelling, whatever word for its level stands before it."""
    return "".join(word.text for word in written(text).words)


def level_of(code: str) -> str:
    """The level of a code of 2, 4 or 6 digits."""
    return _LEVEL_OF[len(code)]


def chain(code: str) -> tuple[str, ...]:
    """A code and those above it, down from the province's."""
    return tuple(code[:digits] for digits in _DIGITS.values() if digits <= len(code))


class Matcher:
    """The areas of a release by all that people call them."""

    def __init__(self, areas: pd.DataFrame) -> None:
        self.areas = areas
        self._exact: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._folded: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._own: dict[str, list[str]] = defaultdict(list)
        self._below: dict[str, list[str]] = defaultdict(list)
        named = areas[areas["level"].isin(MATCHED)]
        codes = named.index.tolist()
        rows = {str(code): row for row, code in enumerate(codes)}
        lines = [*official_names(named, rows), *other_names(rows)]
        keys = ["".join(words) for _, words in lines]
        for (row, _), key, like in zip(lines, keys, at_once(folded, keys), strict=True):
            self._add(codes[row], level_of(codes[row]), key, like)
        self._former = self._of_old()
        self.meant = lru_cache(maxsize=_KEPT)(self._meant)
        self.areas_of = lru_cache(maxsize=_KEPT)(self._areas_of)

    @cached_property
    def _by_level(self) -> dict[str, dict[tuple[str, int], str]]:
        """Names of each level, and under "" of provinces and districts, by code and place."""
        every = {
            (code, place): own
            for code, names in self._own.items()
            for place, own in enumerate(names)
        }
        found = {
            level: {at: own for at, own in every.items() if level_of(at[0]) == level}
            for level in MATCHED
        }
        return found | {"": found["province"] | found["district"]}

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

    def _add(self, code: str, level: str, key: str, like: str) -> None:
        if code not in self._own:
            self._below[code[:-2]].append(code)
        self._own[code].append(key)
        for one in (level, ""):
            self._exact[one, key].add(code)
            self._folded[one, like].add(code)

    def _of_old(self) -> dict[tuple[str, str], set[str]]:
        """Codes of abolished areas that became one area of the release, by level and name."""
        found: dict[tuple[str, str], set[str]] = defaultdict(set)
        for one in former().values():
            if self.successor(one.code):
                for name in (one.name_th, one.name_en):
                    key = "".join(words_of(plain(name)))
                    for level in (level_of(one.code), "") if key else ():
                        found[level, key].add(one.code)
        return found

    def known(self, code: str) -> bool:
        """Whether there is an area of this code, with a shape of its own."""
        return code in self._own

    def successor(self, code: str) -> str:
        """The one area of the release that an abolished code became; "" for none or several."""
        old = former().get(code)
        return (
            old.successors[0]
            if old and not self.known(code) and len(old.successors) == 1
            and self.known(old.successors[0])
            else ""
        )  # fmt: skip

    # What is meant

    def exact(self, claim: Claim) -> set[str]:
        """Areas whose name this is, letter by letter, at the level said."""
        return self._exact.get((claim.level, claim.name), set())

    def _meant(self, claim: Claim) -> frozenset[str]:
        """Areas that a name means: those of exactly this name; if it is nobody's, of this sound.

        A name marked as short means the one area of that level that begins so.
        """
        found = self.exact(claim)
        if found or self._exact.get(("", claim.name)):
            return frozenset(found)
        alike = self._folded.get((claim.level, folded(claim.name)), set())
        if not alike and claim.short and len(claim.name) >= _CUT:
            levels = [claim.level] if claim.level else MATCHED[:2]
            alike = {code for level in levels for code in self._beginning(claim.name, level)}
        return frozenset(alike)

    def _beginning(self, name: str, level: str) -> set[str]:
        return {
            code
            for code, own in self._own.items()
            if level_of(code) == level and any(one.startswith(name) for one in own)
        }

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
        sets = [self.meant(one) | self._former.get((one.level, one.name), set()) for one in claims]
        old = {self.successor(code) for code in _of_all(sets, least) if not self.known(code)}
        return frozenset(old - {""})

    def readings(self, text: str, level: str = "") -> Iterator[tuple[Claim, ...]]:
        """Ways to part a cell into names, likeliest first: as few names as there may be.

        `level` is what the column says; a word in the cell (อ., จังหวัด) says more.
        """
        cell = written(text)
        words = cell.words[:_MOST_WORDS]
        if not words or cell.units:
            return
        marked = [at for at, word in enumerate(words) if word.level and at]
        starts = sorted({0, *marked})
        free = [at for at in range(1, len(words)) if at not in starts]
        for more in range(min(len(free), 3) + 1):
            for cuts in combinations(free, more):
                yield _claims(words, sorted([*starts, *cuts]), level, short=cell.short)

    def sure(self, cells: Sequence[Cell], codes: tuple[str, ...] = ()) -> frozenset[str]:
        """The areas that cells mean together, with codes beside; one where it is sure.

        The fewest names that make sense are taken; where none do, none.
        """
        for claims, least in self._together(cells):
            found = self.areas_of(claims, codes, least)
            if found:
                return found
        return frozenset(codes) if codes and not cells else frozenset()

    def literal(self, cells: Sequence[Cell]) -> bool:
        """Whether every name of the cells is some area's letter by letter."""
        for claims, least in self._together(cells):
            if self.areas_of(claims, (), least):
                return all(self._exact.get(("", claim.name)) for claim in claims)
        return True

    def sure_before(self, cells: Sequence[Cell]) -> frozenset[str]:
        """The same for names of old: the areas that took the place of abolished ones."""
        for claims, least in self._together(cells):
            found = self._before(claims, least)
            if found:
                return found
        return frozenset()

    def _together(self, cells: Sequence[Cell]) -> Iterator[tuple[tuple[Claim, ...], int]]:
        """All ways to read cells together, those of few names first; and the most of one cell."""
        parted = [list(self.readings(text, level)) for text, level in cells]
        ways = sorted(product(*parted), key=lambda way: sum(map(len, way)))
        for way in ways[:_WAYS] if cells else ():
            yield tuple(claim for reading in way for claim in reading), max(map(len, way))

    # How a name fits a code

    def fit(self, code: str, text: str, level: str = "") -> Fit:
        """How a cell fits a code: its own name or one above it, like it, another's or nobody's.

        `level` is what the column says; "" for a column of names, which are those of the code.
        """
        best = Fit.NOBODY
        for reading in self.readings(text, level):
            fits = [self._fit(code, claim, level) for claim in reading]
            for one in (Fit.OWN, Fit.LIKE):
                if all(fit in (Fit.OWN, one) for fit in fits):
                    return one
            if best is Fit.NOBODY and Fit.ANOTHER in fits:
                best = Fit.ANOTHER
        return best

    def _fit(self, code: str, claim: Claim, column: str) -> Fit:
        level = claim.level or column or level_of(code)
        at = _DIGITS.get(level, 0)
        if at > len(code):
            return Fit.ANOTHER
        own = code[:at]
        if own in self._exact.get((level, claim.name), ()):
            return Fit.OWN
        if self._exact.get(("", claim.name)):
            return Fit.ANOTHER
        return Fit.LIKE if self._like(own, claim) else Fit.NOBODY

    def _like(self, code: str, claim: Claim) -> bool:
        """Whether a name that is nobody's is a spelling of this one area's among its neighbours."""
        own = self._likeness(code, claim.name)
        others = (self._likeness(one, claim.name) for one in self._below[code[:-2]] if one != code)
        return own > 0 and own > max(others, default=0)

    def _likeness(self, code: str, name: str) -> float:
        """How like a name is to an area's: 0 for not at all, 1 for the same sound."""
        key = folded(name)
        most = 2 if len(key) >= _LONG else 1
        found = 0.0
        for own in self._own[code]:
            sound = folded(own)
            if sound == key:
                return 1.0
            mistakes = OSA.distance(sound, key, score_cutoff=most)
            if mistakes <= most and len(key) >= _CUT:
                found = max(found, 1 - mistakes / len(key))
            elif len(key) >= _CUT and sound.startswith(key):
                found = max(found, 0.5)
        return found

    # What may be meant

    def likely(self, cells: Sequence[Cell], codes: Iterable[str] = ()) -> list[str]:
        """Codes that cells may mean, likeliest first: by the search box's own rules."""
        deepest_first = sorted(cells, key=lambda one: -_DIGITS.get(one[1], 9))
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
        choices = self._by_level[level]
        name = bare(text)
        found = process.extract(
            name, choices, scorer=fuzz.ratio, limit=SUGGESTIONS, score_cutoff=60
        )
        return list(dict.fromkeys(code for _, _, (code, _) in found))

    def _nearest(self, parent: str, text: str) -> list[str]:
        """The areas right below one whose names are most like a text, if any is."""
        key = folded(bare(text))
        near = [
            (min(OSA.normalized_distance(folded(own), key) for own in self._own[code]), code)
            for code in self._below[parent]
        ]
        return [code for distance, code in sorted(near) if distance <= 0.5][:SUGGESTIONS]

    def provinces_in(self, text: str) -> set[str]:
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
            code
            for name in (*runs, *self._begun(named))
            for code in self._exact.get(("province", name), ())
        }

    def _begun(self, texts: Iterable[str]) -> Iterator[str]:
        """The longest name of a province with which a text begins: "ขอนแก่นปี2566"."""
        for text in texts:
            for end in range(len(text), 1, -1):
                if self._exact.get(("province", text[:end])):
                    yield text[:end]
                    break

    def suggestion(self, code: str) -> Suggestion:
        """An area as it is suggested, with its parents."""
        names = [
            " ".join(str(self.areas.at[one, f"name_{lang}"]) for one in reversed(chain(code)))
            for lang in ("th", "en")
        ]
        return Suggestion(code, *names)


def _claims(
    words: Sequence[Word], starts: Sequence[int], level: str, *, short: bool
) -> tuple[Claim, ...]:
    """The names of the words from each start up to the next."""
    ends = [*starts[1:], len(words)]
    return tuple(
        Claim(
            "".join(word.text for word in words[start:end]),
            words[start].level or (level if start == 0 else ""),
            short,
        )
        for start, end in zip(starts, ends, strict=True)
    )


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
