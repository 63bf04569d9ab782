"""All populations of a few households that may be true, listed: for the attack on sizes.

Nothing here is of the product: an area is a list of households, each with its size and the names
of the parts it is known to be in, and everything told of it is added up one by one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product

Home = tuple[int, str, str]
"""How many people, which village, which set of dimensions."""
Area = tuple[Home, ...]
Row = tuple[tuple[int, int], ...]
"""Households and people by band."""


def band_of(size: int, least: tuple[int, ...]) -> int:
    return max(place for place, first in enumerate(least) if first <= size)


def row(area: Iterable[Home], least: tuple[int, ...]) -> Row:
    counts = [[0, 0] for _ in least]
    for size, _, _ in area:
        counts[band_of(size, least)][0] += 1
        counts[band_of(size, least)][1] += size
    return tuple((homes, people) for homes, people in counts)


def told(area: Iterable[Home], by: str) -> tuple[object, ...]:
    """What is published of an area beside the table: by village, by set, or both by themselves."""
    homes, people = Counter[str](), Counter[str]()
    for size, village, mask in area:
        names = {"villages": [village], "sets": [mask], "both": [f"v{village}", f"s{mask}"]}[by]
        for name in names:
            homes[name] += 1
            people[name] += size
    return tuple(sorted((name, homes[name], people[name]) for name in homes))


@cache
def worlds(area: Area, by: str, least: tuple[int, ...]) -> frozenset[Row]:
    """Every row that an area may have, for what is published of it by villages, sets, or both."""
    wanted = told(area, by)
    villages = sorted({home[1] for home in area}) if by != "sets" else ["-"]
    masks = sorted({home[2] for home in area}) if by != "villages" else ["-"]
    kinds = list(product(villages, masks))
    found = set()
    for homes in _multisets(kinds, len(area), sum(home[0] for home in area)):
        if told(homes, by) == wanted:
            found.add(row(homes, least))
    return frozenset(found)


def _multisets(
    kinds: list[tuple[str, str]], count: int, people: int, last: tuple[int, int] = (0, 0)
) -> Iterator[list[Home]]:
    """Every list of so many households and people, each once whatever its order."""
    if not count:
        if not people:
            yield []
        return
    for size in range(max(1, last[0]), people // count + 1 if count else 0):
        for place in range(last[1] if size == last[0] else 0, len(kinds)):
            for rest in _multisets(kinds, count - 1, people - size, (size, place)):
                yield [(size, *kinds[place]), *rest]


def rows_as_shown(
    areas: list[Area], districts: list[int], shown: set[tuple[str, int, int]], by: str,
    least: tuple[int, ...],
) -> Iterator[list[Row]]:  # fmt: skip
    """Every table that agrees with what is shown: level (country, district, unit), place, band."""
    truth = [row(area, least) for area in areas]
    choices = [
        [
            one
            for one in worlds(area, by, least)
            if all(one[band] == truth[at][band] for band in _bands("unit", at, shown))
        ]
        for at, area in enumerate(areas)
    ]
    groups = [("district", one, [at for at, d in enumerate(districts) if d == one])
              for one in sorted(set(districts))]  # fmt: skip
    groups.append(("country", 0, list(range(len(areas)))))
    for chosen in product(*choices):
        if all(
            _sum(chosen, inside, band) == _sum(truth, inside, band)
            for level, place, inside in groups
            for band in _bands(level, place, shown)
        ):
            yield list(chosen)


def left_open(areas: Iterable[Area], by: str, least: tuple[int, ...], band: int) -> set[int]:
    """How many households areas may have in a band where no table is told."""
    found = {0}
    for area in areas:
        found = {n + one[band][0] for n in found for one in worlds(area, by, least)}
    return found


def _bands(level: str, place: int, shown: set[tuple[str, int, int]]) -> list[int]:
    return [band for name, at, band in shown if (name, at) == (level, place)]


def _sum(rows: Iterable[Row], inside: list[int], band: int) -> tuple[int, int]:
    chosen = list(rows)
    return (sum(chosen[at][band][0] for at in inside), sum(chosen[at][band][1] for at in inside))
