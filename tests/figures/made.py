"""A small release of made-up people: two provinces, four tambons and a municipality, one year."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.stored.release import Release
from poverty import joint
from tests.poverty.people import cells_of

YEAR = 2561
NAN = float("nan")
PEOPLE: dict[str, list[int]] = {
    "500101": [24] * 7 + [6] * 6 + [16] * 9 + [1] * 3,
    "500102": [3, 5, 9, 17] * 3 + [28] * 5 + [8] * 8,
    "510101": [31] * 2 + [12] * 7 + [2] * 6,
    "510102": [4] * 9,
    "510188": [20] * 6 + [16] * 2,
}
"""The target poor of each survey unit, one by one: the set of each one's deprivations."""
LEVELS = {
    "country": ["TH"],
    "region": ["north"],
    "province": ["50", "51", "52"],
    "district": ["5001", "5101", "5201"],
    "tambon": ["500101", "500102", "510101", "510102", "520101"],
    "municipality": ["510188"],
}
"""Codes by level; province 52 has no figures."""
PARTS = {"target_poor": 1, "bmn_poor": 2, "households": 3}


def inside(code: str, unit: str) -> bool:
    """Whether a survey unit lies in an area."""
    return code in {"TH", "north"} or unit.startswith(code)


def people(code: str) -> list[int]:
    """The target poor of an area."""
    return [person for unit in PEOPLE for person in PEOPLE[unit] if inside(code, unit)]


def figures_of(code: str) -> dict[str, float]:
    """Figures of an area: everybody twice among the BMN-poor, once in three households."""
    poor = people(code)
    if not poor:
        return {}
    cells = cells_of(poor).iloc[0]
    counts = {
        f"{name}_{mask}": float(times * number)
        for name, times in PARTS.items()
        for mask, number in cells.items()
    }
    whole = float(len(poor))
    plain = {"people": 20 * whole, "households": 9 * whole, "target_poor": whole}
    card = {"bmn_poor": 2 * whole, "registered": whole / 2, "poor_households": 3 * whole}
    return counts | plain | card


def release(levels: dict[str, list[str]] | None = None, **changed: object) -> Release:
    """The release, of all levels or of some."""
    known = LEVELS if levels is None else levels
    rows = [(level, code) for level, codes in known.items() for code in codes]
    areas = pd.DataFrame(rows, columns=["level", "code"]).set_index("code")
    table = pd.DataFrame({code: figures_of(code) for _, code in rows}, dtype=float).T
    table.index = pd.MultiIndex.from_product([[YEAR], table.index], names=["year_be", "code"])
    manifest = {"release": "made-up", "periods": [YEAR], **changed}
    return Release(manifest=manifest, areas=areas, table=table.dropna(how="all"), assets={})


def cells(codes: list[str]) -> pd.DataFrame:
    """Exact counts of the target poor of areas; NaN where there are no figures."""
    counted = cells_of(*[people(code) or [0] for code in codes]).set_axis(codes)
    lacking = [code for code in codes if not people(code)]
    counted.loc[lacking] = np.nan
    return counted[list(joint.MASKS[1:])]
