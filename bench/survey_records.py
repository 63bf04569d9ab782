"""Survey records of nobody, made so that their tabulation is TPMAP 2561 to the last person.

The rule, unit by unit: as many households are deprived in each set of dimensions as the exact joint
counts say, and as many people live in them, spread as evenly as goes; the households that are
deprived in nothing share the other people alike. Of n people k have a mark (a card, an age of 60
or more, a disability) by even steps, from a place that the seed gives. A household that is
deprived in a dimension fails one of its indicators, itself or in its first person; which one goes
round. Villages are runs of 150 households. Keys are running numbers, multiplied.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.catalog import catalog
from data.stored.release import Release
from poverty import joint
from tabulating.definition import HOUSEHOLD, PERSON, Definition

YEAR = 2561
VILLAGE = 150
ODD = 0x5851F42D4C957F2D
"""What running numbers are multiplied by: an odd number, so that no two keys are the same."""
Whole = npt.NDArray[np.int64]
AGES = {
    1: (0, 0), 2: (0, 0), 3: (0, 12), 6: (35, 120), 7: (6, 120), 15: (3, 5), 16: (6, 14),
    17: (15, 15), 18: (15, 25), 19: (15, 59), 20: (15, 59), 21: (60, 120), 26: (6, 120),
    27: (60, 120),
}  # fmt: skip
"""Ages of whom an indicator of persons is asked; others are asked of all, or by a mark."""
MARKED = {28: "disabled", 29: "chronic"}
RARE = 97
"""One in so many fails an indicator that makes up no dimension."""


@dataclass(frozen=True)
class Unit:
    """A survey unit: its figures, and the place where its marks begin."""

    code: str
    figures: pd.Series
    start: int


def chosen(release: Release, people: int, seed: int) -> list[Unit]:
    """Whole units, drawn until they have so many people, in the order of their codes."""
    table = release.table.xs(YEAR, level="year_be")
    units = table[(table.index.str.len() == 6) & table["people"].notna()]
    chance = np.random.default_rng(seed)
    order = chance.permutation(len(units))
    before = units["people"].to_numpy()[order].cumsum() - units["people"].to_numpy()[order]
    places = np.sort(order[before < people])
    starts = chance.integers(0, 2**31, len(units))
    return [Unit(str(units.index[at]), units.iloc[at], int(starts[at])) for at in places]


def write(units: list[Unit], definition: Definition, folder: Path) -> dict[str, int]:
    """Write the records of units, a file a province; returns how many there are of each table."""
    counts, first = {HOUSEHOLD: 0, PERSON: 0}, 1
    for province, found in _provinces(units):
        parts = []
        for unit in found:
            parts.append(
                _made(
                    unit,
                    definition,
                    first + sum(len(h) for h, _ in parts),
                    first + counts[PERSON] + sum(len(p) for _, p in parts),
                )
            )
        homes, people = (
            pd.concat(tables, ignore_index=True) for tables in zip(*parts, strict=True)
        )
        for name, level, table in (("households", HOUSEHOLD, homes), ("persons", PERSON, people)):
            (folder / name).mkdir(parents=True, exist_ok=True)
            table.to_parquet(folder / name / f"{province}.parquet", index=False)
            counts[level] += len(table)
        first += len(homes)
    return counts


def _provinces(units: list[Unit]) -> Iterator[tuple[str, list[Unit]]]:
    codes = sorted({unit.code[:2] for unit in units})
    return ((code, [unit for unit in units if unit.code[:2] == code]) for code in codes)


def _made(
    unit: Unit, definition: Definition, home: int, person: int
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The households and the people of a unit; their first numbers."""
    masks, sizes = _households(unit.figures)
    numbers = np.arange(len(masks), dtype="int64")
    village = pd.Series(np.minimum(numbers // VILLAGE + 1, 99)).map("{:02d}".format)
    keys = _keys(home + numbers)
    of = np.repeat(numbers, sizes)
    whose = masks[of]
    marks = _marks(unit, whose)
    ages = _ages(marks.pop("elderly"), unit.start)
    first = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    homes = {"household": keys, "village": unit.code + village}
    people = {
        "person": _keys(person + np.arange(len(of), dtype="int64")),
        "household": keys[of],
        "village": (unit.code + village).to_numpy()[of],
        "age": ages.astype("int16"),
        **{name: found.astype("int8") for name, found in marks.items()},
    }
    failing = _failing(masks, definition, unit.start)
    for one in definition.indicators:
        if one.level == HOUSEHOLD:
            homes[one.column] = np.where(failing[one.no], 0, 1).astype("int8")
        else:
            asked = _asked(one.no, ages, marks)
            fails = np.zeros(len(of), dtype=bool)
            fails[first[failing[one.no]]] = True
            values = np.where(fails, 0, np.where(asked, 1, 9)).astype("int8")
            people[one.column] = values
    return pd.DataFrame(homes), pd.DataFrame(people)


def _keys(numbers: Whole) -> Whole:
    with np.errstate(over="ignore"):
        return (numbers.astype("uint64") * np.uint64(ODD) >> np.uint64(0)).astype("int64")


def _households(figures: pd.Series) -> tuple[Whole, Whole]:
    """The set of each household of a unit, and how many live in it."""
    homes = figures[joint.columns("households")].to_numpy("int64")
    people = figures[joint.columns("bmn_poor")].to_numpy("int64")
    none = int(figures["households"]) - homes.sum(), int(figures["people"]) - people.sum()
    every, living = np.append(none[0], homes), np.append(none[1], people)
    masks = np.repeat(np.arange(joint.SETS), every)
    within = np.concatenate([np.arange(n) for n in every])
    least, more = np.divmod(living, np.maximum(every, 1))
    return masks, least[masks] + (within < more[masks])


def _even(place: Whole, wanted: Whole, of: Whole, start: int) -> npt.NDArray[np.bool_]:
    """Whether each of some people has a mark: `wanted` of `of`, by even steps."""
    turned = (place + start) % np.maximum(of, 1)
    return (turned + 1) * wanted // np.maximum(of, 1) > turned * wanted // np.maximum(of, 1)


def _marks(unit: Unit, masks: Whole) -> dict[str, npt.NDArray[np.bool_]]:
    """Marks of the people of a unit, by the set of each."""
    figures = unit.figures
    every = np.bincount(masks, minlength=joint.SETS)
    place = np.zeros(len(masks), dtype="int64")
    for mask in range(joint.SETS):
        here = masks == mask
        place[here] = np.arange(every[mask])
    poor = masks > 0
    target = np.append(0, figures[joint.columns("target_poor")].to_numpy("int64"))
    target[0] = min(max(int(figures["card_holders"] - target.sum()), 0), every[0])
    number, count = np.where(poor, np.cumsum(poor) - 1, np.cumsum(~poor) - 1), int(poor.sum())
    registered = int(figures["registered"])
    others = min(max(int(figures["card_applied"]) - registered, 0), len(masks) - count)
    applied = np.where(poor, registered, others), np.where(poor, count, len(masks) - count)
    whole = np.arange(len(masks)), np.full(len(masks), len(masks))
    return {
        "card_applied": _even(number, *applied, unit.start),
        "card_holder": _even(place, target[masks], every[masks], unit.start),
        **{
            name: _even(
                whole[0], np.full(len(masks), int(figures[name])), whole[1], unit.start + no
            )
            for no, name in enumerate(("elderly", "disabled", "chronic"))
        },
    }


def _ages(elderly: npt.NDArray[np.bool_], start: int) -> Whole:
    turn = np.arange(len(elderly), dtype="int64") * 37 + start
    return np.where(elderly, 60 + turn % 35, turn % 60)


def _failing(masks: Whole, definition: Definition, start: int) -> dict[int, npt.NDArray[np.bool_]]:
    """Whether each household fails each indicator: one of each dimension that it is deprived in."""
    turn = np.arange(len(masks), dtype="int64") + start
    found = {one.no: turn * (one.no + 1) % RARE == 0 for one in definition.indicators}
    for dimension in catalog().dimensions.values():
        own = [one.no for one in definition.indicators if one.dimension == dimension.id]
        for place, number in enumerate(own):
            found[number] = (masks & dimension.bit > 0) & (turn % len(own) == place)
    return found


def _asked(
    number: int, ages: Whole, marks: dict[str, npt.NDArray[np.bool_]]
) -> npt.NDArray[np.bool_]:
    if number in MARKED:
        return marks[MARKED[number]]
    low, high = AGES.get(number, (0, 120))
    return (ages >= low) & (ages <= high)
