"""BMN-poor people who are not registered for the welfare card: a gap to verify, proof of nothing.

The card is for adults of low income; children and those above its limits cannot have one.
"""

from __future__ import annotations

import pandas as pd

from poverty import disclosure


def unregistered(bmn_poor: pd.Series, registered: pd.Series) -> pd.DataFrame:
    """BMN-poor people who are not registered, by area, as they may be shown.

    `registered` are those of the `bmn_poor` who are registered. Columns: `unregistered` (people),
    `share` (0–1 of the BMN-poor; NaN where there are none) and `protected` (one to four people:
    number and share are NaN). Missing stays missing.
    """
    people = bmn_poor - registered
    hidden = disclosure.hidden(people)
    shown = people.mask(hidden)
    return pd.DataFrame(
        {
            "unregistered": shown,
            "share": shown / bmn_poor.where(bmn_poor > 0),
            "protected": hidden,
        }
    )
