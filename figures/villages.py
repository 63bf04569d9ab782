"""The villages of a survey unit as they may be shown, and in how many half of the poor live."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from data.stored import keys
from data.stored.release import Release
from figures import house
from poverty.protection import disclosure, villages
from poverty.protection.disclosure import Status, Statuses

SURVEYED = ("people", "households")


@dataclass(frozen=True)
class UnitVillages:
    """The villages of a unit in a year, by code.

    `rows`: `people` and `households` surveyed, NaN where withheld, each with `…_status`;
    `target_poor`, a band, with `target_poor_status`. `half`: how many villages have at least half
    of the target poor, None where that is not told; `few` where that is for want of poor.
    """

    rows: pd.DataFrame
    half: int | None
    few: bool


def of_unit(release: Release, unit: str, period: int) -> UnitVillages | None:
    """The villages of a unit; None where the release has none of it in that year.

    Raises `DamagedRelease` where the house's key cannot be had.
    """
    found = _exact(release, unit, period)
    if found.empty:
        return None
    least = house.threshold()
    poor, people = found["target_poor"], found["people"]
    told = villages.told(
        poor, people, key=keys.key_of(release), name=f"villages|{period}|{unit}", threshold=least
    )
    words = _surveyed(found, told.bands, least)
    columns = {
        name: pd.Series(disclosure.shown(found[name], words[name]), index=found.index)
        for name in SURVEYED
    }
    rows = pd.DataFrame(columns).assign(
        **{f"{name}_status": words[name] for name in SURVEYED},
        target_poor=told.bands,
        target_poor_status=told.words,
    )
    counts = poor.to_numpy("int64")
    return UnitVillages(rows, told.half, bool(counts.any()) and not villages.enough(counts))


def _surveyed(found: pd.DataFrame, bands: pd.Series, threshold: int) -> dict[str, Statuses]:
    """How people and households are told: no more poor than people, nor households than people.

    Where people are not told, households are not.
    """
    people = found["people"].to_numpy("int64")
    poor = np.array([villages.lowest(str(band)) for band in bands], dtype=np.int64)
    told = villages.surveyed(found["people"], threshold, least=poor)
    hidden = told == Status.WITHHELD
    most = np.where(hidden, found["households"].sum(), people)
    homes = villages.surveyed(found["households"], threshold, most=most, also=hidden)
    return {"people": told, "households": homes}


def _exact(release: Release, unit: str, period: int) -> pd.DataFrame:
    """The counts of a unit's villages by code: for this module alone."""
    stored = release.villages
    if stored.empty:
        return pd.DataFrame()
    return stored.loc[(period, f"{unit}00") : (period, f"{unit}99")].droplevel("year_be")
