"""A year of units and villages as the year TPMAP's files would be: all levels and unions."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.official.tpmap import Tpmap
from data.official.tpmap_form import prefix
from data.official.tpmap_zip import POPULATIONS
from geo.areas import COUNTRY
from poverty import joint
from tabulating.definition import Definition
from tabulating.sums import Part

DIGITS = {"country": 0, "province": 2, "district": 4, "tambon": 6}


def published(part: Part, definition: Definition, year_be: int) -> Tpmap:
    """A year, its levels above the units added up."""
    common = _common(part.units, definition)
    unions = {name: _unions(part.units, name) for name in POPULATIONS}
    return Tpmap(
        year_be=year_be,
        common=_levels(common),
        unions={name: _levels(table) for name, table in unions.items()},
        registered={
            level: table["registered"]
            for level, table in _levels(part.units[["registered"]]).items()
        },
        indicators=len(definition.indicators),
        villages=part.villages,
    )


def _common(units: pd.DataFrame, definition: Definition) -> pd.DataFrame:
    """Counts of whom the survey met, under our names."""
    first = prefix(len(definition.indicators))
    columns = {name: units[name] for name in ("households", "people", *definition.groups)}
    for one in definition.indicators:
        columns[f"{first}_{one.no:02d}_failed"] = units[f"failed_{one.no}"]
        columns[f"{first}_{one.no:02d}_surveyed"] = units[f"asked_{one.no}"]
    return pd.DataFrame(columns)


def _unions(units: pd.DataFrame, population: str) -> pd.DataFrame:
    """People in any dimension of each set, from those in exactly each."""
    cells = units[joint.columns(population)].to_numpy("int64")
    unions = joint.union_counts(np.pad(cells, ((0, 0), (1, 0))))
    table = pd.DataFrame(unions, index=units.index, columns=list(joint.MASKS))
    return table.drop(columns=joint.MASKS[0])


def _levels(units: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """A table of units at every level."""
    found = {}
    for level, digits in DIGITS.items():
        keys = units.index.str[:digits] if digits else pd.Index([COUNTRY] * len(units))
        table = units.groupby(pd.Index(keys, name="code", dtype="str")).sum()
        found[level] = table.astype("int64").sort_index()
    return found
