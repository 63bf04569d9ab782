"""What a plan says: no small count, no more than is proven, the limits as they are."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from data.catalog import catalog
from data.stored.release import Release
from figures.groups import asking
from figures.plan import amounts, asked, covering, made, told, units
from figures.plan.asked import Asked
from figures.plan.made import Impossible, Plan, Reached
from poverty import targeting
from poverty.allocation import offers
from wording.speech import Speech

TEXT = Speech("en")


@pytest.fixture(scope="module")
def plan(embedded: Release) -> Plan:
    """A district of Nan with five million baht."""
    units = made.units_of(embedded, 2561, None, "5501")
    return made.plan(embedded, 2561, units, Asked(asked.EXAMPLE, 5_000_000))


def reaching(way: Reached, parts: int, *, goal: str = "freed", units: int = 1) -> Reached:
    sets = way.sets * 0
    sets.iloc[:units] = 16
    return replace(way, sets=sets, by_goal=way.by_goal | {goal: parts})


def wanting(plan: Plan, goal: str) -> Plan:
    return replace(plan, asked=replace(plan.asked, goal=goal))


@pytest.mark.parametrize("goal", offers.goals())
def test_the_headline_names_goal_money_and_place(plan: Plan, goal: str) -> None:
    said = told.reached(TEXT, catalog(), wanting(plan, goal), "Mueang Nan")
    assert said.startswith("With 5 million baht, ")
    assert said.endswith(" in Mueang Nan")
    assert ("M0" in said) == (goal == "m0")
    assert told.goal_name(TEXT, catalog(), goal)


def test_a_small_count_and_its_share_are_not_told(plan: Plan) -> None:
    small = {
        told.reached(TEXT, catalog(), replace(plan, best=reaching(plan.best, parts)), "x")
        for parts in range(5)
    }
    assert len(small) == 1
    assert "<5 people" in small.pop()
    few = replace(plan, cells=plan.cells * 0)
    assert amounts.share(TEXT, few, plan.best) == "–"
    assert amounts.people(TEXT, "freed", reaching(plan.best, 0, units=0)) == "0 people"
    assert amounts.people(TEXT, "health", reaching(plan.best, 1, goal="health")) == "1 person"


@pytest.mark.parametrize(
    ("baht", "expected"),
    [(1_010_000, "1.01 million baht"), (2_000_000, "2 million baht"), (12.25, "12.25 baht"),
     (999, "999 baht")],
)  # fmt: skip
def test_money_is_told_whole(baht: float, expected: str) -> None:
    assert amounts.money(TEXT, baht) == expected


@pytest.mark.parametrize(
    ("gain", "bound", "said"),
    [(10_000, 10_000, "no other choice"), (100_000, 100_034, "0.04%"), (10_000, 10_011, "promised"),
     (0, 40, "not told"), (3, 4, "not told")],
)  # fmt: skip
def test_no_more_is_said_than_is_proven(plan: Plan, gain: int, bound: int, said: str) -> None:
    assert said in told.proof(TEXT, replace(plan, best=reaching(plan.best, gain), bound=bound))


def test_published_people_are_proven_without_a_word_of_protection(plan: Plan) -> None:
    assert "protected" in told.proof(TEXT, plan)
    assert "protected" not in told.proof(TEXT, wanting(plan, "income"))


def test_how_many_times_a_usual_way_is_told_where_it_may_be(plan: Plan) -> None:
    found = {
        own: told.against(
            TEXT,
            replace(
                plan,
                best=reaching(plan.best, 200),
                usual={"poorest": reaching(plan.best, own)},
            ),
            "poorest",
        )
        for own in (3, 100, 200, 199)
    }
    assert "2.00 times" in found[100]
    assert "the same as" in found[200]
    assert not any("times" in found[one] for one in (3, 200))
    assert "1.01 times" in found[199]


def test_what_is_left_and_set_aside_is_said(plan: Plan) -> None:
    assert told.left(TEXT, plan) == []
    rich = replace(plan, asked=replace(plan.asked, budget=10**10, least=2), needed=5.0)
    enough, aside = told.left(TEXT, rich)
    assert "enough" in enough
    assert "2%" in aside


def test_what_is_asked_for_and_what_cannot_be_is_said() -> None:
    assert "0 baht" in told.start(TEXT, Asked(asked.EXAMPLE, 0))
    assert "Fill in" in told.start(TEXT, Asked({}, None))
    wanted = Asked(asked.EXAMPLE, 1000, least=60)
    assert "120%" in told.impossible(TEXT, Impossible("least", places=2), wanted, [], "Nan")
    both = Impossible("both", codes=["55"])
    assert told.impossible(TEXT, both, wanted, ["Nan"], "Nan").startswith("Nan must be in and out")


def test_what_covering_reaches_is_said_or_that_nobody_is_covered() -> None:
    named = covering.Named("Nan", "district", "districts", "2 districts")
    curve = targeting.curve(pd.Series([5, 4, 1]), pd.Series([10, 10, 80]))
    for covered, words in ((20, "by whole districts"), (5, "so none is covered"), (0, "nobody")):
        found = curve.at(covered / 100)
        assert words in covering.headline(TEXT, "district", found, covered, named)
        assert covering.sentence(TEXT, "district", found, covered, named)
    nobody = targeting.curve(pd.Series([0, 0]), pd.Series([10, 10])).at(0.5)
    assert "reaches nobody" in covering.headline(TEXT, "tambon", nobody, 50, named)
    assert "Nobody is target poor" in covering.sentence(TEXT, "district", nobody, 50, named)
    said = covering.sentence(TEXT, "district", curve.at(0.2), 20, named)
    assert said == (
        "The 2 districts with the highest rates hold 20.0% of the people and 90.0% of the target "
        "poor; 45.0% of those covered are target poor."
    )


def test_a_group_has_the_units_of_its_areas(embedded: Release) -> None:
    found = units.of_group(embedded, 2561, asking.read(embedded, "district~list~5501-02"))
    assert sorted({str(code)[:4] for code in found}) == ["5501", "5502"]
    circle = asking.read(embedded, "tambon~circle~19.2~100.8~20")
    assert len(units.of_group(embedded, 2561, circle)) >= len(circle.codes)


@pytest.mark.parametrize(
    ("goal", "words"), [("freed", "is target poor"), ("income", "lacks what the goal is to serve")]
)
def test_where_nobody_counts_one_sentence_says_so(goal: str, words: str) -> None:
    wanted = Asked(asked.EXAMPLE, 1000, goal=goal)
    said = told.impossible(TEXT, Impossible("needless"), wanted, [], "Nan")
    assert said == f"Nobody in Nan {words}: no budget reaches anybody there."
