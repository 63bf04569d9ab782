"""What is known of areas from elsewhere, held against the figures of a file.

More poor people than an area has are a fault by cell. What is only odd is told: a parent that is
not its children's sum, a figure a hundred times its neighbours or the one of the period before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache

import numpy as np
import pandas as pd

from data.imports.draft import Findings, Note
from data.imports.family import Amounts, Family
from data.imports.locate import Located
from data.intake import days
from data.intake.header import header_key
from data.official.registered import registered
from data.refusal import Fault
from geo.names.declared import words
from wording.saying import Joined, Said, Saying, area_name

TIMES = 100
"""A figure so many times its neighbours' largest, or its last, is told."""
SHOWN = 3
FAR = "imports-far-from-the-period-before"
_NEIGHBOURS = 3
_NEARLY = 0.5
_POOR, _NOT_HEADS, _HOUSEHOLDS = map(
    words(__file__, "bounds").known_by, ("poor", "not_heads", "households")
)


def most(areas: pd.DataFrame) -> pd.DataFrame:
    """The most `people` and `households` of each area: the more of those surveyed and registered.

    Those surveyed are columns of `areas`; what nobody knows is infinite.
    """
    for last, kept in tuple(_KEPT):
        if last is areas:
            return kept
    codes = [registered().get(str(code)) for code in areas.index]
    known = pd.DataFrame(
        {
            "people": [float(one.people) if one else np.nan for one in codes],
            "households": [float(one.houses) if one else np.nan for one in codes],
        },
        index=areas.index,
    )
    for name in known:
        if name in areas:
            known[name] = np.fmax(known[name], areas[name].astype("float64"))
    found = known.where(known > 0).fillna(np.inf)
    _KEPT[:] = [(areas, found)]
    return found


Jump = tuple[str, int, float, float]  # code, year, the figure before, the figure
_KEPT: list[tuple[pd.DataFrame, pd.DataFrame]] = []


def faults(rows: Located, column: int, values: pd.Series, *, households: bool) -> Iterator[Fault]:
    """A fault for every count of people (or `households`) above what its area has."""
    one, things = rows.table, "households" if households else "people"
    limit = most(rows.areas)[things].reindex(rows.codes)
    message = Saying("imports-more-than-the-area-has")
    for row in np.flatnonzero(values.to_numpy() > limit.to_numpy()):
        where, found = one.place(rows.lines[row], column), f"{values.iloc[row]:,.0f}"
        expected = Saying(f"imports-at-most-{things}", n=f"{limit.iloc[row]:,.0f}")
        yield Fault(one.file, where, found, expected, message)


def of_poor(header: str) -> bool:
    """Whether a column of counts is of poor people or households by its header."""
    plain = header_key(header)
    return _POOR.search(plain) is not None and _NOT_HEADS.search(plain) is None


def of_households(header: str) -> bool:
    """Whether a column counts households by its header."""
    return _HOUSEHOLDS.search(header_key(header)) is not None


def tell(
    figures: Mapping[Said, pd.Series],
    counts: Collection[Said],
    areas: pd.DataFrame,
    findings: Findings,
) -> None:
    """Tell of parents that are not their children's sums, and of figures far from the others.

    `figures` by what they are called; those of `counts` add up.
    """
    family: Family | None = None
    for name, figures_ in figures.items():
        if family is None or family.index is not figures_.index:
            family = Family(figures_.index)
        values = figures_.to_numpy("float64")
        if name in counts:
            findings.differences += _parents(name, family, values, areas)
        findings.differences += _alone(name, family, values, areas)
        findings.differences += _jumps(name, family, values, areas)


@cache
def _below() -> dict[str, int]:
    """How many districts each province has.

    Of districts nobody says: survey units of towns lie beside tambons, which never add up surely.
    """
    return Counter(code[:2] for code in registered() if len(code) == 4)


def _parents(name: Said, family: Family, values: Amounts, areas: pd.DataFrame) -> Iterator[Note]:
    """A note of areas whose count is not the sum of those below, all of which are there."""
    sums, there = family.sums(values)
    more = sums - values
    wrong: list[Jump] = []
    for row in np.flatnonzero((there > 0) & (np.abs(more) > _NEARLY)).tolist():
        code = family.codes[row]
        if more[row] > 0 or there[row] >= _below().get(code, np.inf):
            wrong.append((code, family.years[row], float(values[row]), float(sums[row])))
    wrong.sort(key=lambda one: (one[1], len(one[0]), one[0]))
    if wrong:
        yield _note("imports-not-the-sum-of-areas", name, wrong, areas)


def _alone(name: Said, family: Family, values: Amounts, areas: pd.DataFrame) -> Iterator[Note]:
    """A note of figures a hundred times the largest of their neighbours."""
    found: list[Jump] = [
        (family.codes[row], family.years[row], float(values[row]), float(values[second]))
        for row, second in family.largest(values, least=_NEIGHBOURS + 1)
        if values[second] > 0 and values[row] >= TIMES * values[second]
    ]
    if found:
        yield _note("imports-far-from-neighbours", name, found, areas)


def _jumps(name: Said, family: Family, values: Amounts, areas: pd.DataFrame) -> Iterator[Note]:
    """A note of figures a hundred times those of the period before in the same file."""
    found: list[Jump] = [
        (family.codes[row], family.years[row], float(values[before]), float(values[row]))
        for before, row in family.before(values, TIMES)
    ]
    if found:
        yield told_jumps(name, found, areas)


def _apart(before: pd.Series, after: pd.Series, year: int) -> Iterator[Jump]:
    """Areas whose figure is a hundred times the one before, or a hundredth of it."""
    high, low = np.maximum(before, after), np.minimum(before, after)
    for code in before.index[np.asarray((low > 0) & (high >= TIMES * low))]:
        yield str(code), year, float(before[code]), float(after[code])


def _note(key: str, name: Said, found: Sequence[Jump], areas: pd.DataFrame) -> Note:
    """A note, its text of a key, of how many figures were found, the first by their areas."""
    pair = "imports-from-to" if key == FAR else "imports-beside"
    listed = tuple(
        Saying(
            pair, area=_called(areas, code), year=days.told(year), one=f"{one:,.10g}",
            other=f"{other:,.10g}",
        )
        for code, year, one, other in found[:SHOWN]
    )  # fmt: skip
    return Note(Saying(key, column=name, n=len(found), listed=Joined(listed)))


def _called(areas: pd.DataFrame, code: str) -> Said:
    """An area by its code and its names, its own first."""
    chain = [code[:digits] for digits in (6, 4, 2) if digits <= len(code)]
    names = [area_name(areas, one) for one in chain if one in areas.index]
    return Joined((code, *names), " ")


def told_jumps(name: Said, found: Sequence[Jump], areas: pd.DataFrame) -> Note:
    """Figures a hundred times those before, in words."""
    return _note(FAR, name, found, areas)


def since(
    table: pd.DataFrame, figures: pd.DataFrame, names: Mapping[str, Said], areas: pd.DataFrame
) -> Iterator[Note]:
    """Notes of figures far from those of the period before in a release's table."""
    for column in figures.columns.intersection(table.columns):
        old = table[column].dropna()
        found: list[Jump] = []
        for year in sorted({int(one) for one in figures.index.get_level_values("year_be")}):
            years = old.index.get_level_values("year_be").unique()
            earlier = [int(one) for one in years if one < year]
            if not earlier:
                continue
            new = figures[column].xs(year, level="year_be").dropna()
            before = old.xs(max(earlier), level="year_be")
            both = new.index.intersection(before.index)
            found += _apart(before[both].astype("float64"), new[both], year)
        if found:
            yield told_jumps(names.get(str(column), str(column)), found, areas)
