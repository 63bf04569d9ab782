"""Figures as published that must agree with each other: sums, cells, indicators, parents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
import pandas as pd

from data.official.check import Check
from data.official.tpmap import Tpmap
from data.official.tpmap_files import place_of
from data.official.tpmap_form import common_columns
from data.refusal import Fault, refuse
from geo.areas import COUNTRY, parent_of
from wording.saying import Joined, Saying

_BELOW = {"country": "province", "province": "district", "district": "tambon"}


def sums_agree(published: Tpmap) -> list[Check]:
    """Every published figure of a level is the sum of the level below; refused where one is not."""
    levels = {level: published.published(level) for level in (*_BELOW, "tambon")}
    refuse(
        fault
        for find in (_orphans, _unequal)
        for above, below in _BELOW.items()
        for fault in find(published, above, levels[above], levels[below])
    )
    return [
        Check(
            f"sums_{above}",
            Saying("official-every-figure-is-sum-of-its", below=below, above=above),
            levels[above].size,
            levels[above].size,
        )
        for above, below in _BELOW.items()
    ]


def _orphans(
    published: Tpmap, level: str, above: pd.DataFrame, below: pd.DataFrame
) -> Iterable[Fault]:
    """Rows of the level below whose parent has no row."""
    for code in pd.Index(_parents(level, below)).unique().difference(above.index):
        file = published.file(level, "common", code)
        yield Fault(
            file,
            place_of(code),
            "–",
            Saying("official-a-row-of", level=level),
            Saying("official-no-row-of-parent"),
        )


def _unequal(
    published: Tpmap, level: str, above: pd.DataFrame, below: pd.DataFrame
) -> Iterable[Fault]:
    """Figures of a level that the level below does not add up to."""
    summed = below.groupby(pd.Index(_parents(level, below))).sum()
    sums, stated = summed.reindex(above.index, fill_value=0).to_numpy(), above.to_numpy()
    for row, column in np.argwhere(sums != stated):
        code, (table, figure) = above.index[row], above.columns[column]
        yield Fault(
            published.file(level, table, code),
            place_of(code, figure),
            str(stated[row, column]),
            Saying("official-sum-of-level-below", sum=str(sums[row, column])),
            Saying("official-no-sum-of-level-below"),
        )


def _parents(level: str, below: pd.DataFrame) -> list[str]:
    return [COUNTRY if level == "country" else str(parent_of(code)) for code in below.index]


def cells_are_counts(published: Tpmap, joint: Mapping[str, pd.DataFrame]) -> list[Check]:
    """Every exact cell of the tambons' joint distributions is ≥ 0; refused where one is not."""
    refuse(
        Fault(
            published.file("tambon", "*", cells.index[row]),
            Joined(
                (
                    place_of(cells.index[row]),
                    population,
                    Saying("place-exactly", mask=cells.columns[column]),
                )
            ),
            str(cells.to_numpy()[row, column]),
            "≥ 0",
            Saying("official-negative-people"),
        )
        for population, cells in joint.items()
        for row, column in np.argwhere(cells.to_numpy() < 0)
    )
    size = sum(cells.size for cells in joint.values())
    return [Check("joint_cells", Saying("official-joint-cells-are-whole"), size, size)]


def demand_nested_poor(published: Tpmap, joint: Mapping[str, pd.DataFrame]) -> None:
    """The target poor are some of the BMN-poor in every set of dimensions; refused where not."""
    inner, outer = joint["target_poor"], joint["bmn_poor"]
    refuse(
        Fault(
            published.file("tambon", "*", inner.index[row]),
            Joined(
                (place_of(inner.index[row]), Saying("place-exactly", mask=inner.columns[column]))
            ),
            Saying("official-target-poor", n=str(inner.to_numpy()[row, column])),
            Saying("official-at-most-bmn-poor", n=str(outer.to_numpy()[row, column])),
            Saying("official-more-target-poor-than-bmn-poor"),
        )
        for row, column in np.argwhere(inner.to_numpy() > outer.to_numpy())
    )


def indicators_fit(published: Tpmap) -> list[Check]:
    """No indicator fails for more people than were surveyed for it; refused where one does."""
    common = published.common["tambon"]
    pairs = {
        column: (failed, failed.replace("_failed", "_surveyed"))
        for column, failed in common_columns(published.indicators).items()
        if failed.endswith("_failed")
    }
    refuse(
        Fault(
            published.file("tambon", "common", str(code)),
            place_of(str(code), column),
            str(row[failed]),
            Saying("official-at-most-surveyed", n=str(row[surveyed])),
            Saying("official-more-fail-than-surveyed"),
        )
        for column, (failed, surveyed) in pairs.items()
        for code, row in common[common[failed] > common[surveyed]].iterrows()
    )
    count = len(pairs) * len(common)
    return [Check("indicators", Saying("official-nobody-fails-unsurveyed"), count, count)]


def parents_exist(published: Tpmap, areas: pd.DataFrame) -> list[Check]:
    """Every area but the country has its parent in the table; refused where one has not.

    Only survey units can lack one: the areas with a shape are cut from the tambons.
    """
    below = areas[areas["level"] != "country"]
    lost = below.loc[~below["parent"].isin(areas.index), "parent"]
    refuse(
        Fault(
            published.file("tambon", "common", str(code)),
            place_of(str(code)),
            str(parent),
            Saying("official-a-district-of-the-boundaries"),
            Saying("official-no-parent"),
        )
        for code, parent in lost.items()
    )
    name = Saying("official-every-code-has-its-parent")
    return [Check("parents", name, len(below), len(below))]
