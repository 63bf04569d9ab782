"""The Alkire–Foster measures of areas from counts of people by the set of their deprivations.

With weights w(j) and a cut-off k (poverty/setting.py), of n people N(S) are deprived in exactly the
set S, whose score is c(S). Sums run over the poor sets, those with c(S) ≥ k:

    headcount ratio            H       = Σ N(S) ÷ n
    intensity                  A       = Σ c(S)·N(S) ÷ Σ N(S), missing where nobody is poor
    adjusted headcount ratio   M0      = Σ c(S)·N(S) ÷ n = H·A
    censored headcount ratio   h(j, k) = Σ over S with j of N(S) ÷ n, so that M0 = Σ w(j)·h(j, k)
    uncensored headcount ratio h(j)    = the same over all sets with j, poor or not
    contribution of j          w(j)·h(j, k) absolute, w(j)·h(j, k) ÷ M0 relative

Source: S. Alkire and J. Foster, "Counting and multidimensional poverty measurement", Journal of
Public Economics 95 (2011), 476–487; S. Alkire et al., Multidimensional Poverty Measurement and
Analysis, Oxford 2015, chapter 5 (the measures) and 5.5.2 (subgroups).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.catalog import catalog
from poverty.joint import MEMBERS
from poverty.setting import Setting, Whole

Numbers = npt.NDArray[np.float64]
BASES = {"target_poor": "people", "bmn_poor": "people", "households": "households"}
"""Column of the figures that each population is surveyed over."""


@dataclass(frozen=True)
class Sums:
    """People counted over the areas under a setting: float arrays, NaN where there is no figure.

    `poor` (areas): people in poor sets. `score` (areas): their scores added up. `censored` and
    `deprived` (areas × dimensions): the poor, and all, deprived in each dimension.
    """

    poor: Numbers
    score: Numbers
    censored: Numbers
    deprived: Numbers


def sums(counts: npt.ArrayLike, setting: Setting, members: Whole = MEMBERS) -> Sums:
    """Counts of people under a setting, from counts of the sets, of shape (areas, sets).

    `members` has a row a dimension and a column a set, 1 where the set holds the dimension.
    """
    people = np.asarray(counts, dtype=np.float64)
    poor = setting.poor(members).astype(np.float64)
    columns = np.vstack([poor, setting.scores(members) * poor, members * poor, members])
    counted = people @ columns.T
    many = len(members)
    return Sums(counted[:, 0], counted[:, 1], counted[:, 2 : 2 + many], counted[:, 2 + many :])


def measure(
    cells: pd.DataFrame, people: pd.Series, setting: Setting, members: Whole = MEMBERS
) -> pd.DataFrame:
    """The measures over areas, exact: nothing is protected here (protection/reported.py does that).

    `cells`: counts of the sets (columns) by area, NaN where there are none; `people`: all surveyed
    on the same index. The result keeps the index: `people`, `poor` (counts), `h`, `a`, `m0`, and
    for each dimension j `censored_j`, `uncensored_j` (0–1), `absolute_j` (adds up to `m0`) and
    `contribution_j` (adds up to 1; missing where `m0` is zero).

    Of 20 people five are deprived: three in income alone, one in health and income, one in all
    five. At two of five dimensions two of them are poor, with scores of 0.4 and 1.

    >>> from poverty import joint, setting
    >>> cells = pd.DataFrame([[0] * 31], index=["83"], columns=list(joint.MASKS[1:]))
    >>> cells.loc["83", ["00010", "10010", "11111"]] = [3, 1, 1]
    >>> found = measure(cells, pd.Series({"83": 20}), setting.equal(0.4)).loc["83"]
    >>> [round(float(found[name]), 3) for name in ("h", "a", "m0")]
    [0.1, 0.7, 0.07]
    >>> round(float(found["censored_income"]), 3), round(float(found["uncensored_income"]), 3)
    (0.1, 0.25)
    """
    counted = sums(cells.to_numpy(), setting, members)
    base = people.to_numpy(dtype=np.float64)
    return pd.DataFrame(ratios(counted, base, setting), index=cells.index)


def ratios(counted: Sums, people: Numbers, setting: Setting) -> dict[str, Numbers]:
    """The columns of `measure` from counts of people."""
    base = np.where(people > 0, people, np.nan)
    h, m0 = counted.poor / base, counted.score / base
    some = np.where(counted.poor > 0, counted.poor, np.nan)
    total = np.where(counted.score > 0, counted.score, np.nan)
    weights = np.asarray(setting.weights)
    columns = {"people": people, "poor": counted.poor, "h": h, "a": counted.score / some, "m0": m0}
    parts = {
        "censored": counted.censored / base[:, np.newaxis],
        "uncensored": counted.deprived / base[:, np.newaxis],
        "absolute": counted.censored * weights / base[:, np.newaxis],
        "contribution": counted.censored * weights / total[:, np.newaxis],
    }
    names = dimension_names(len(weights))
    for part, values in parts.items():
        columns |= {f"{part}_{name}": values[:, place] for place, name in enumerate(names)}
    return columns


def dimension_names(many: int) -> list[str]:
    """Ids of the catalogue's dimensions, or numbers where there are more or fewer of them."""
    names = list(catalog().dimensions)
    return names if many == len(names) else [str(place) for place in range(many)]


def aggregate(cells: pd.DataFrame, groups: pd.Series) -> pd.DataFrame:
    """Counts of groups of areas, by adding people, never by averaging rates.

    `groups` gives each area its group. Areas without figures were not surveyed and add nothing; a
    group of such areas alone stays missing.

    >>> cells = pd.DataFrame({"00010": [3, 4, float("nan")]}, index=["8301", "8302", "1001"])
    >>> aggregate(cells, pd.Series(["83", "83", "10"], index=cells.index))["00010"].to_dict()
    {'10': nan, '83': 7.0}
    """
    return cells.groupby(groups).sum(min_count=1)


def decompose(
    cells: pd.DataFrame, people: pd.Series, groups: pd.Series, setting: Setting
) -> pd.DataFrame:
    """The measures of groups of areas, and what each group adds to those of all.

    With n(l) of n people in group l: `population_share` n(l)/n; `to_h` and `to_m0`, the parts
    n(l)/n·H(l) and n(l)/n·M0(l), which add up to H and M0 of all; `share_of_m0`, the part of M0
    that the group holds, missing where M0 of all is zero.

    Three of four poor live where a quarter of the people do.

    >>> from poverty import joint, setting
    >>> cells = pd.DataFrame(0, index=["8301", "8401"], columns=list(joint.MASKS[1:]))
    >>> cells["10010"] = [3, 1]
    >>> groups = pd.Series({"8301": "83", "8401": "84"})
    >>> found = decompose(cells, pd.Series({"8301": 25, "8401": 75}), groups, setting.equal(0.4))
    >>> found.loc["83", ["population_share", "to_h", "share_of_m0"]].round(3).tolist()
    [0.25, 0.03, 0.75]
    """
    known = cells.notna().all(axis=1)
    counted = aggregate(cells[known], groups[known])
    surveyed = people[known].groupby(groups[known]).sum()
    table = measure(counted, surveyed, setting)
    share = surveyed / surveyed.sum()
    to_h, to_m0 = share * table["h"], share * table["m0"]
    whole = to_m0.sum()
    return table.assign(
        population_share=share,
        to_h=to_h,
        to_m0=to_m0,
        share_of_m0=to_m0 / whole if whole > 0 else np.nan,
    )
