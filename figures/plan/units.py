"""The survey units of a group of areas, to choose from."""

from __future__ import annotations

import pandas as pd

from data.stored.release import Release
from figures.groups.counted import GroupFigures
from figures.plan import made
from geo.areas import COUNTRY
from geo.groups.group import Group


def of_group(release: Release, period: int, group: Group) -> pd.Index:
    """Codes of the units of a group: of its areas, and of the units without a shape it counts."""
    own = GroupFigures(release, group, period).unit_codes if group.units else []
    return made.units_of(release, period, [*group.codes, *own], COUNTRY)
