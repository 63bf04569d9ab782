"""Target poor beside monetary poverty, recounted from the sources' own tables."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from data.stored.release import Release
from figures import two_measures
from poverty.concordance import Quadrant
from tests.figures.test_small_release import RELEASE

ORACLE = Path(__file__).parents[2].parent / "shared/facts/nesdc-poverty-province-2543-2567.csv"


@pytest.fixture(scope="module")
def found(embedded: Release) -> two_measures.TwoMeasures:
    compared = two_measures.compared(embedded)
    assert compared is not None
    return compared


def test_the_years_are_the_survey_s_and_the_latest(found: two_measures.TwoMeasures) -> None:
    assert (found.year, found.later_year, len(found.areas)) == (2561, 2567, 76)
    assert "10" not in found.areas.index


@pytest.mark.sources
@pytest.mark.skipif(not ORACLE.exists(), reason="../shared/facts is not here")
def test_every_province_is_in_its_quarter(
    found: two_measures.TwoMeasures, embedded: Release
) -> None:
    """Target poor ÷ people of the release's counts; headcounts as read independently."""
    with ORACLE.open(encoding="utf-8-sig") as stream:
        rows = list(csv.DictReader(stream))
    spent = {
        (row["code"], int(row["year_be"])): float(row["headcount_pct"])
        for row in rows
        if row["headcount_pct"]
    }
    counts = embedded.table.loc[2561, ["target_poor", "people"]]
    rate = {one: 100 * poor / people for one, (poor, people) in counts.iterrows() if people > 0}
    whole = {
        when: 100 * embedded.table.loc[(when, "TH"), "poverty_headcount"] for when in (2561, 2567)
    }
    for one, row in found.areas.iterrows():
        first = round(rate[one], 1) > round(rate["TH"], 1)
        second = round(spent[one, 2561], 1) > round(whole[2561], 1)
        names = {(True, True): "both", (True, False): "first", (False, True): "second"}
        assert row["quadrant"] == names.get((first, second), "neither"), one
    for quadrant in Quadrant:
        codes = found.codes(quadrant)
        above = [
            one for one in codes if round(spent.get((one, 2567), 0), 1) > round(whole[2567], 1)
        ]
        assert sorted(found.above_later(codes)) == sorted(above)


def test_what_prints_alike_is_not_told_apart(found: two_measures.TwoMeasures) -> None:
    """Phetchabun has 2.80%, the country 2.82%: both print 2.8%."""
    row = found.areas.loc["67"]
    assert row["first"] != found.wholes[0]
    assert round(100 * row["first"], 1) == round(100 * found.wholes[0], 1)
    assert row["quadrant"] in {Quadrant.SECOND, Quadrant.NEITHER}


def test_the_first_of_a_quarter_has_the_highest_figure(found: two_measures.TwoMeasures) -> None:
    for quadrant, column in ((Quadrant.FIRST, "first"), (Quadrant.SECOND, "second")):
        values = found.areas.loc[found.codes(quadrant), column].tolist()
        assert values == sorted(values, reverse=True)


def test_a_release_without_the_second_measure_has_nothing_to_compare() -> None:
    assert two_measures.compared(RELEASE) is None
