"""Figures as published that must agree with each other: sums, cells, indicators, parents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
import pandas as pd

from data.official.check import Check
from data.official.tpmap import Tpmap
from data.official.tpmap_zip import common_columns
from data.refusal import Fault, refuse
from geo.areas import COUNTRY, parent_of

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
            f"ผลรวมของระดับ {below} เท่ากับตัวเลขของระดับ {above} ทุกตัวเลข",
            f"Every {above} figure is the sum of its {below} figures",
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
        yield Fault(file, f"row {code}", "–", f"a {level} row", "ไม่พบแถวของพื้นที่แม่")


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
            f"row {code}, {figure}",
            str(stated[row, column]),
            f"{sums[row, column]}, the sum of the level below",
            "ตัวเลขไม่เท่ากับผลรวมของระดับล่าง",
        )


def _parents(level: str, below: pd.DataFrame) -> list[str]:
    return [COUNTRY if level == "country" else str(parent_of(code)) for code in below.index]


def cells_are_counts(published: Tpmap, joint: Mapping[str, pd.DataFrame]) -> list[Check]:
    """Every exact cell of the tambons' joint distributions is ≥ 0; refused where one is not."""
    refuse(
        Fault(
            published.file("tambon", "*", cells.index[row]),
            f"row {cells.index[row]}, {population}, exactly {cells.columns[column]}",
            str(cells.to_numpy()[row, column]),
            "≥ 0",
            "จำนวนคนติดลบ",
        )
        for population, cells in joint.items()
        for row, column in np.argwhere(cells.to_numpy() < 0)
    )
    size = sum(cells.size for cells in joint.values())
    name = "ทุกช่องของการแจกแจงร่วมเป็นจำนวนเต็มไม่ติดลบ"
    return [Check("joint_cells", name, "Every joint cell is a whole number ≥ 0", size, size)]


def demand_nested_poor(published: Tpmap, joint: Mapping[str, pd.DataFrame]) -> None:
    """The target poor are some of the BMN-poor in every set of dimensions; refused where not."""
    inner, outer = joint["target_poor"], joint["bmn_poor"]
    refuse(
        Fault(
            published.file("tambon", "*", inner.index[row]),
            f"row {inner.index[row]}, exactly {inner.columns[column]}",
            f"{inner.to_numpy()[row, column]} target poor",
            f"≤ {outer.to_numpy()[row, column]} BMN-poor",
            "คนจนเป้าหมายมากกว่าคนจน จปฐ. ในมิติชุดเดียวกัน",
            "more target poor than BMN-poor in the same set of dimensions",
            f"คนจน จปฐ. ไม่เกิน {outer.to_numpy()[row, column]} คน",
            f"คนจนเป้าหมาย {inner.to_numpy()[row, column]} คน",
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
            f"row {code}, {column}",
            str(row[failed]),
            f"≤ {row[surveyed]} surveyed",
            "ไม่ผ่านเกินจำนวนสำรวจ",
        )
        for column, (failed, surveyed) in pairs.items()
        for code, row in common[common[failed] > common[surveyed]].iterrows()
    )
    count = len(pairs) * len(common)
    name = "ผู้ไม่ผ่านตัวชี้วัดไม่เกินผู้ที่สำรวจ"
    return [Check("indicators", name, "Nobody fails an indicator unsurveyed", count, count)]


def parents_exist(published: Tpmap, areas: pd.DataFrame) -> list[Check]:
    """Every area but the country has its parent in the table; refused where one has not.

    Only survey units can lack one: the areas with a shape are cut from the tambons.
    """
    below = areas[areas["level"] != "country"]
    lost = below.loc[~below["parent"].isin(areas.index), "parent"]
    refuse(
        Fault(
            published.file("tambon", "common", str(code)),
            f"row {code}",
            str(parent),
            "a district of the boundaries",
            "ไม่พบพื้นที่แม่",
        )
        for code, parent in lost.items()
    )
    name = "ทุกรหัสมีพื้นที่แม่"
    return [Check("parents", name, "Every code has its parent", len(below), len(below))]
