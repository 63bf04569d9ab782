"""A declared table over nested areas, and which of its figures may be shown.

One by household size is told by size_protection.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import pandas as pd

from data.refusal import Fault, Refused
from geo.areas import COUNTRY
from poverty.protection import withholding
from poverty.protection.polytope import Flags, Nested
from tabulating.definition import Definition, sized
from tabulating.tables import HOUSEHOLDS, LEVELS, REST, Extra
from tabulating.year import DIGITS
from wording.saying import Saying

MOST_WITHHELD = 0.5
"""Share of the figures of the finest level that may be withheld; else the table is refused."""
OF_SIZE = 0.9
"""Share of each group's households from which on their number of people would tell the group."""
TRIED = 6
"""Pairs of groups that are tried together before another level is named."""


@dataclass(frozen=True)
class Drawing:
    """What decides which counts are withheld beside small ones.

    `before`: what the release that this one is made on withholds, as `table_before` reads it.
    """

    key: bytes
    year_be: int
    threshold: int
    before: pd.DataFrame | None = None

    def of(self, one: Extra, index: pd.MultiIndex, columns: list[str]) -> Chosen:
        """The draws of a table, and what was withheld of it before."""
        codes = list(index.get_level_values("code"))
        drawn = withholding.draws(self.key, f"{one.id} {self.year_be}", codes, columns)
        if self.before is None:
            return Chosen(self.threshold, drawn, None)
        there = self.before.reindex(index=index, columns=columns).eq(other=True)
        return Chosen(self.threshold, drawn, there.to_numpy(dtype=bool))


@dataclass(frozen=True)
class Chosen:
    """The same for a table of counts."""

    threshold: int
    drawn: withholding.Costs
    before: Flags | None

    def merged(self, other: int) -> Chosen:
        """That of the table without a group, which is part of another."""
        return Chosen(self.threshold, np.delete(self.drawn, other, axis=1), None)


@dataclass(frozen=True)
class Protected:
    """A table that may be told. `counts` and `hidden`: by level and code, a column a group.

    `people`, of a table by household size: the people of the households that `counts` has.
    """

    counts: pd.DataFrame
    hidden: pd.DataFrame
    people: pd.DataFrame | None = None


def cells(units: pd.DataFrame, one: Extra) -> pd.DataFrame:
    """People or households of every unit by group, those that fit none in a last one if any do."""
    found = units[one.names()]
    rest = units[one.counts] - found.sum(axis=1)
    return found.assign(**{f"table_{one.id}_{REST}": rest}) if rest.any() else found


def nested(units: pd.DataFrame, level: str) -> tuple[Nested, pd.MultiIndex]:
    """A table of units at all levels down to one, and the level and code of each row."""
    levels = ["country", *reversed(LEVELS)][: len(LEVELS) - LEVELS.index(level) + 1]
    codes: list[tuple[str, str]] = []
    counts, parents = [], []
    before: dict[str, int] = {}
    for place, name in enumerate(levels):
        digits = DIGITS[name]
        keys = units.index.str[:digits] if digits else pd.Index([COUNTRY] * len(units))
        summed = units.groupby(np.asarray(keys)).sum()
        above = DIGITS[levels[place - 1]] if place else 0
        parents += [before.get(code[:above] or COUNTRY, -1) for code in summed.index]
        before = {code: len(codes) + at for at, code in enumerate(summed.index)}
        codes += [(name, code) for code in summed.index]
        counts.append(summed.to_numpy("int64"))
    index = pd.MultiIndex.from_tuples(codes, names=["level", "code"])
    return Nested(np.concatenate(counts), np.array(parents)), index


def protected(
    units: pd.DataFrame, one: Extra, definition: Definition, drawing: Drawing
) -> Protected:
    """The table with what is withheld. Raises `Refused`, with what to merge, for too much."""
    if one.counts == HOUSEHOLDS and _of_size(units, one):
        faults = (Saying("tabulate-table-column"), Saying("tabulate-table-of-size"))
        raise Refused([Fault(definition.file, one.id, one.column, *faults)])
    counts = cells(units, one)
    table, index = nested(counts, one.level)
    finest = np.asarray(index.get_level_values("level") == one.level)
    columns = list(counts.columns)
    chosen = drawing.of(one, index, columns)
    hidden = _withheld(table, finest, chosen)
    if too_much(hidden, finest):
        raise refused(hidden[finest], _advice(table, one, finest, chosen), one, definition)
    return Protected(
        pd.DataFrame(table.counts, index, columns), pd.DataFrame(hidden, index, columns)
    )


def refused(hidden: Flags, advice: Saying, one: Extra, definition: Definition) -> Refused:
    """That too much of the finest level would be withheld, and what to do."""
    share = Saying("tabulate-table-withheld", percent=f"{100 * hidden.mean():.0f}")
    told = Saying("tabulate-table-unsafe")
    return Refused([Fault(definition.file, one.id, share, advice, told)])


def _of_size(units: pd.DataFrame, one: Extra) -> bool:
    """Whether a column of households tells how many people they have."""
    alike = units[[sized(name) for name in one.names()]].to_numpy().sum(axis=0)
    every = units[one.names()].to_numpy().sum(axis=0)
    return bool(every.any() and (alike >= OF_SIZE * every).all())


def _withheld(table: Nested, finest: Flags, chosen: Chosen) -> Flags:
    """What is withheld; where small counts alone are too much, no more than these."""
    small = table.small(chosen.threshold)
    if too_much(small, finest):
        return small
    return withholding.withheld(
        table, threshold=chosen.threshold, drawn=chosen.drawn, before=chosen.before
    )


def too_much(hidden: Flags, finest: Flags) -> bool:
    """Whether figures of the country, or more than half of the finest level's, are withheld."""
    return bool(hidden[0].any() or hidden[finest].mean() > MOST_WITHHELD)


def _advice(table: Nested, one: Extra, finest: Flags, chosen: Chosen) -> Saying:
    """Two groups that are enough to be taken together, as tried; else a higher level.

    Neither where the release that this one is made on has the table.
    """
    if chosen.before is not None:
        return Saying("tabulate-table-none")
    groups = table.counts.shape[1]
    names = [group.name_en for group in one.groups] + [REST] * (groups - len(one.groups))
    for first, second in _pairs(table) if groups > 2 else ():
        merged = table.merged(first, second)
        hidden = _withheld(merged, finest, chosen.merged(second))
        if not too_much(hidden, finest):
            return Saying("tabulate-table-merge", one=names[first], other=names[second])
    return higher(one)


def higher(one: Extra) -> Saying:
    """That a table may do at the next level; at the highest that fewer groups may."""
    if one.level != LEVELS[-1]:
        return Saying("tabulate-table-higher", level=LEVELS[LEVELS.index(one.level) + 1])
    return Saying("tabulate-table-fewer")


def _pairs(table: Nested) -> Iterator[tuple[int, int]]:
    """Pairs of groups, those with the fewest people first."""
    people = table.counts[0]
    pairs = combinations(range(len(people)), 2)
    yield from sorted(pairs, key=lambda pair: int(people[list(pair)].sum()))[:TRIED]
