"""Checks of a build: sums that must agree, codes that must have parents, totals that are known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

import pandas as pd

from data.catalog import catalog
from data.refusal import Fault, Refused
from data.sources.tpmap import POPULATIONS, Tpmap
from geo.areas import BANGKOK, parent_of

_BELOW = {"country": "province", "province": "district", "district": "tambon"}


@dataclass(frozen=True)
class Check:
    """One fact that was checked: what was expected, what was found, whether they agree."""

    id: str
    name_th: str
    name_en: str
    expected: int
    found: int

    @property
    def passed(self) -> bool:
        """Whether the figure found is the one expected."""
        return self.expected == self.found

    def as_dict(self) -> dict[str, object]:
        """The check as the manifest keeps it."""
        return asdict(self) | {"passed": self.passed}


def sums_agree(published: Tpmap) -> list[Check]:
    """Every published figure of a level is the sum of the level below; refused where one is not."""
    tables = _tables(published)
    faults = [
        fault
        for name, levels in tables.items()
        for above, below in _BELOW.items()
        for fault in _unequal(name, levels[above], levels[below], above)
    ]
    if faults:
        raise Refused(faults)
    return [
        Check(
            f"sums_{above}",
            f"ผลรวมของระดับ {below} เท่ากับตัวเลขของระดับ {above} ทุกตัวเลข",
            f"Every {above} figure is the sum of its {below} figures",
            cells := sum(levels[above].size for levels in tables.values()),
            cells,
        )
        for above, below in _BELOW.items()
    ]


def _tables(published: Tpmap) -> dict[str, dict[str, pd.DataFrame]]:
    """Every table of the source by the name of its files' ending, then by level."""
    registered = {level: series.to_frame() for level, series in published.registered.items()}
    unions = {POPULATIONS[name]: levels for name, levels in published.unions.items()}
    return {"common": published.common, "11111": registered, **unions}


def _unequal(
    table: str, above: pd.DataFrame, below: pd.DataFrame, level: str
) -> Iterable[Fault]:
    parents = ["TH" if level == "country" else str(parent_of(code)) for code in below.index]
    summed = below.groupby(pd.Index(parents, name="code")).sum()
    orphans = summed.index.difference(above.index)
    for code in orphans:
        yield Fault(table, f"row {code}", "–", f"a {level} row", "ไม่พบแถวของพื้นที่แม่")
    expected = above.reindex(summed.index.difference(orphans))
    difference = summed.loc[expected.index] - expected
    wrong = difference.stack()
    for (code, column), amount in wrong[wrong != 0].items():
        total = int(expected.at[code, column])
        yield Fault(
            f"{level} {table}",
            f"row {code}, {column}",
            str(total + int(amount)),
            str(total),
            "ผลรวมของระดับล่างไม่เท่ากับระดับบน",
        )


def cells_are_counts(joint: Mapping[str, pd.DataFrame]) -> list[Check]:
    """Every exact cell of the joint distributions is ≥ 0; refused where one is not."""
    faults = [
        Fault(population, f"row {code}, set {mask}", str(int(value)), "≥ 0", "จำนวนคนติดลบ")
        for population, cells in joint.items()
        for (code, mask), value in cells.stack()[lambda cell: cell < 0].items()
    ]
    if faults:
        raise Refused(faults)
    size = sum(cells.size for cells in joint.values())
    name = "ทุกช่องของการแจกแจงร่วมเป็นจำนวนเต็มไม่ติดลบ"
    return [Check("joint_cells", name, "Every joint cell is a whole number ≥ 0", size, size)]


def indicators_fit(common: pd.DataFrame) -> list[Check]:
    """No indicator fails for more people than were surveyed for it; refused where one does."""
    pairs = [
        (name, name.replace("_failed", "_surveyed")) for name in common if name.endswith("_failed")
    ]
    faults = [
        Fault("common", f"row {code}, {failed}", str(row[failed]), f"≤ {row[base]}", "ไม่ผ่านเกินจำนวนสำรวจ")
        for failed, base in pairs
        for code, row in common[common[failed] > common[base]].iterrows()
    ]
    if faults:
        raise Refused(faults)
    count = len(pairs) * len(common)
    name = "ผู้ไม่ผ่านตัวชี้วัดไม่เกินผู้ที่สำรวจ"
    return [Check("indicators", name, "Nobody fails an indicator unsurveyed", count, count)]


def parents_exist(areas: pd.DataFrame, file: str) -> list[Check]:
    """Every area but the country has its parent in the table; refused where one has not."""
    below = areas[areas["level"] != "country"]
    lost = below[~below["parent"].isin(areas.index)]
    if len(lost):
        raise Refused(
            [
                Fault(file, f"row {code}", str(parent), "a code of the level above", "ไม่พบพื้นที่แม่")
                for code, parent in lost["parent"].items()
            ]
        )
    name = "ทุกรหัสมีพื้นที่แม่"
    return [Check("parents", name, "Every code has its parent", len(below), len(below))]


def known_totals(found: Mapping[str, int], known: Mapping[str, int]) -> list[Check]:
    """Totals against those published for the year; refused, all at once, where they differ."""
    checks = [
        Check(f"known_{name}", f"ยอดรวมที่เผยแพร่: {name}", f"Published total: {name}", total, found[name])
        for name, total in known.items()
    ]
    faults = [
        Fault("country", check.id, str(check.found), str(check.expected), "ยอดรวมไม่ตรงกับที่เผยแพร่")
        for check in checks
        if not check.passed
    ]
    if faults:
        raise Refused(faults)
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
        **_dimension_totals(units),
        "units_without_polygon": len(without),
        "people_without_polygon": int(without["people"].sum()),
        "target_poor_without_polygon": int(without["target_poor"].sum()),
        "bangkok_polygons_without_figures": int(blank.str.startswith(BANGKOK).sum()),
        "other_polygons_without_figures": int((~blank.str.startswith(BANGKOK)).sum()),
    }


def _dimension_totals(units: pd.DataFrame) -> dict[str, int]:
    cells = {mask: int(units[f"target_poor_{mask}"].sum()) for mask in _masks(units)}
    by_dimension = {
        dimension.id: sum(count for mask, count in cells.items() if int(mask, 2) & dimension.bit)
        for dimension in catalog().dimensions.values()
    }
    by_number = {
        f"dimensions_{number}": sum(c for mask, c in cells.items() if mask.count("1") == number)
        for number in range(1, 6)
    }
    return by_dimension | by_number


def _masks(units: pd.DataFrame) -> list[str]:
    prefix = "target_poor_"
    return [name.removeprefix(prefix) for name in units.columns if name.startswith(prefix)]
