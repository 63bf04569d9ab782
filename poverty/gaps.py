"""BMN-poor people who are not registered for the welfare card: a gap to verify, proof of nothing.

The card is for adults of low income; children and those above its limits cannot have one. TPMAP
publishes both numbers, so their difference is shown as it is, like every sum of published figures.
"""

from __future__ import annotations

import pandas as pd


def unregistered(bmn_poor: pd.Series, registered: pd.Series) -> pd.DataFrame:
    """BMN-poor people who are not registered, by area.

    `registered` are those of the `bmn_poor` who are registered. Columns: `unregistered` (people)
    and `share` (0–1 of the BMN-poor; NaN where there are none). Missing stays missing.
    """
    people = bmn_poor - registered
    return pd.DataFrame({"unregistered": people, "share": people / bmn_poor.where(bmn_poor > 0)})
