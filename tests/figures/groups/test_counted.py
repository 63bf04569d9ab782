"""A group's figures, counted again from the release's own table and TPMAP's published totals."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from data.official.clusters import clusters
from data.refusal import Refused
from data.stored.release import Release
from figures import protection, readings
from figures.groups import asking, readymade
from figures.groups.counted import GroupFigures
from geo import areas as area_rules
from geo.groups.origins import Circle, Near, Ready, Rule
from poverty import joint

YEAR = 2561
SUMMED = (
    "target_poor_rate",
    "bmn_poor",
    "poor_household_rate",
    "multi_rate",
    "mpi_a",
    "mpi_m0",
    "living_rate",
    "registered_share",
    "indicator_14",
    "elderly_share",
)
CIRCLE = Circle((15.0, 102.0), 30)


@pytest.fixture(scope="module")
def circle(release: Release) -> GroupFigures:
    return GroupFigures(release, asking.drawn(release, "tambon", CIRCLE), YEAR)


def rows(release: Release, codes) -> pd.DataFrame:
    return release.table.loc[YEAR].loc[list(codes)]


def test_counts_are_the_sums_of_the_published_ones(release: Release, circle: GroupFigures) -> None:
    own = rows(release, circle.group.codes)
    row = circle.reading("target_poor_rate")
    assert (row["count"], row["base"]) == (own["target_poor"].sum(), own["people"].sum())
    assert row["value"] == own["target_poor"].sum() / own["people"].sum()
    assert row["status"] == "published"
    assert circle.reading("target_poor")["value"] == own["target_poor"].sum()


def test_rates_are_never_means_of_rates(circle: GroupFigures) -> None:
    mean = circle.areas("target_poor_rate")["value"].mean()
    assert abs(circle.reading("target_poor_rate")["value"] - mean) > 1e-4


def test_dimensions_are_sums_of_the_published_unions(
    release: Release, circle: GroupFigures
) -> None:
    own = rows(release, circle.group.codes)
    found = circle.dimensions()
    for place, name in enumerate(release.catalog.dimensions):
        masks = [mask for mask in joint.MASKS[1:] if mask[place] == "1"]
        assert found.at[name, "count"] == sum(own[f"target_poor_{mask}"].sum() for mask in masks)
        assert found.at[name, "value"] == circle.reading(f"{name}_rate")["value"]


@pytest.mark.parametrize("units", [False, True])
def test_what_several_dimensions_say_is_summed_over_the_protected_base(
    release: Release, *, units: bool
) -> None:
    figures = GroupFigures(release, asking.drawn(release, "tambon", CIRCLE, units=units), YEAR)
    counted = [*figures.group.codes, *(figures.unit_codes if units else [])]
    base = protection.base(release, YEAR).cells["target_poor"]
    cells = base.loc[base.index.isin(counted)].sum()
    several = cells[joint.SIZE[1:] >= 2].sum()
    score = (cells * np.where(joint.SIZE[1:] >= 2, joint.SIZE[1:] / 5, 0)).sum()
    people = rows(release, counted)["people"].sum()
    said = {name: figures.reading(name) for name in ("multi_rate", "mpi_a", "mpi_m0")}
    assert said["multi_rate"]["value"] == pytest.approx(several / people)
    assert said["mpi_a"]["value"] == pytest.approx(score / several)
    assert said["mpi_m0"]["value"] == pytest.approx(score / people)
    assert {row["status"] for row in said.values()} == {"derived"}
    shown = figures.together()["count"].dropna()
    assert (shown == cells[shown.index]).all()


@pytest.mark.parametrize("level", ["district", "tambon"])
@pytest.mark.parametrize(
    ("which", "own", "id_"), [("province", "province", "55"), ("region", "region", "south")]
)
def test_a_group_that_is_a_province_or_a_region_has_its_figures(
    release: Release, level: str, which: str, own: str, id_: str
) -> None:
    group = asking.ready(release, level, which, id_, units=True)
    figures = GroupFigures(release, group, YEAR)
    for measure in SUMMED:
        area = readings.reading(release, own, measure, YEAR).loc[id_]
        found = figures.reading(measure)
        assert found["value"] == pytest.approx(area["value"], rel=1e-12), measure
        assert (found["status"], found["count"]) == (area["status"], pytest.approx(area["count"]))


def test_the_rank_is_that_of_one_more_province(release: Release) -> None:
    nan_ = GroupFigures(release, asking.ready(release, "district", "province", "55"), YEAR)
    values = readings.reading(release, "province", "target_poor_rate", YEAR)["value"].dropna()
    place = nan_.place("target_poor_rate")
    assert place is not None
    assert (place.rank, place.of) == (int((values > values["55"]).sum()) + 1, len(values) + 1)
    assert place.shared_by == 2


def test_survey_units_are_those_of_the_districts_touched(
    release: Release, circle: GroupFigures
) -> None:
    touched = {code[:4] for code in circle.group.codes}
    every = release.areas.index[release.areas["level"] == "municipality"]
    assert circle.unit_codes == sorted(code for code in every if code[:4] in touched)
    assert circle.units().index.tolist() == circle.unit_codes
    ticked = GroupFigures(release, replace(circle.group, units=True), YEAR)
    more = rows(release, circle.unit_codes)["target_poor"].sum()
    assert ticked.reading("target_poor")["value"] == circle.reading("target_poor")["value"] + more


def test_what_no_sum_gives_is_nothing_and_not_zero(circle: GroupFigures) -> None:
    for measure in ("hai", "poverty_line", "gini", "happiness"):
        row = circle.reading(measure)
        assert (row["status"], row["value"] != row["value"]) == ("none", True), measure


def test_bangkok_has_no_figures_and_no_rank(release: Release) -> None:
    figures = GroupFigures(release, asking.ready(release, "district", "region", "bangkok"), YEAR)
    assert figures.reading("target_poor_rate")["status"] == "missing"
    assert figures.reading("multi_rate")["status"] == "missing"
    assert figures.place("target_poor_rate") is None
    assert len(figures.without) == len(figures.group.codes) == 50


def test_the_spread_adds_up_and_ends_at_all(circle: GroupFigures) -> None:
    spread = circle.spread()
    known = spread["count"].dropna()
    assert known.sum() == circle.reading("target_poor")["value"]
    assert spread["running"].dropna().iloc[-1] == pytest.approx(1)
    assert known.is_monotonic_decreasing


def test_the_country_and_the_regions_touched_stand_beside(release: Release) -> None:
    group = asking.drawn(release, "tambon", Circle((14.9, 101.0), 80))
    found = GroupFigures(release, group, YEAR).beside("target_poor_rate")
    assert found.index[0] == "TH"
    assert set(found.index[1:]) == {area_rules.region_of(code) for code in group.codes}
    assert len(found) == 4
    assert found.at["TH", "count"] == 1_032_987


def test_union_intersection_and_difference_of_lists(release: Release) -> None:
    one = asking.ready(release, "tambon", "province", "83")
    other = asking.drawn(release, "tambon", Near("8301", 1)).codes
    both = asking.combined(release, one, other, "intersection")
    less = asking.combined(release, one, other, "difference")
    assert set(both.codes) | set(less.codes) == set(one.codes)
    assert not set(both.codes) & set(less.codes)
    assert asking.combined(release, less, both.codes, "union").codes == one.codes
    with pytest.raises(Refused):
        asking.combined(release, one, one.codes, "difference")


def test_a_rule_holds_for_whom_it_says(release: Release) -> None:
    group = asking.by_rule(release, "tambon", Rule("target_poor_rate", "ge", 0.1, "north", YEAR))
    table = release.table.loc[YEAR]
    rate = (table["target_poor"] / table["people"])[release.codes("tambon")]
    north = [code for code in rate.index if code[0] in "56"]
    assert list(group.codes) == sorted(code for code in north if rate[code] >= 0.1)
    assert len(group.codes) > 100


def test_border_districts_lie_in_the_31_provinces_on_the_land_border(release: Release) -> None:
    """31 provinces: 10 on Myanmar, 12 on Laos, 7 on Cambodia, 4 on Malaysia; two are on two."""
    myanmar, laos = "57 50 58 63 71 70 76 77 86 85", "57 56 55 53 65 42 43 38 48 49 37 34"
    cambodia, malaysia = "34 33 32 31 27 22 23", "91 90 95 96"
    expected = set(" ".join((myanmar, laos, cambodia, malaysia)).split())
    group = asking.ready(release, "district", "border")
    assert set(group.provinces) == expected
    assert {"5709", "6306", "2302", "9010", "9610", "6503"} <= set(group.codes)
    assert not {"6301", "9001", "3401", "2307"} & set(group.codes)
    tambons = asking.ready(release, "tambon", "border")
    assert set(tambons.districts) == set(group.codes)


def test_the_clusters_are_eighteen_and_hold_every_province_but_bangkok(release: Release) -> None:
    held = [code for one in clusters().values() for code in one.provinces]
    assert len(clusters()) == 18
    assert sorted(held) == sorted(set(release.codes("province")) - {"10"})
    assert all(one.centre in one.provinces for one in clusters().values())
    assert all(one.compared_with for one in clusters().values())
    nan_ = asking.ready(release, "district", "cluster", "north-upper-2")
    assert nan_.provinces == ("54", "55", "56", "57")
    assert set(readymade.known(release)) == {"cluster", "region", "province"}


WRONG = (
    "",
    "x",
    "tambon~list~99",
    "tambon~circle~0~0~3",
    "tambon~ready~cluster~none",
    "tambon~ready~border~1",
    "tambon~rule~nothing~ge~0~TH~2561",
    "tambon~rule~target_poor~ge~0~xx~2561",
    "tambon~rule~target_poor~ge~0~TH~2000",
    "tambon~rule~target_poor_rate~ge~0.9~TH~2561",
    "tambon~near~99~5",
    "tambon~stored~abcd",
)


@pytest.mark.parametrize("text", WRONG)
def test_bad_input_is_refused_in_both_languages(release: Release, text: str) -> None:
    with pytest.raises(Refused) as told:
        asking.read(release, text)
    thai, english = str(told.value).split(" / ", 1)
    assert any("ก" <= sign <= "๛" for sign in thai)
    assert not any("ก" <= sign <= "๛" for sign in english)


def test_a_group_is_read_from_its_own_text(release: Release, circle: GroupFigures) -> None:
    for made in (CIRCLE, Ready("border"), Ready("cluster", "east-1"), Near("550101", 4)):
        group = asking.drawn(release, "tambon", made, units=True, name="โครงการ ก")
        assert asking.read(release, asking.written(group)) == group
    listed = asking.listed(release, "tambon", circle.group.codes)
    assert asking.read(release, asking.written(listed)).codes == circle.group.codes
    assert asking.fits(listed)


def test_registered_people_of_districts_are_their_sum_and_density_is_none(
    release: Release,
) -> None:
    """A whole region's is the region's own; of what not every district has, nothing is told."""
    north = asking.drawn(release, "district", Ready("region", "north"))
    figures = GroupFigures(release, north, 2564)
    row = figures.reading("registered_people")
    assert row["value"] == figures.beside("registered_people")["value"]["north"]
    assert (row["status"], row["known"]) == ("published", len(north.codes))
    assert figures.reading("density")["status"] == "none"
    lacking = figures.parts.assign(registered_people=lambda rows: rows["registered_people"].where(
        rows.index != north.codes[0]
    ))  # fmt: skip
    figures.__dict__["parts"] = lacking
    assert figures.reading("registered_people")["status"] == "none"
