"""Checks of a build: sums that must agree, codes that must have parents, totals that are known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

import numpy as np
import pandas as pd

from data.catalog import catalog
from data.official.tpmap import Tpmap
from data.official.tpmap_zip import common_columns
from data.refusal import Fault, Refused
from geo.areas import BANGKOK, COUNTRY, parent_of

_BELOW = {"country": "province", "province": "district", "district": "tambon"}


@dataclass(frozen=True)
class Check:
    """One fact that was checked: what was expected, what was found, whether they agree.

    `within`: how far apart they may be, where what was expected is rounded.
    """

    id: str
    name_th: str
    name_en: str
    expected: int
    found: int
    within: int = 0

    @property
    def passed(self) -> bool:
        """Whether the figure found is the one expected."""
        return abs(self.expected - self.found) <= self.within

    def as_dict(self) -> dict[str, object]:
        """The check as the manifest keeps it."""
        stated = asdict(self) | {"passed": self.passed}
        if not self.within:
            del stated["within"]
        return stated


def sums_agree(published: Tpmap) -> list[Check]:
    """Every published figure of a level is the sum of the level below; refused where one is not."""
    levels = {level: published.published(level) for level in (*_BELOW, "tambon")}
    _refuse(
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
    _refuse(
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
    _refuse(
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
    _refuse(
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
    _refuse(
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


def known_totals(file: str, found: Mapping[str, int], known: Mapping[str, int]) -> list[Check]:
    """Totals against those published for the year; refused, all at once, where they differ."""
    checks = [
        Check(
            f"known_{name}",
            f"ยอดรวมที่เผยแพร่: {name}",
            f"Published total: {name}",
            total,
            found[name],
        )
        for name, total in known.items()
    ]
    _refuse(
        Fault(file, check.id, str(check.found), str(check.expected), "ยอดรวมไม่ตรงกับที่เผยแพร่")
        for check in checks
        if not check.passed
    )
    return checks


def totals(areas: pd.DataFrame, figures: pd.DataFrame) -> dict[str, int]:
    """The totals that `known_totals` compares, counted from the units up."""
    units = figures.reindex(areas.index[areas["level"].isin(["tambon", "municipality"])])
    without = figures.reindex(areas.index[areas["level"] == "municipality"])
    tambons = areas.index[areas["level"] == "tambon"]
    blank = tambons[figures["people"].reindex(tambons).isna()]
    counted = ["people", "households", "bmn_poor", "target_poor", "registered", "poor_households"]
    return {
        **{name: int(units[name].sum()) for name in counted},
        **dimension_totals(units),
        "units_without_polygon": len(without),
        "people_without_polygon": int(without["people"].sum()),
        "target_poor_without_polygon": int(without["target_poor"].sum()),
        "bangkok_polygons_without_figures": int(blank.str.startswith(BANGKOK).sum()),
        "other_polygons_without_figures": int((~blank.str.startswith(BANGKOK)).sum()),
    }


def dimension_totals(units: pd.DataFrame) -> dict[str, int]:
    """Target poor in each dimension, and in one to five of them, from the exact joint counts."""
    prefix = "target_poor_"
    columns = [name for name in map(str, units) if name.startswith(prefix)]
    cells = {name.removeprefix(prefix): int(units[name].sum()) for name in columns}
    by_dimension = {
        dimension.id: sum(count for mask, count in cells.items() if int(mask, 2) & dimension.bit)
        for dimension in catalog().dimensions.values()
    }
    by_number = {
        f"dimensions_{number}": sum(c for mask, c in cells.items() if mask.count("1") == number)
        for number in range(1, 6)
    }
    return by_dimension | by_number


def _refuse(faults: Iterable[Fault]) -> None:
    found = list(faults)
    if found:
        raise Refused(found)
