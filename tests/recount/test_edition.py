"""What a report of an edition says equals a difference of the tables, counted apart.

Nothing here is of `figures.edition`: values are made from the columns of the tables, a place's
figures are picked by their codes, one by one.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from briefing.report.told import Told
from briefing.wording import Wording
from data.catalog import Measure, catalog
from data.stored.release import Release
from figures.edition.differences import differences
from figures.edition.report import Edition
from figures.edition.rows import rows
from tests import editions
from tests.recount import imported
from tests.recount.extent import some
from wording.numbers import number

KINDS = {"ratio", "count", "value", "dimension"}
PLACE = {name: place for place, name in enumerate(catalog().dimensions)}
Figure = tuple[str, str, int]
"""An area, a measure and a year."""


@pytest.fixture(scope="module")
def edition(release: Release) -> Edition:
    """The two releases."""
    manifest = {**release.manifest, "release": "0123456789ab"}
    after = replace(release, table=editions.table(release), manifest=manifest)
    return Edition(release, after, differences(release, after))


def value(measure: Measure, row: pd.Series) -> float | None:
    """A measure of a row of a table, in plain numbers."""
    if measure.kind in {"value", "count"}:
        found = row.get(measure.count)
    else:
        base = row.get(measure.base)
        count = deprived(measure, row) if measure.kind == "dimension" else row.get(measure.count)
        known = base is not None and count is not None and base == base and base > 0
        found = count / base if known else None
    return None if found is None or found != found else float(found)


def deprived(measure: Measure, row: pd.Series) -> float | None:
    """Target poor in a dimension: all sets with its mark, else the union as published."""
    place = PLACE[measure.dimension]
    sets = [f"target_poor_{one:05b}" for one in range(1, 32)]
    counts = [row.get(one) for one in sets if one[-5:][place] == "1"]
    if all(one is not None and one == one for one in counts):
        return float(sum(counts))
    return row.get(f"target_poor_in_{measure.dimension}")


def figures(release: Release, codes: list[str]) -> dict[Figure, float]:
    """Every published figure of some areas."""
    found = {}
    for year in sorted({key[0] for key in release.table.index}):
        table = release.table.loc[year]
        for code in codes:
            if code not in table.index:
                continue
            row, level = table.loc[code], release.areas.at[code, "level"]
            for measure in release.catalog.measures.values():
                if measure.kind in KINDS and level in measure.levels.split():
                    shown = value(measure, row)
                    if shown is not None:
                        found[code, measure.id, year] = shown
    return found


PROVINCES = [f"{code}" for code in some(sorted(
    {str(code)[:2] for code in pd.read_parquet("data/thailand/areas.parquet")["code"]
     if str(code)[:2].isdigit()}), 4)]  # fmt: skip


@pytest.mark.parametrize("area", [*dict.fromkeys(["55", "10", *PROVINCES])])
def test_a_provinces_report_equals_a_difference_counted_apart(edition: Edition, area: str) -> None:
    equals(edition, area)


def test_a_report_of_releases_made_by_imports_equals_it_too(
    release: Release,
) -> None:
    """A later survey and a report of ThaiQM of a year without one, beside the release before."""
    with imported.made(imported.of_thaiqm()) as after:
        assert imported.REPORT not in after.periods
        made = Edition(release, after, differences(release, after))
        years = set(rows(made, "55", [], date(2026, 1, 1)).query("part == 'new'")["year_be"])
        assert years == {imported.SURVEY, imported.REPORT}
        equals(made, "55")


def equals(edition: Edition, area: str) -> None:
    """What a report says of an area against a difference of the tables."""
    codes = [str(code) for code in edition.after.areas.index if str(code).startswith(area)]
    first, last = (figures(one, codes) for one in (edition.before, edition.after))
    apart = {
        one
        for one in first.keys() & last.keys()
        if abs(first[one] - last[one]) > 1e-9 * max(1, abs(first[one]))
    }
    told = rows(edition, area, [], date(2026, 1, 1))
    restated = told[told["part"] == "restated"]
    keys = list(zip(restated["code"], restated["measure"], restated["year_be"], strict=True))
    assert sorted(keys) == sorted(apart)
    for key, row in zip(keys, restated.itertuples(), strict=True):
        assert (row.before, row.after) == pytest.approx((first[key], last[key]), rel=1e-12)
    for part, keys in (("new", last.keys() - first.keys()), ("gone", first.keys() - last.keys())):
        level = edition.after.areas["level"]
        expected = Counter((level[code], name, year) for code, name, year in keys)
        found = told[told["part"] == part]
        counted = {(row.level, row.measure, row.year_be): row.number for row in found.itertuples()}
        assert counted == dict(expected)
    own = told[told["part"] == "own"]
    latest: dict[str, int] = {}
    for code, name, year in last.keys() - first.keys():
        if code == area:
            latest[name] = max(year, latest.get(name, 0))
    assert dict(zip(own["measure"], own["year_be"], strict=True)) == latest
    for row in own.itertuples():
        assert row.after == pytest.approx(last[area, row.measure, row.year_be], rel=1e-12)
        if row.since_be == row.since_be and row.since_be is not None:
            assert row.before == pytest.approx(first[area, row.measure, int(row.since_be)])
    headline = Told(told, edition.before, edition.after, area, Wording("en")).finding()
    new = len(last.keys() - first.keys())
    assert f"{number(new, 'en')} new figure" in headline or new < 2
    assert (f"{len(apart)} restated" in headline) == (len(apart) > 1)
