"""What was tabulated held against TPMAP 2561: every figure of every unit, every total."""

from __future__ import annotations

import numpy as np
import pandas as pd

from bench import survey_records
from data.catalog import catalog
from data.stored import release
from geo.areas import COUNTRY
from poverty import joint

UNITS = 7_588


def published(found: release.Release) -> bool:
    """Whether every figure of every unit, and of all the country every total, is TPMAP 2561's."""
    year = found.table.xs(survey_records.YEAR, level="year_be")
    known = release.load_release().table.xs(survey_records.YEAR, level="year_be")
    units = year.index[(year.index.str.len() == 6) & year["people"].notna()]
    columns = ["people", "households", "bmn_poor", "poor_households", "target_poor", "registered"]
    columns += [name for population in joint.POPULATIONS for name in joint.columns(population)]
    cells = np.array_equal(year.loc[units, columns], known.loc[units, columns])
    whole = len(units) == UNITS
    return bool(cells and (not whole or totals(year.loc[COUNTRY], columns)))


def totals(country: pd.Series, columns: list[str]) -> bool:
    """Whether a country has the totals that are known of TPMAP 2561, and no other cell."""
    known = catalog().known[survey_records.YEAR]
    before = release.load_release().table.xs(survey_records.YEAR, level="year_be").loc[COUNTRY]
    stated = {name: country[name] for name in columns if name in known}
    for dimension in catalog().dimensions.values():
        cells = [f"target_poor_{mask}" for mask in joint.MASKS if int(mask, 2) & dimension.bit]
        stated[dimension.id] = country[cells].sum()
    for count in range(1, len(catalog().dimensions) + 1):
        cells = [f"target_poor_{mask}" for mask in joint.MASKS if mask.count("1") == count]
        stated[f"dimensions_{count}"] = country[cells].sum()
    right = all(int(value) == known[name] for name, value in stated.items())
    return right and bool(country[columns].equals(before[columns]))
