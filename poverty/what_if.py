"""What would change if deprivations were removed: exact, for the people are counted set by set.

Removing a dimension j in an area moves its people from every set S with j to S without j; those
deprived in nothing else leave the poor. With a share s only s of them move, evenly over the sets.
Nothing is said of what it takes or causes.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from data.catalog import catalog
from poverty import alkire_foster, joint
from poverty.setting import Setting
from wording.saying import Saying, both


class InvalidShare(ValueError):
    """A share that is no number from 0 to 1."""

    def __init__(self, share: float) -> None:
        super().__init__(both(Saying("share-wrong", found=f"{share:g}")))


@dataclass(frozen=True)
class Change:
    """A measure of all areas together before and after."""

    before: pd.Series
    after: pd.Series

    @property
    def difference(self) -> pd.Series:
        """After minus before, column by column of `alkire_foster.measure`."""
        return self.after - self.before


def without(
    cells: pd.DataFrame, dimension: str, areas: pd.Index, *, share: float = 1.0
) -> pd.DataFrame:
    """The cells with a share of a dimension's deprivation removed in some of the areas.

    Those deprived in nothing else are in no cell any more. Raises `InvalidShare`.

    Half of the income deprivation gone: three of six in income alone leave the poor, one of two
    in health and income is deprived in health alone.

    >>> cells = pd.DataFrame([[0] * 31], index=["83"], columns=list(joint.MASKS[1:]))
    >>> cells.loc["83", ["00010", "10010"]] = [6, 2]
    >>> after = without(cells, "income", cells.index, share=0.5).loc["83"]
    >>> after[after > 0].to_dict()
    {'00010': 3.0, '10000': 1.0, '10010': 1.0}
    """
    if not 0 <= share <= 1:
        raise InvalidShare(share)
    bit = catalog().dimensions[dimension].bit
    changed = cells.loc[areas].to_numpy(dtype=np.float64, copy=True)
    for members in range(1, joint.SETS):
        if members & bit:
            moved = share * changed[:, members - 1]
            changed[:, members - 1] -= moved
            if members != bit:
                changed[:, (members ^ bit) - 1] += moved
    result = cells.astype("float64")
    result.loc[areas] = changed
    return result


def change(
    cells: pd.DataFrame,
    people: pd.Series,
    setting: Setting,
    *,
    dimension: str,
    areas: pd.Index,
    share: float = 1.0,
) -> Change:
    """The measures of all areas together before and after a dimension is removed in some.

    `after` and `before` hold what `alkire_foster.measure` does. Raises `InvalidShare`.

    Of 20 people two are poor at two of five dimensions; without income one of them is.

    >>> from poverty.setting import equal
    >>> cells = pd.DataFrame([[0] * 31], index=["83"], columns=list(joint.MASKS[1:]))
    >>> cells.loc["83", ["10010", "11010"]] = 1
    >>> found = change(
    ...     cells, pd.Series({"83": 20}), equal(0.4), dimension="income", areas=cells.index
    ... )
    >>> float(found.before["h"]), float(found.after["h"]), float(found.difference["poor"])
    (0.1, 0.05, -1.0)
    """
    after = without(cells, dimension, areas, share=share)
    return Change(_whole(cells, people, setting), _whole(after, people, setting))


def _whole(cells: pd.DataFrame, people: pd.Series, setting: Setting) -> pd.Series:
    known = cells.notna().all(axis=1)
    total = cells[known].sum().to_frame().T
    return alkire_foster.measure(total, pd.Series([people[known].sum()]), setting).iloc[0]


def fewest(counts: pd.Series, share: float) -> pd.Index:
    """The fewest areas that together hold a share of all people counted, the largest first.

    Ties in the series' order; none for a share of 0 or where nobody is counted. Raises
    `InvalidShare`.

    >>> list(fewest(pd.Series({"83": 10, "84": 60, "85": 30}), 0.8))
    ['84', '85']
    """
    if not 0 <= share <= 1:
        raise InvalidShare(share)
    ordered = counts[counts > 0].sort_values(ascending=False, kind="stable")
    held = ordered.cumsum().to_numpy()
    wanted = share * ordered.sum()
    enough = int(np.searchsorted(held, wanted * (1 - 1e-12))) + 1 if wanted > 0 else 0
    return ordered.index[: min(enough, len(ordered))]
