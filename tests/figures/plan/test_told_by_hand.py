"""Sentences of a plan whose every person is written down here: a thousand in two tambons."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd

from data.catalog import catalog
from figures.plan import amounts, asked, told
from figures.plan.asked import Asked
from figures.plan.made import Impossible, Plan, Reached
from wording.speech import Speech

TEXT = Speech("en")
UNITS = pd.Index(["550101", "550102"])
HEALTH, INCOME = 0b10000, 0b00010
"""Sets of one dimension, as masks."""
WAYS = {"freed": 500, "m0": 150, "helped": 600, "income": 700, "health": 120}


def people() -> pd.DataFrame:
    """In one tambon 300 lack health alone, 100 income too; in the other 600 income alone."""
    cells = pd.DataFrame(0, index=UNITS, columns=range(1, 32))
    cells.loc["550101", HEALTH], cells.loc["550101", HEALTH | INCOME] = 300, 100
    cells.loc["550102", INCOME] = 600
    return cells


def way(baht: float = 400_000.0, *, serves: int = INCOME, **reached: int) -> Reached:
    return Reached(pd.Series([0, serves], index=UNITS), baht, WAYS | reached)


def plan(goal: str = "freed", best: Reached | None = None, **changed: object) -> Plan:
    wanted = Asked(asked.EXAMPLE, 500_000, goal=goal)
    best = best or way()
    usual = {
        "poorest": way(**{goal: 120 if goal == "m0" else 400}),
        "highest": way(**{goal: best.by_goal[goal]}),
    }
    surveyed = pd.Series([1_000, 1_000], index=UNITS)
    made = Plan(
        wanted, people(), people() * 0, surveyed, best, best.by_goal[goal], usual, 900_000.0, 0.0
    )
    return replace(made, **changed)


def small(found: Plan, gain: int, **changed: object) -> Plan:
    return replace(found, best=way(freed=gain, health=gain), **changed)


def test_the_headline_tells_people_and_their_share_of_all_who_count() -> None:
    said = {
        goal: told.reached(TEXT, catalog(), plan(goal), "Nan")
        for goal in ("freed", "m0", "helped", "income")
    }
    assert said == {
        "freed": "With 500,000 baht, about 500 people can be taken out of every deprivation "
        "(50.0% of the target poor) in Nan",
        "m0": "With 500,000 baht, the index M0 can be lowered by 75.0% in Nan",
        "helped": "With 500,000 baht, about 600 people can be helped in at least one dimension "
        "(60.0% of the target poor) in Nan",
        "income": "With 500,000 baht, 700 people lacking income can be served "
        "(100.0% of all who lack it) in Nan",
    }
    nothing = told.reached(TEXT, catalog(), plan(asked=Asked({}, None)), "Nan")
    assert nothing.startswith("With 0 baht, about 500 people")


def test_goals_are_named_as_they_are_chosen() -> None:
    names = [told.goal_name(TEXT, catalog(), goal) for goal in ("freed", "m0", "helped", "income")]
    assert names == [
        "Most people out of every deprivation", "Largest fall of the index M0",
        "Most people helped in anything", "Most people served in income",
    ]  # fmt: skip


def test_money_is_in_millions_only_where_that_is_all_of_it() -> None:
    sums = [500_000, 1_000_000, 1_230_000, 1_234_567, 2_000_000.5, 999_999.99, 0]
    assert [amounts.money(TEXT, one) for one in sums] == [
        "500,000 baht", "1 million baht", "1.23 million baht", "1,234,567 baht",
        "2,000,000.50 baht", "999,999.99 baht", "0 baht",
    ]  # fmt: skip


def test_a_small_count_of_the_base_is_hidden_and_a_published_one_is_not() -> None:
    assert amounts.hidden("freed", way(freed=4))
    assert not amounts.hidden("freed", way(freed=5))
    assert amounts.hidden("m0", way(m0=24))
    assert not amounts.hidden("m0", way(m0=25))
    assert not amounts.hidden("health", way(health=1))
    assert not amounts.hidden("freed", way(serves=0, freed=0))


def test_people_are_about_so_many_but_where_they_are_published_or_none() -> None:
    shown = [
        amounts.people(TEXT, "freed", way(freed=1_234)),
        amounts.people(TEXT, "m0", way(m0=26)),
        amounts.people(TEXT, "freed", way(freed=3)),
        amounts.people(TEXT, "health", way(health=1)),
        amounts.people(TEXT, "health", way(health=1_200)),
        amounts.people(TEXT, "freed", way(serves=0, freed=0)),
    ]
    assert shown == [
        "about 1,234 people", "about 5 people", "<5 people", "1 person", "1,200 people", "0 people",
    ]  # fmt: skip


def test_the_whole_is_what_serving_everybody_reaches() -> None:
    wholes = {goal: amounts.total(plan(goal)) for goal in ("freed", "helped", "health", "income")}
    assert wholes == {"freed": 1_000, "helped": 1_000, "health": 400, "income": 700}
    assert amounts.total(plan("m0")) == 200  # a hundred lack two of five: poor by the measure


def test_a_share_that_would_tell_a_small_count_is_told_by_what_it_stays_below() -> None:
    found = plan()
    assert amounts.share(TEXT, found, way(freed=3)) == "<0.50%"
    assert amounts.share(TEXT, found, way(freed=5)) == "0.50%"
    assert amounts.share(TEXT, replace(found, cells=people() * 0), way()) == "–"
    few, five = people() * 0, people() * 0
    few.loc["550101", HEALTH], five.loc["550101", HEALTH] = 4, 5
    assert amounts.share(TEXT, replace(found, cells=few), way(freed=3)) == "–"
    assert amounts.share(TEXT, replace(found, cells=five), way(freed=3)) == "<100.0%"
    assert amounts.share(TEXT, plan("m0"), way(m0=4)) == "<12.5%"


def test_percent_is_rounded_up_and_nothing_stays_nothing() -> None:
    rates = [0.00034, 0.0000001, 0.0501, 0.05, 0.0, 1.0]
    found = [amounts.percent_up(rate, "en") for rate in rates]
    assert found == ["0.04%", "0.01%", "5.1%", "5.0%", "0%", "100.0%"]


def test_what_is_proven_is_told_with_its_gap() -> None:
    tables, nothing = "It is proven by the protected tables", "It is proven"
    near, far = 10_000, 10_011
    assert told.proof(TEXT, plan()) == (
        f"{tables} that no other choice within the limits reaches more."
    )
    assert told.proof(TEXT, plan("income")) == (
        f"{nothing} that no other choice within the limits reaches more."
    )
    best = way(freed=near, health=near)
    assert told.proof(TEXT, plan(best=best, bound=near + 10)) == (
        f"{tables} that no other choice within the limits reaches more than 0.10% above this."
    )
    assert told.proof(TEXT, plan(best=best, bound=far)) == (
        "The search was ended before the 0.10% that is promised: it is proven by the protected "
        "tables only that no other choice within the limits reaches more than 0.11% above this."
    )
    assert told.proof(TEXT, plan("health", best=best, bound=far)) == (
        "The search was ended before the 0.10% that is promised: it is proven only that no other "
        "choice within the limits reaches more than 0.11% above this."
    )
    untold = (
        "How near this is to the best there is within the limits is not told: so few are reached "
        "that it would tell their number."
    )
    assert told.proof(TEXT, small(plan(), 3, bound=4)) == untold
    assert told.proof(TEXT, small(plan("health"), 0, bound=4)) == untold


def test_a_usual_way_is_held_against_the_best_one() -> None:
    first = (
        "The areas with most of those in need first, each served as far as it counts for the goal"
    )
    second = (
        "The areas with the highest share in need first, each served as far as it counts for the "
        "goal"
    )
    found = plan()
    assert told.against(TEXT, found, "poorest") == (
        f"{first}: about 400 people; the choice above reaches 1.25 times that."
    )
    assert told.against(TEXT, found, "highest") == (
        f"{second}: about 500 people, the same as the choice above."
    )
    little = replace(found, usual={"poorest": way(freed=3), "highest": way(serves=0, freed=0)})
    assert told.against(TEXT, little, "poorest") == f"{first}: <5 people."
    assert told.against(TEXT, little, "highest") == f"{second}: 0 people."
    assert told.against(TEXT, small(found, 3), "poorest") == f"{first}: about 400 people."
    both = small(little, 3)
    assert told.against(TEXT, both, "poorest") == f"{first}: <5 people."
    nearly = replace(found, best=way(freed=1_001), usual={"poorest": way(freed=1_000)})
    assert told.against(TEXT, nearly, "poorest") == f"{first}: about 1,000 people."
    fall = plan("m0", best=way(m0=150))
    assert told.against(TEXT, fall, "poorest") == (
        f"{first}: M0 falls by 60.0%; the choice above reaches 1.25 times that."
    )


def test_what_is_left_and_what_is_idle_are_told_in_baht() -> None:
    assert told.left(TEXT, plan()) == []
    assert told.left(TEXT, plan(needed=500_000.5)) == []
    assert told.left(TEXT, plan(needed=500_000.0)) == [
        "The budget is enough for all that counts for the goal and that these costs and limits "
        "allow: that costs 400,000 baht, and 100,000 baht is left."
    ]
    aside = Asked(asked.EXAMPLE, 500_000, least=3)
    words = (
        "Set aside for each province is 3% of the budget, or what its need costs where that is less"
    )
    assert told.left(TEXT, plan(asked=aside)) == [f"{words}."]
    assert told.left(TEXT, plan(asked=aside, idle=1_250.0)) == [
        f"{words}; 1,250 baht of that stays unspent, for nothing that would reach more fits "
        "into it."
    ]


def test_why_limits_leave_nothing_is_told_with_its_figures() -> None:
    wanted, none = Asked(asked.EXAMPLE, 2_000, least=60), Asked(asked.EXAMPLE, None)
    must = Impossible("must", baht=3_000.5)
    assert told.impossible(TEXT, must, wanted, [], "Nan") == (
        "What must be served and what is set aside cost 3,000.50 baht at the least, more than the "
        "budget of 2,000 baht."
    )
    assert told.impossible(TEXT, must, none, [], "Nan").endswith("the budget of 0 baht.")
    assert told.impossible(TEXT, Impossible("least", places=2), wanted, [], "Nan") == (
        "At least 60% for each of 2 provinces would be 120% of the budget: more than all of it."
    )
    both = told.impossible(TEXT, Impossible("both", codes=["55", "56"]), wanted, ["Nan", "P"], "")
    assert both.startswith("Nan and P must be in and out at once: take them ")
    [one] = [told.impossible(TEXT, Impossible("both", codes=["55"]), wanted, ["Nan"], "")]
    assert one.startswith("Nan must be in and out at once: take it ")


def test_a_beginning_says_whether_a_budget_is_there() -> None:
    assert told.start(TEXT, Asked({}, 0)) == "A budget of 0 baht reaches nobody"
    assert told.start(TEXT, Asked({}, None)).startswith("How far does a budget go? Fill in")


def test_masks_of_the_example_are_those_of_the_catalogue() -> None:
    bits = {name: one.bit for name, one in catalog().dimensions.items()}
    assert (bits["health"], bits["income"]) == (HEALTH, INCOME)
    assert np.array_equal(people().sum(axis=1), [400, 600])
