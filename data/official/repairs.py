"""Repairs of published names: declared one by one, made only where the fault still stands."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pandas as pd

NAMES = Path(__file__).parents[1] / "facts" / "names.csv"
_COLUMNS = {2: "province_th", 4: "district_th", 6: "tambon_th"}

Tambons = TypeVar("Tambons", bound=pd.DataFrame)


@dataclass(frozen=True)
class Repair:
    """The Thai name of one area: as published, as shown, and what was wrong with it.

    `reason` is `cut` (ended after the sixteen characters that COD-AB has room for) or
    `without_mueang` (the เมือง of a capital district left off for the same want of room).
    """

    code: str
    published: str
    shown: str
    reason: str


def declared(path: Path = NAMES) -> list[Repair]:
    """The repairs of a CSV file (`code,published,shown,reason`), in its order."""
    rows = pd.read_csv(path, dtype="str").to_dict(orient="records")
    return [Repair(**{str(column): text for column, text in row.items()}) for row in rows]


def repaired(tambons: Tambons, repairs: list[Repair]) -> tuple[Tambons, list[Repair]]:
    """The tambons with their names and their parents' put right, and the repairs made.

    `tambons` is indexed by six-digit code and carries `tambon_th`, `district_th`, `province_th`.
    A repair is made only where the name is exactly the published one that it declares.
    """
    whole, made = tambons.copy(), []
    for repair in repairs:
        column = _COLUMNS[len(repair.code)]
        faulty = whole.index.str.startswith(repair.code) & (tambons[column] == repair.published)
        if faulty.any():
            whole.loc[faulty, column] = repair.shown
            made.append(repair)
    return whole, made
