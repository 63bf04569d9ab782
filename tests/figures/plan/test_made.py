"""Plans over the embedded release, recounted from the protected base, and their limits."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from data.catalog import catalog
from data.stored.release import Release
from figures import protection, readings
from figures.plan import asked, made, rows, targets, tasks
from figures.plan.asked import Asked
from poverty.allocation import offers
from poverty.allocation.knapsack import Chosen
from poverty.protection import disclosure

NAN, PERIOD = "55", 2561


@pytest.fixture(scope="module")
def units(embedded: Release) -> pd.Index:
    return made.units_of(embedded, PERIOD, None, NAN)


def plan(release: Release, units: pd.Index, **asking: object) -> made.Plan:
    wanted = {"costs": asked.EXAMPLE, "budget": 50_000_000, **asking}
    return made.plan(release, PERIOD, units, Asked(**wanted))


@pytest.mark.parametrize("goal", offers.goals())
def test_what_is_told_is_what_a_count_of_the_choice_finds(embedded, units, goal):
    found = plan(embedded, units, goal=goal)
    cells = protection.base(embedded, PERIOD).cells["target_poor"].loc[units].to_numpy()
    freed = baht = 0.0
    for row, served in zip(cells, found.best.sets, strict=True):
        freed += sum(row[had - 1] for had in range(1, 32) if not had & ~served)
        for bit, cost in zip((16, 8, 4, 2, 1), asked.EXAMPLE.values(), strict=True):
            lacking = sum(row[had - 1] for had in range(1, 32) if had & bit)
            baht += (cost.unit + cost.person * lacking) * bool(served & bit)
            assert lacking or not served & bit
    assert found.best.by_goal["freed"] == freed
    assert found.best.baht == pytest.approx(baht)
    assert baht <= 50_000_000
    assert found.gain <= found.bound <= found.gain * 1.001
    assert all(way.by_goal[goal] <= found.bound for way in found.usual.values())


def test_the_country_is_chosen_for_within_a_thousandth(embedded):
    found = plan(embedded, made.units_of(embedded, PERIOD, None, "TH"), budget=10**9)
    assert len(found.cells) == 7588
    assert found.gap <= 0.001
    assert (found.gain, found.usual["poorest"].by_goal["freed"]) == (142_943, 41_400)


def test_what_is_set_aside_is_each_provinces_own(embedded):
    codes = made.units_of(embedded, PERIOD, ["55", "56", "90"], "")
    found = plan(embedded, codes, least=30, budget=60_000_000)
    aside = found.asked.least / 100 * 60_000_000
    prices = offers.prices(found.cells, asked.EXAMPLE)[np.arange(len(codes)), found.best.sets]
    spent = pd.Series(prices / 100, index=codes).groupby(codes.str[:2]).sum()
    assert np.maximum(spent, aside).sum() <= 60_000_000
    assert found.idle == pytest.approx((aside - spent).clip(lower=0).sum())


def test_areas_are_in_and_out_as_asked(embedded, units):
    found = plan(embedded, units, must=("5501",), never=("5503",))
    sets = found.best.sets
    assert (sets[sets.index.str.startswith("5501")] > 0).all()
    assert not sets[sets.index.str.startswith("5503")].any()


@pytest.mark.parametrize(
    ("asking", "kind"),
    [
        ({"must": ("550101",), "never": ("5501",)}, "both"),
        ({"must": ("55",), "budget": 1_000}, "must"),
        ({"must": ("550102", "56", "north")}, "outside"),
    ],
)
def test_limits_that_contradict_are_refused(embedded, units, asking, kind):
    with pytest.raises(made.Impossible) as refused:
        plan(embedded, units, **asking)
    assert refused.value.kind == kind


def test_sixty_percent_for_each_of_two_provinces_is_more_than_all(embedded):
    codes = made.units_of(embedded, PERIOD, ["55", "56"], "")
    with pytest.raises(made.Impossible) as refused:
        plan(embedded, codes, least=60)
    assert (refused.value.kind, refused.value.places) == ("least", 2)
    assert plan(embedded, codes, least=60, never=("56",)).best.units


def test_what_must_be_in_and_lies_in_no_part_of_the_units_is_told(embedded, units):
    with pytest.raises(made.Impossible) as refused:
        plan(embedded, units, must=("550102", "56", "north"))
    assert refused.value.codes == ("56", "north")


def test_units_of_must_that_are_out_are_not_served(embedded, units):
    sets = plan(embedded, units, must=("5501",), never=("550102",)).best.sets
    inside = sets[sets.index.str.startswith("5501")]
    assert ((inside > 0) != inside.index.str.startswith("550102")).all()


def test_a_usual_way_that_reaches_more_than_a_search_given_up_is_the_best(
    embedded, units, monkeypatch
):
    known = plan(embedded, units)
    monkeypatch.setattr(
        made.reserved,
        "best",
        lambda task: Chosen(task.options.first, 0, 0, float(known.bound)),
    )
    found = plan(embedded, units)
    assert found.gain >= max(way.by_goal["freed"] for way in found.usual.values()) > 0
    assert known.gain >= found.gain
    assert found.best.baht <= 50_000_000


def test_a_year_without_a_joint_distribution_has_no_units(embedded, monkeypatch):
    base = protection.base(embedded, PERIOD)
    monkeypatch.setattr(protection, "base", lambda *_: replace(base, cells={}))
    assert made.units_of(embedded, PERIOD, None, NAN).empty


def test_more_than_enough_serves_everybody_and_nothing_nobody(embedded, units):
    whole = plan(embedded, units, budget=asked.MOST_BUDGET)
    poor = embedded.figures("province", PERIOD).at[NAN, "target_poor"]
    assert (whole.gain, whole.enough, whole.best.baht) == (poor, True, whole.needed)
    nothing = plan(embedded, units, budget=0)
    assert (nothing.gain, nothing.gap, nothing.best.units) == (0, 0.0, 0)
    assert replace(nothing, bound=7).gap == float("inf")
    assert replace(whole, bound=2 * whole.gain).gap == 1.0


def test_the_list_adds_up_and_shows_no_small_count_of_the_base(embedded, units):
    found = plan(embedded, units)
    listed, measures = rows.by_unit(found), rows.by_measure(found, catalog())
    assert listed["baht"].sum() == pytest.approx(found.best.baht)
    assert measures.groupby("code")["baht"].sum().to_dict() == listed["baht"].to_dict()
    told = listed[listed["freed_status"] == "derived"]["freed"]
    assert (told >= disclosure.THRESHOLD).all()
    assert listed[listed["freed_status"] == "below"]["freed"].isna().all()
    published = pd.concat(
        [readings.dimensions(embedded, level, PERIOD) for level in ("tambon", "municipality")]
    )
    for row in measures.itertuples():
        assert row.people == published.at[row.code, row.dimension]
    served = rows.masks(listed["set"])
    assert {one for ids in served for one in ids} == set(measures["dimension"])


def test_a_plan_knows_nothing_but_the_protected_base(embedded, units, monkeypatch):
    """The exact cells may be anything with the same base: the plan and its list are the same."""
    before = plan(embedded, units)
    plain = Release.figures

    def shuffled(self: Release, level: str, period: int) -> pd.DataFrame:
        figures = plain(self, level, period).copy()
        hidden = [one for one in figures if one.startswith("target_poor_")]
        return figures.assign(**{one: -1.0 for one in hidden if one[12:].isdigit()})

    monkeypatch.setattr(Release, "figures", shuffled)
    after = plan(embedded, units)
    pd.testing.assert_frame_equal(rows.by_unit(before), rows.by_unit(after))


def test_tasks_are_of_units_or_of_larger_areas_where_they_are_many(embedded, units):
    found = plan(embedded, units)
    own = tasks.tasks(found, catalog(), "en", "Serve {}", due="2026-12-31")
    assert {one.due for one in own} == {"2026-12-31"}
    assert sum(one.baht for one in own) == pytest.approx(found.best.baht)
    assert {len(one.area) for one in own} == {6}
    assert own[0].what.startswith("Serve ")
    wide = plan(embedded, made.units_of(embedded, PERIOD, None, "TH"), budget=10**10)
    every = tasks.tasks(wide, catalog(), "en", "Serve {}")
    assert {len(one.area) for one in every} == {2}
    assert len(every) <= tasks.MANY
    assert all(0 < len(one.agency) <= 200 for one in every)


def test_curves_are_those_of_levels_that_have_several_areas(embedded):
    assert list(targets.curves(embedded, PERIOD, "TH")) == ["province", "district", "tambon"]
    assert list(targets.curves(embedded, PERIOD, NAN)) == ["district", "tambon"]
    points = targets.drawn(targets.curves(embedded, PERIOD, "TH")["tambon"])
    assert points.iloc[[0, -1]].to_numpy().tolist() == [[0, 0], [1, 1]]
    assert len(points) < 150


@pytest.mark.parametrize("goal", offers.goals())
def test_where_nobody_counts_for_the_goal_there_is_no_plan(embedded: Release, goal: str) -> None:
    tambons = embedded.figures("tambon", PERIOD)["target_poor"]
    nobody = made.units_of(embedded, PERIOD, None, str(tambons.index[tambons == 0][0]))
    with pytest.raises(made.Impossible) as refused:
        plan(embedded, nobody, goal=goal)
    assert refused.value.kind == "needless"
