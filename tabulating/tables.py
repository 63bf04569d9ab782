"""More tables, as a definition declares them: each of a column with few values, or of size.

A column of households that tells their size makes no table: the people of an area are published,
and they are the sizes of its households added up, and so are the people of its villages and of its
poor households. Counts that are withheld could be worked out of these, and the attack on such a
table (poverty/protection/audit.py) knows nothing of them. A table by household size is declared as
one (tabulating/sizes.py), and attacked by all of it (poverty/protection/size_audit.py).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from tabulating import sizes
from tabulating.definition import Condition, Sizes

if TYPE_CHECKING:
    from tabulating.definition import Definition
    from tabulating.entries import Entries

from wording.saying import Saying

LEVELS = ("tambon", "district", "province")
"""The finest level that a table may be told at."""
PEOPLE, HOUSEHOLDS = "people", "households"
COUNTS = (PEOPLE, HOUSEHOLDS)
_ID = re.compile(r"[a-z][a-z0-9_]{0,30}")
MOST_GROUPS = 20
REST = "other"
"""The group of those who fit none of the others."""


@dataclass(frozen=True)
class Group:
    """A group of a table: its names, and the values that are of it."""

    name_th: str
    name_en: str
    test: Condition


@dataclass(frozen=True)
class Extra:
    """A table: whom it counts, by which column, down to which level.

    One of household size has none: its groups are bands, of which it counts households and their
    people; `told` is the households' own column of how many they are, "" for none.
    """

    id: str
    name_th: str
    name_en: str
    counts: str
    column: str
    level: str
    groups: tuple[Group, ...]
    of_size: bool = False
    told: str = ""

    def names(self) -> list[str]:
        """What the sums of its groups are called."""
        return [f"table_{self.id}_{place}" for place in range(len(self.groups))]


def counting(definition: Definition) -> Definition:
    """A definition that also counts what its tables are of, by the names of their sums."""
    groups = dict(definition.groups)
    homes: dict[str, Condition] = {}
    bands = Sizes()
    for one in definition.tables:
        tests = {name: group.test for name, group in zip(one.names(), one.groups, strict=True)}
        if one.of_size:
            bands = Sizes({name: sizes.band(test) for name, test in tests.items()}, one.told)
        elif one.counts == PEOPLE:
            groups |= tests
        else:
            homes |= tests
    return replace(definition, groups=groups, homes=homes, sizes=bands)


def read(file: Entries, taken: Iterable[tuple[str, str]]) -> tuple[Extra, ...]:
    """The tables of a definition. `taken`: whom, and by which columns, other entries count."""
    if "table" not in file.content:
        file.asked.add("table")
        return ()
    entries = list(file.tables("table"))
    found = [_table(entry) for entry in entries]
    used, ids = Counter((one.counts, one.column) for one in found), Counter(one.id for one in found)
    used.update(set(taken))
    for entry, one in zip(entries, found, strict=True):
        if used[one.counts, one.column] > 1:
            own = "by" if one.of_size else "column"
            entry.wrong(own, Saying("tabulate-table-own-column"), "tabulate-column-twice")
        if ids[one.id] > 1 or not _ID.fullmatch(one.id):
            entry.wrong("id", Saying("tabulate-table-id"))
    return tuple(found)


def _table(entry: Entries) -> Extra:
    if sizes.declared(entry):
        return _of_size(entry)
    counts = entry.chosen("counts", COUNTS, PEOPLE)
    of_size = counts == HOUSEHOLDS and "column" not in entry.content
    column = entry.words("column", "" if of_size else None)
    if of_size:
        entry.wrong("counts", Saying("tabulate-table-column"), "tabulate-table-of-size")
    groups = list(entry.tables("group"))
    found = Extra(
        id=entry.words("id"),
        name_th=entry.words("name_th"),
        name_en=entry.words("name_en"),
        counts=counts,
        column=column,
        level=entry.chosen("level", LEVELS),
        groups=tuple(_group(one, column) for one in groups),
    )
    if not 2 <= len(groups) <= MOST_GROUPS:
        entry.wrong("group", Saying("tabulate-table-groups", most=MOST_GROUPS))
    elif any(_overlapping([one.test for one in found.groups])):
        entry.wrong("group", Saying("tabulate-table-apart"))
    entry.finish()
    return found


def _of_size(entry: Entries) -> Extra:
    """A table by household size."""
    told, groups = entry.words("column", ""), list(entry.tables("group"))
    bands = [sizes.read(one) for one in groups]
    found = Extra(
        id=entry.words("id"),
        name_th=entry.words("name_th"),
        name_en=entry.words("name_en"),
        counts=HOUSEHOLDS,
        column="",
        level=entry.chosen("level", LEVELS),
        groups=tuple(Group(*one) for one in bands),
        of_size=True,
        told=told,
    )
    if not 2 <= len(groups) <= MOST_GROUPS:
        entry.wrong("group", Saying("tabulate-table-groups", most=MOST_GROUPS))
    elif not sizes.following([one.test for one in found.groups]):
        entry.wrong("group", Saying("tabulate-table-bands"))
    entry.finish()
    return found


def _group(entry: Entries, column: str) -> Group:
    test = Condition(column, entry.values("is"), entry.number("least"), entry.number("most"))
    if not test.among and test.least is None and test.most is None:
        entry.wrong("is", Saying("tabulate-a-test"))
    made = Group(entry.words("name_th"), entry.words("name_en"), test)
    entry.finish()
    return made


def _overlapping(tests: list[Condition]) -> Iterator[bool]:
    """Whether values may be of two groups: each is told by values, or each by bounds."""
    yield len({bool(test.among) for test in tests}) > 1
    values = [str(value) for test in tests for value in test.among]
    yield len(values) > len(set(values))
    bounds = sorted(bounds_of(test) for test in tests if not test.among)
    yield any(last >= least for (_, last), (least, _) in pairwise(bounds))


def bounds_of(test: Condition) -> tuple[float, float]:
    """The least and the most that a test takes."""
    least = float("-inf") if test.least is None else test.least
    return least, float("inf") if test.most is None else test.most
