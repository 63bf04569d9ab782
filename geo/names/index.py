"""A release's areas prepared for search, a row an area."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from geo.names.aliases import official_names, other_names, unit_names
from geo.names.lookup import Lookup

_LAST = ":"  # sorts after every digit
# Bangkok is a province and a region of that one province: the province, which has maps, is meant.
_LEVELS = ("country", "province", "region", "district", "tambon", "municipality")
_DEPTH = {level: depth for depth, level in enumerate(_LEVELS)}


@dataclass(frozen=True)
class Index:
    """A release's areas, prepared for search; rows are in order of level and Thai collation.

    `above` holds the rows of all areas above each row, `units` those of the municipal survey
    units of a district, `upper` the names of districts and what is above them, `doubled` the rows
    of regions of one province, which is the same area.
    """

    codes: tuple[str, ...]
    by_code: tuple[tuple[str, int], ...]
    levels: tuple[str, ...]
    above: tuple[frozenset[int], ...]
    units: dict[int, list[int]]
    doubled: frozenset[int]
    names: Lookup
    upper: Lookup

    @classmethod
    def of(cls, areas: pd.DataFrame, units: Mapping[str, str] | None = None) -> Index:
        """Prepare an area table: `level`, `name_th`, `name_en`, `parent`, `sort_th` by code.

        `units` are names of survey units that the table does not have, by code.
        """
        depth = areas["level"].map(_DEPTH)
        ranked = areas.assign(depth=depth).sort_values(["depth", "sort_th"], kind="stable")
        rows = {str(code): row for row, code in enumerate(ranked.index.tolist())}
        levels = tuple(ranked["level"].tolist())
        parents = [rows.get(parent) for parent in ranked["parent"].tolist()]
        official = official_names(ranked[ranked["level"] != "municipality"], rows)
        other = [*other_names(rows), *unit_names(units or {}, rows)]
        high = {row for row, level in enumerate(levels) if _DEPTH[level] <= _DEPTH["district"]}
        return cls(
            codes=tuple(rows),
            by_code=tuple(sorted(rows.items())),
            levels=levels,
            above=_above(parents),
            units=_units(levels, parents),
            doubled=_doubled(levels, parents),
            names=Lookup.of(official, other),
            upper=Lookup.of(
                [named for named in official if named[0] in high],
                [named for named in other if named[0] in high],
            ),
        )

    def coded(self, digits: str) -> list[int]:
        """Rows whose code begins with these digits, the code itself first."""
        start, stop = (bisect_left(self.by_code, (code,)) for code in (digits, digits + _LAST))
        return sorted(row for _, row in self.by_code[start:stop])

    def depth(self, row: int) -> int:
        """How far below the country the row's level is."""
        return _DEPTH[self.levels[row]]


def _above(parents: list[int | None]) -> tuple[frozenset[int], ...]:
    """Rows of all areas above each row."""
    above: list[frozenset[int]] = []
    for parent in parents:
        chain: list[int] = []
        while parent is not None:
            chain.append(parent)
            parent = parents[parent]
        above.append(frozenset(chain))
    return tuple(above)


def _units(levels: tuple[str, ...], parents: list[int | None]) -> dict[int, list[int]]:
    """Rows of the municipal survey units of each district."""
    units: dict[int, list[int]] = {}
    for row, (level, parent) in enumerate(zip(levels, parents, strict=True)):
        if level == "municipality" and parent is not None:
            units.setdefault(parent, []).append(row)
    return units


def _doubled(levels: tuple[str, ...], parents: list[int | None]) -> frozenset[int]:
    """Rows of regions of one province alone."""
    regions = [parent for level, parent in zip(levels, parents, strict=True) if level == "province"]
    return frozenset(
        region
        for region in set(regions)
        if region is not None and levels[region] == "region" and regions.count(region) == 1
    )
