"""Alkire–Foster measures of areas as they may be shown: one rule for screen, file and command.

Which people a setting counts as poor is a family of the 31 sets. TPMAP publishes all the poor and
those deprived in one dimension: such a family stays as published. Every other count is derived: it
is protected below the threshold, and below the province rounded to a multiple of it; H is that
count ÷ people. A, M0 = H·A and the contributions come from the protected table of the area
(poverty/protected.py). Censored headcounts follow the same rule, each by itself. Where nobody can
be poor by the published totals, the count is 0.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from poverty import alkire_foster, ranges
from poverty.disclosure import ROUNDED_LEVELS
from poverty.joint import MEMBERS
from poverty.protected import Protected
from poverty.setting import Setting

Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


def read(table: Protected, people: pd.Series, setting: Setting) -> pd.DataFrame:
    """The measures over the areas of a protected table, as they may be shown.

    `people`: all surveyed, on the table's index. Columns as `alkire_foster.measure`, NaN where
    protected or missing, and `protected` (bool): derived from fewer people than the threshold.
    """
    poor = setting.poor()
    counted = alkire_foster.sums(table.cells.to_numpy(), setting)
    base = people.to_numpy(dtype=np.float64)
    values = alkire_foster.ratios(counted, base, setting)
    shown = family(table, poor)
    hidden = np.isnan(shown) & ~np.isnan(counted.poor)
    over = np.where(base > 0, base, np.nan)
    values |= {"poor": shown, "h": shown / over}
    values["a"] = np.where(shown > 0, values["a"], np.nan)
    values["m0"] = np.where(shown > 0, values["h"] * values["a"], values["h"])
    for place, name in enumerate(alkire_foster.dimension_names(len(MEMBERS))):
        part = family(table, poor & (MEMBERS[place] == 1))
        part = np.where(hidden | (shown == 0), np.where(hidden, np.nan, 0.0), part)
        values[f"censored_{name}"] = part / over
        for kind in ("absolute", "contribution"):
            values[f"{kind}_{name}"] = np.where(np.isnan(part), np.nan, values[f"{kind}_{name}"])
        values[f"contribution_{name}"][shown == 0] = np.nan
    return pd.DataFrame(values, index=table.cells.index).assign(protected=hidden)


def family(table: Protected, members: Flags) -> Numbers:
    """People in a family of sets, as they may be shown; NaN where protected or missing."""
    whole = table.cells.to_numpy() @ members.astype(np.float64)
    if table.exact:
        return _without_few(whole, table.threshold)
    if _published(members):
        return np.asarray(np.round(whole))
    shown = np.full(len(whole), np.nan)
    known = table.stage.notna().to_numpy()
    shown[known] = _derived(table, members, whole[known])
    return shown


def _published(members: Flags) -> bool:
    """Whether TPMAP publishes the people of a family: all the poor, or all with one dimension."""
    return bool(members.all()) or any(bool((members == (row == 1)).all()) for row in MEMBERS)


def _derived(table: Protected, members: Flags, whole: Numbers) -> Numbers:
    """A derived count of the areas with figures: by its own range if it has one, else the table."""
    limits = table.ranges.upper[:, : ranges.SEVERAL] @ members.astype(np.float64)
    for place, number in enumerate(ranges.AT_LEAST):
        if (members == (number == 1)).all():
            return _from_range(table, ranges.SEVERAL + place)
    if table.level in ROUNDED_LEVELS:
        rounded = (whole / table.threshold + 0.5) // 1 * table.threshold
    else:
        rounded = np.round(whole)
    few = (np.round(whole) < table.threshold) | (table.ranges.stage == ranges.ALL_WITHHELD)
    return np.where(limits == 0, 0.0, np.where(few, np.nan, rounded))


def _from_range(table: Protected, column: int) -> Numbers:
    lower, upper = table.ranges.lower[:, column], table.ranges.upper[:, column]
    base = table.threshold * np.where(table.ranges.stage == ranges.WIDE, ranges.WIDER, 1)
    if column == ranges.SEVERAL:
        base = np.full(len(lower), table.threshold)
    nearest = np.where(lower == upper, lower, upper // base * base)
    return np.where((lower < table.threshold) & (upper > 0), np.nan, nearest)


def _without_few(counts: Numbers, threshold: int) -> Numbers:
    return np.where((counts > 0) & (counts < threshold), np.nan, counts)
