"""Totals of a year against those that were published of it."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from data.catalog import catalog
from data.official.check import Check
from data.official.tpmap_form import MORE
from data.refusal import Fault, refuse
from geo.areas import BANGKOK
from wording.saying import Saying


def known_totals(file: str, found: Mapping[str, int], known: Mapping[str, int]) -> list[Check]:
    """Totals against those published for the year; refused, all at once, where they differ.

    Counts that the year's form does not have are not found, and not compared.
    """
    checks = [
        Check(
            f"known_{name}",
            Saying("official-published-total", name=name),
            total,
            found[name],
        )
        for name, total in known.items()
        if name in found
    ]
    refuse(
        Fault(
            file, check.id, str(check.found), str(check.expected), Saying("official-total-differs")
        )
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
    counted += [name for name in MORE.values() if name in units]
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
