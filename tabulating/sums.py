"""Sums as an engine gives them, by code, brought to units and villages; what is left out, by kind.

Of villages no more is kept than a release has of them: no set of dimensions. For a table by
household size it is known besides how many of their households are not poor, and the people of
these.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from data.official.tpmap_villages import COUNTS
from poverty.joint import MASKS
from tabulating.areas import Place, known_units, placed
from tabulating.definition import Definition, poor_of
from tabulating.expressions import COUNTED, OTHER_SIZE, REASONS

POOR = {"households": "households", "bmn_poor": "people", "target_poor": "target"}
"""Populations with 32 sets, and the sums that they are."""


SPLITS = VILLAGES, SETS, REST = "villages", "sets", "rest"
"""How the households of a unit are known in parts: the rest are those that are not poor."""


@dataclass(frozen=True)
class LeftOut:
    """Records of households and of persons that are left out, by kind."""

    households: Mapping[str, int] = field(default_factory=dict)
    persons: Mapping[str, int] = field(default_factory=dict)

    def __add__(self, other: LeftOut) -> LeftOut:
        return LeftOut(
            _added(self.households, other.households), _added(self.persons, other.persons)
        )


def _added(one: Mapping[str, int], other: Mapping[str, int]) -> dict[str, int]:
    kinds = dict.fromkeys([*one, *other])
    return {kind: one.get(kind, 0) + other.get(kind, 0) for kind in kinds}


@dataclass(frozen=True)
class Part:
    """What some records come to: `units` and `villages` by code, whole numbers, and `left_out`.

    Columns of units: households, people, groups, `indicator_…` as the definition numbers them,
    `registered`, and `POPULATION_MASK` for each of the 31 sets. `known`, where a table is of
    household size: households and their people by unit in each of `SPLITS`, by part.
    """

    units: pd.DataFrame
    villages: pd.DataFrame
    left_out: LeftOut
    known: pd.DataFrame = field(default_factory=lambda: _known([]))


def part(
    rows: pd.DataFrame, own: pd.DataFrame | None, definition: Definition, areas: pd.DataFrame
) -> Part:
    """The part that rows of an engine are: `expressions.tabulated`, and `own_sets` if there are."""
    rows = rows.assign(kind=rows["kind"].map(dict(enumerate(REASONS))))
    counted = rows[rows["kind"] == COUNTED].drop(columns="kind")
    places = placed(sorted(set(counted["area"])), known_units(areas))
    left = _left_out(rows, places)
    whole = _placed(counted, places)
    known = _known(list(_splits(whole)) if definition.sizes.bands else [])
    if own is not None:
        people = _placed(own[own["area"].isin(list(places))], places)
        whole = _with_own(whole, people, definition.sums_of_homes())
    return Part(_units(whole, definition), _villages(whole), left, known)


def _splits(homes: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """Households by village, by set, and those that are not poor by village."""
    villages = homes.assign(part=homes["village"])
    parts = (villages, homes.assign(part=homes["mask"].astype(str)), villages[homes["mask"] == 0])
    for split, rows in zip(SPLITS, parts, strict=True):
        yield rows[["unit", "part", "households", "people"]].assign(split=split)


def _known(splits: list[pd.DataFrame]) -> pd.DataFrame:
    """Households and people by unit, split and part."""
    keys = ["unit", "split", "part"]
    rows = pd.concat(splits) if splits else pd.DataFrame(columns=[*keys, "households", "people"])
    return rows.groupby(keys)[["households", "people"]].sum().astype("int64").reset_index()


def _placed(rows: pd.DataFrame, places: Mapping[str, Place]) -> pd.DataFrame:
    """Rows of known places with their unit and village."""
    unit = rows["area"].map({code: place.unit for code, place in places.items()})
    village = rows["area"].map({code: place.village for code, place in places.items()})
    whole = rows.drop(columns="area").assign(unit=unit, village=village)
    counts = [name for name in whole if name not in ("unit", "village")]
    return whole[unit != ""].astype(dict.fromkeys(counts, "int64"))


def _with_own(homes: pd.DataFrame, people: pd.DataFrame, more: list[str]) -> pd.DataFrame:
    """Households by their sets, and people by their own."""
    counts = ["households", *more]
    both = pd.concat([homes[["unit", "village", "mask", *counts]], people]).fillna(0)
    return both.astype(dict.fromkeys(counts, "int64"))


def _units(rows: pd.DataFrame, definition: Definition) -> pd.DataFrame:
    """Sums of units over all sets, and by set."""
    keys = rows.groupby("unit")
    indicators = [
        f"{what}_{one.no}" for one in definition.indicators for what in ("failed", "asked")
    ]
    names = ["households", "people", *definition.groups, *definition.sums_of_homes()]
    plain = keys[[*names, *indicators]].sum()
    poor = rows[rows["mask"] > 0]
    registered = poor.groupby("unit")["registered"].sum()
    sets = [_sets(poor, plain.index, population, column) for population, column in POOR.items()]
    sizes = poor.groupby("unit")[definition.sizes.sums()].sum().rename(columns=poor_of)
    more = [one.reindex(plain.index) for one in (registered, sizes)]
    whole = pd.concat([plain, *more, *sets], axis="columns")
    return whole.fillna(0).astype("int64").rename_axis("code")


def _sets(poor: pd.DataFrame, units: pd.Index, population: str, column: str) -> pd.DataFrame:
    """Sums of a column by unit and set, all 31 sets."""
    table = np.zeros((len(units), len(MASKS)), dtype="int64")
    places = units.get_indexer(pd.Index(poor["unit"])), poor["mask"].to_numpy()
    np.add.at(table, places, poor[column].to_numpy())
    names = [f"{population}_{mask}" for mask in MASKS[1:]]
    return pd.DataFrame(table[:, 1:], index=units, columns=names)


def _villages(rows: pd.DataFrame) -> pd.DataFrame:
    """Counts of villages, of the provinces in which every record has one."""
    provinces = rows["unit"].str[:2]
    lacking = set(provinces[rows["village"] == ""])
    there = rows[~provinces.isin(lacking)]
    poor = there["mask"] > 0
    columns = {
        "people": there["people"],
        "households": there["households"],
        "poor_households": there["households"].where(poor, 0),
        "bmn_poor": there["people"].where(poor, 0),
        "target_poor": there["target"].where(poor, 0),
        "registered": there["registered"].where(poor, 0),
    }
    summed = pd.DataFrame(columns)[list(COUNTS)].groupby(there["village"]).sum()
    return summed.astype("int64").rename_axis("code")


def _left_out(rows: pd.DataFrame, places: Mapping[str, Place]) -> LeftOut:
    """Records by kind: as the engine told, and by the places of the codes."""
    told = rows["area"].map({code: place.kind for code, place in places.items()})
    kind = rows["kind"].where(rows["kind"] != COUNTED, told.fillna(""))
    sums = rows.assign(kind=kind).groupby("kind")[["households", "people"]].sum()
    homes = {str(name): int(n) for name, n in sums["households"].items() if name and n}
    if OTHER_SIZE in rows:
        homes[OTHER_SIZE] = int(rows.loc[kind == "", OTHER_SIZE].sum())
    people = {
        "person_without_household": int(sums["people"].get("person_without_household", 0)),
        "impossible_value": int(rows["persons_impossible"].sum()),
        "no_key": int(rows["persons_no_key"].sum()),
    }
    return LeftOut(*({name: n for name, n in one.items() if n} for one in (homes, people)))


def together(parts: Iterable[Part]) -> Part:
    """Parts of a year added up; a unit may be in several."""
    found = list(parts)
    units = pd.concat([one.units for one in found]).groupby(level=0).sum()
    villages = pd.concat([one.villages for one in found]).groupby(level=0).sum()
    left = sum((one.left_out for one in found), LeftOut())
    units, villages = (one.astype("int64").sort_index() for one in (units, villages))
    return Part(units, villages, left, _known([one.known for one in found]))
