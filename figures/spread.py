"""How a measure's people are spread over the areas that add up to one area."""

from __future__ import annotations

import pandas as pd

from geo import areas as area_rules
from poverty import concentration


def spread(areas: pd.DataFrame, units: pd.DataFrame | None, *, within: str) -> pd.DataFrame:
    """The areas of a level in an area, those with the most people first; nobody counted last.

    `areas` is a reading over the whole country, `units` that of the survey units without a polygon,
    where they add up together with it. A reading's columns, `rank` in the country (NaN for units),
    `share` and `running` of the count within (0–1), and `pocket`: in the country's worst tenth.
    """
    table = areas.assign(pocket=concentration.pockets(areas["value"]))
    if units is not None:
        table = pd.concat([table, units.assign(rank=float("nan"), pocket=False)])
    table = table[area_rules.within(table.index, within).to_numpy()]
    shares = concentration.shares(table["count"])
    return table.join(shares[["share", "running"]]).loc[
        [*shares.index, *table.index.difference(shares.index)]
    ]
