"""What stands around a row and says where it lies: the rows above it, title, sheet and file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from data.imports.areas.said import SaidOfRow
from data.intake.area_columns import AreaColumn
from data.intake.table import AreaTable
from geo.names.claims import MATCHED, Cell, chain, written
from geo.names.matcher import Matcher

LOOKED_AT = 2_000
"""Different names of a column that are looked at for its level."""
MOST = 0.8
"""Part of them that must be names of one level for the column to be of that level."""


@dataclass
class Hierarchy:
    """The levels of columns whose header says none, and what the rows so far were of.

    `deep`: areas of several levels stand in one column, each below the one above it; `province` is
    the only one that title, sheet or file name, "" for none.
    """

    levels: dict[int, str]
    deep: bool
    province: str
    last: str = ""
    seen: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, one: AreaTable, columns: Sequence[AreaColumn], matcher: Matcher) -> Hierarchy:
        """What a table tells before its rows are read one by one."""
        named = [column for column in columns if not column.code]
        levels = {
            column.column: _usual(one, column.column, matcher)
            for column in named
            if not column.level
        }
        alone = len(named) == 1 and len(columns) == 1
        deep = alone and _several(one, named[0], levels)
        return cls(levels, deep, _stated(one, matcher))

    def level(self, column: AreaColumn) -> str:
        """The level of a column's names, as its header or its names say; "" for any."""
        return column.level or self.levels.get(column.column, "")

    def passed(self, code: str) -> None:
        """Remember a row's area: it may be the parent of those below."""
        if code:
            self.last = code
            self.seen.add(code)

    def under(self, said: SaidOfRow, matcher: Matcher) -> str:
        """What a row says as one text, and the areas that it lies in by all that stands around it.

        Under it a person decides: two areas of one name below two others are two questions.
        """
        levels = {word.level for text, _ in said.cells for word in written(text).words}
        if "province" in levels or said.codes:
            return said.text
        around = ""
        if self.deep:
            upper = self.last[:4] if any(len(code) > 4 for code in self.seen) else self.last[:2]
            around = upper[:2] if "district" in levels else upper
        elif self.province and not any(map(_says_province, said.cells)):
            around = self.province
        names = [str(matcher.areas.at[code, "name_th"]) for code in reversed(chain(around))]
        return " ".join([said.text, *names])

    def within(self, found: frozenset[str], cells: Iterable[Cell]) -> frozenset[str]:
        """The areas of those found that lie where the row stands."""
        if self.deep:
            return self._below(found)
        if self.province and not any(_says_province(cell) for cell in cells):
            return frozenset(code for code in found if code.startswith(self.province))
        return found

    def _below(self, found: frozenset[str]) -> frozenset[str]:
        """Provinces, and areas right below one of those that the row above lies in."""
        above = {*chain(self.last)} if self.last else {self.province}
        here = frozenset(code for code in found if len(code) == 2 or code[:-2] in above)
        if not self.last and not here:
            return found
        fresh = here - self.seen
        return fresh if len(here) > 1 and fresh else here


def _says_province(cell: Cell) -> bool:
    text, level = cell
    return level in ("province", "") or any(
        word.level == "province" for word in written(text).words
    )


def _usual(one: AreaTable, column: int, matcher: Matcher) -> str:
    """The highest level that nearly all names of a column are of; "" for several levels."""
    texts = [text for text in dict.fromkeys(one.values(column)) if text.strip()][:LOOKED_AT]
    bare = [text for text in texts if not any(word.level for word in written(text).words)]
    meaning = {level: {text for text in bare if matcher.sure([(text, level)])} for level in MATCHED}
    any_ = set().union(*meaning.values())
    for level in MATCHED:
        if any_ and len(meaning[level]) >= MOST * len(bare) and meaning[level] == any_:
            return level
    return "" if any_ else "province" if bare else ""


def _several(one: AreaTable, column: AreaColumn, levels: dict[int, str]) -> bool:
    """Whether the names of a column are of several levels."""
    level = column.level or levels.get(column.column, "")
    cells = [written(text) for text in dict.fromkeys(one.values(column.column))]
    single = [cell.words for cell in cells if sum(bool(word.level) for word in cell.words) < 2]
    found = {words[0].level or level for words in single if words}
    return len(found) > 1 or "" in found


def _stated(one: AreaTable, matcher: Matcher) -> str:
    """The one province that title, sheet and file name."""
    texts = [*one.header.titles, one.sheet.name, one.file.rsplit(".", 1)[0]]
    found = {code for text in texts for code in matcher.provinces_in(text)}
    return found.pop() if len(found) == 1 else ""
