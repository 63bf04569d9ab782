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

    >>> unregistered(pd.Series({"83": 80, "84": 0}), pd.Series({"83": 20, "84": 0})).to_dict("list")
    {'unregistered': [60, 0], 'share': [0.75, nan]}
    """
    people = bmn_poor - registered
    return pd.DataFrame({"unregistered": people, "share": people / bmn_poor.where(bmn_poor > 0)})
