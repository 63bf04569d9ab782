"""Which dimensions come together in an area: whether that is known, and where else it is alike."""

from __future__ import annotations

import pandas as pd

from data.stored.release import Release
from figures.readings import POPULATION
from poverty import joint, peers
from poverty.protection.protected import Protected


def known(release: Release, code: str, period: int) -> bool:
    """Whether it is known of an area which dimensions come together: not from unions alone."""
    figures = release.figures(str(release.areas.at[code, "level"]), period)
    columns = [name for name in joint.columns(POPULATION) if name in figures]
    return bool(columns) and bool(figures.loc[code, columns].notna().any())


def alike(table: Protected, code: str) -> pd.Series:
    """Distances (0–1) to the areas most like one in their deprivation profile (poverty.peers)."""
    return peers.nearest(peers.profiles(table.cells), code)
