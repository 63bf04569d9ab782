"""Target poor beside monetary poverty, recounted from the sources' own tables."""

from __future__ import annotations

import csv
import math
from pathlib import Path

import pandas as pd
import pytest

from data.stored.release import Release
from figures import two_measures
from poverty.concordance import Quadrant
from tests.figures.test_small_release import RELEASE

NAN = float("nan")
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


def small(first: dict[int, dict[str, float]], second: dict[int, dict[str, float]]) -> Release:
    """A release of five provinces: target poor of a thousand by year, headcounts by year."""
    codes = ["TH", "50", "51", "52", "53", "54"]
    levels = ["country", *["province"] * 5]
    areas = pd.DataFrame({"level": levels}, index=pd.Index(codes, name="code"))
    rows = {
        (year, code): {"people": 1000.0, "target_poor": 1000 * share}
        for year, shares in first.items()
        for code, share in shares.items()
    }
    for year, shares in second.items():
        for code, share in shares.items():
            few = math.isnan(share)
            rows.setdefault((year, code), {}).update(
                {"poverty_headcount": share, "poverty_headcount_small_sample": float(few)}
            )
    table = pd.DataFrame.from_dict(rows, orient="index", dtype=float).sort_index()
    table.index = table.index.set_names(["year_be", "code"])
    manifest = {"release": "made-up", "periods": sorted({*first, *second})}
    return Release(manifest, areas, table, {})


SHARES = {"TH": 0.02, "50": 0.05, "51": 0.04, "52": 0.01, "53": 0.02, "54": 0.03}
SPENT = {"TH": 0.1, "50": 0.2, "51": 0.05, "52": 0.3, "53": 0.4, "54": NAN}
LATER = {"TH": 0.08, "50": 0.08, "51": 0.5, "52": 0.09, "54": 0.3}


def test_of_a_small_release_the_year_of_both_and_the_latest_of_the_second_are_taken() -> None:
    """Target poor also of 2559, headcounts also of 2566 and 2555, which the other lacks."""
    release = small(
        {2559: SHARES, 2561: SHARES}, {2555: SPENT, 2561: SPENT, 2564: SPENT, 2566: LATER}
    )
    found = two_measures.compared(release)
    assert found is not None
    assert (found.year, found.later_year) == (2561, 2566)
    assert found.wholes == (0.02, 0.1)
    assert found.later_whole == 0.08
    assert found.few == ("54",)
    assert found.areas["quadrant"].to_dict() == {
        "50": "both", "51": "first", "52": "second", "53": "second",
    }  # fmt: skip
    assert found.areas["second"].tolist() == [0.2, 0.05, 0.3, 0.4]
    assert found.areas["later"].dropna().to_dict() == {"50": 0.08, "51": 0.5, "52": 0.09}
    assert found.areas["later_status"].tolist() == ["published"] * 3 + ["missing"]
    ranks = pd.Series([4, 3, 1, 2]), pd.Series([2, 1, 3, 4])
    assert found.correlation == pytest.approx(1 - 6 * ((ranks[0] - ranks[1]) ** 2).sum() / 60)


def test_of_a_small_release_a_quarter_begins_with_its_highest_and_some_stay_above() -> None:
    found = two_measures.compared(small({2561: SHARES}, {2561: SPENT, 2566: LATER}))
    assert found is not None
    assert found.codes(Quadrant.SECOND) == ["53", "52"]
    assert found.codes(Quadrant.NEITHER) == []
    assert found.above_later(["53", "52", "51", "50"]) == ["52", "51"]


def test_equal_figures_keep_the_order_of_the_codes() -> None:
    alike = {**dict.fromkeys(["50", "51", "52", "53", "54"], 0.3), "TH": 0.1}
    found = two_measures.compared(small({2561: alike}, {2561: {**alike, "TH": 0.4}}))
    assert found is not None
    assert found.codes(Quadrant.FIRST) == ["50", "51", "52", "53", "54"]


def test_what_prints_like_the_country_is_not_above_it_by_either_measure_nor_later() -> None:
    """2.04% and 2.0% both print 2.0%."""
    near = {"TH": 0.02, "50": 0.0204, "51": 0.03, "52": 0.01}
    found = two_measures.compared(small({2561: near}, {2561: near}))
    assert found is not None
    assert found.areas["quadrant"].to_dict() == {"50": "neither", "51": "both", "52": "neither"}
    assert found.above_later(["50", "51"]) == ["51"]


def test_without_a_year_of_both_nothing_is_compared() -> None:
    assert two_measures.compared(small({2561: SHARES}, {2562: SPENT})) is None
