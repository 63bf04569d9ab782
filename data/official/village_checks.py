"""Villages held against the units that they lie in: every unit's figures are their sums."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from data.official.check import Check
from data.official.tpmap import Tpmap
from data.official.tpmap_files import VILLAGE, VILLAGES, Member, place_of
from data.official.tpmap_villages import COUNTS
from data.official.tpmap_zip import ANY
from data.refusal import Fault, refuse
from wording.saying import Saying

UNIT = 6
"""Digits of the code of a unit, the first of those of its villages."""


def villages_agree(published: Tpmap) -> list[Check]:
    """Every figure of a unit is the sum of its villages'; refused where one is not.

    No check is made where the year has no villages.
    """
    villages = published.villages
    if villages.empty:
        return []
    units = stated(published)
    units = units[units.index.str[:2].isin(villages.index.str[:2].unique())]
    refuse([*_lost(published, units), *_beyond(published)])
    refuse(_unequal(published, units))
    name = Saying("villages-sums-check")
    return [Check("sums_village", name, units.size, units.size)]


def stated(published: Tpmap) -> pd.DataFrame:
    """The figures of the units that villages have too."""
    common = published.common["tambon"]
    poor = {name: published.unions[name]["tambon"][ANY] for name in ("bmn_poor", "target_poor")}
    whole = pd.DataFrame(
        {
            "people": common["people"],
            "households": common["households"],
            "poor_households": published.unions["households"]["tambon"][ANY],
            **poor,
            "registered": published.registered["tambon"],
        }
    )
    return whole[list(COUNTS)]


def summed(villages: pd.DataFrame, units: pd.Index) -> pd.DataFrame:
    """The sums of villages over units; nought where a unit has none."""
    return villages.groupby(villages.index.str[:UNIT]).sum().reindex(units, fill_value=0)


def _file(published: Tpmap, table: str, code: str) -> str:
    return Member(f"{published.year_be - 2500:02d}", VILLAGE, code[:2], table).name


def _lost(published: Tpmap, units: pd.DataFrame) -> Iterable[Fault]:
    """Villages whose code begins with that of no unit."""
    codes = published.villages.index
    for code in codes[~codes.str[:UNIT].isin(units.index)]:
        place, expected = place_of(code, VILLAGES.key), Saying("villages-a-unit-expected")
        file = _file(published, "common", code)
        yield Fault(file, place, code, expected, Saying("villages-of-no-unit"))


def _beyond(published: Tpmap) -> Iterable[Fault]:
    """Villages with more target poor than BMN-poor, of whom they are some."""
    villages = published.villages
    table, column = COUNTS["target_poor"]
    for code, row in villages[villages["target_poor"] > villages["bmn_poor"]].iterrows():
        yield Fault(
            _file(published, table, str(code)),
            place_of(str(code), column),
            Saying("official-target-poor", n=str(row["target_poor"])),
            Saying("official-at-most-bmn-poor", n=str(row["bmn_poor"])),
            Saying("official-more-target-poor-than-bmn-poor"),
        )


def _unequal(published: Tpmap, units: pd.DataFrame) -> Iterable[Fault]:
    """Figures of units that their villages do not add up to."""
    sums, wanted = summed(published.villages, units.index).to_numpy(), units.to_numpy()
    for row, place in np.argwhere(sums != wanted):
        code, (table, column) = str(units.index[row]), COUNTS[str(units.columns[place])]
        yield Fault(
            _file(published, table, code),
            place_of(f"{code}…", column),
            Saying("villages-sum", n=str(sums[row, place])),
            Saying("villages-sum-expected", n=str(wanted[row, place]), unit=code),
            Saying("villages-sum-wrong"),
        )
