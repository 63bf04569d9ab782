"""A report of an edition sees every year that any measure has, not those of the survey alone."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from data.stored.release import Release, load_release
from figures.edition.differences import NEW, RESTATED, differences
from tests.ui import loaded

SURVEYED, IMPORTED = 2561, 2566
MORE = 0.1


def edition(release: Release, table: pd.DataFrame, *surveys: int) -> Release:
    """Another edition, whose manifest says what years a survey has."""
    periods = [*release.periods, *surveys]
    manifest = {**release.manifest, "release": "0123456789ab", "periods": periods}
    return replace(release, manifest=manifest, table=table.sort_index())


def other_years(release: Release) -> list[int]:
    """Years that no survey has."""
    return sorted(set(release.table.index.unique("year_be")) - set(release.periods))


def test_a_figure_restated_in_a_year_without_a_survey_is_told(release: Release) -> None:
    """Of such years from the first to the last, one area's figures in all columns of the year."""
    for year in [*other_years(release)[::6], other_years(release)[-1]]:
        table = release.table.copy()
        rows = table.loc[[year]].drop(columns="year_ce", errors="ignore")
        known = rows.dropna(how="all", axis="index").dropna(how="all", axis="columns")
        place = known.index[0]
        table.loc[place, known.columns] += MORE
        found = differences(release, edition(release, table))
        assert len(found)
        assert set(found["period"]) == {year}
        assert set(found["code"]) == {place[1]}
        assert set(found["state"]) == {RESTATED}


def test_a_later_survey_makes_nothing_new_of_what_was_there(release: Release) -> None:
    """Other measures of that year stand in both releases."""
    year = next(one for one in other_years(release) if one > SURVEYED)
    survey = release.table.loc[[SURVEYED], ["people", "households", "target_poor", "bmn_poor"]]
    survey = survey.drop("TH", level="code")  # of which TPMAP tells later years too
    table = survey.rename(index={SURVEYED: year}, level="year_be").combine_first(release.table)
    found = differences(release, edition(release, table, year))
    assert set(found["state"]) == {NEW}
    assert set(found["period"]) == {year}
    assert {release.catalog.measures[name].source for name in found["measure"]} == {"tpmap"}
    assert differences(edition(release, release.table, year), release).empty


def test_a_year_of_which_a_release_has_nothing_is_all_new(release: Release) -> None:
    """The figures of one column of a year, as those of a year that neither has had."""
    year = max(release.table.index.unique("year_be")) + 1
    survey = release.table.loc[[SURVEYED], ["target_poor", "people"]].dropna()
    more = survey.rename(index={SURVEYED: year}, level="year_be")
    found = differences(release, edition(release, pd.concat([release.table, more]), year))
    assert set(found["state"]) == {NEW}
    assert set(found["period"]) == {year}
    assert set(found["code"]) <= set(more.index.get_level_values("code"))
    assert {"target_poor", "target_poor_rate"} <= set(found["measure"])


@pytest.mark.parametrize("way", [1, -1])
def test_what_an_import_brought_is_new(way: int) -> None:
    """Three measures of provinces, of a year that no survey has; without them they are gone."""
    before, after = load_release(), load_release(loaded.by_province())
    assert after.periods == before.periods
    found = differences(*[before, after][::way])
    brought = set(after.catalog.measures) - set(before.catalog.measures)
    assert set(found["measure"]) == brought
    assert set(found["period"]) == {IMPORTED}
    assert set(found["state"]) == {NEW if way == 1 else "gone"}
    count = found[found["level"] == "province"].groupby("measure").size()
    assert set(count) == {76}
