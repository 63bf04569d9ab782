"""What a plan says tells no small count, no more than is proven, and no two sums alike."""

from __future__ import annotations

from dataclasses import replace

import pytest

from figures.plan import amounts
from figures.plan import asked as texts
from figures.plan.made import Plan, Reached
from poverty.allocation import offers
from ui.plan import asking, said, tables
from ui.view import View

EXAMPLE = texts.written(texts.EXAMPLE)
HEALTH = "50000x3000_-_-_-_-"
BASE = (offers.FREED, offers.INTENSITY, offers.HELPED)


def reaching(way: Reached, goal: str, parts: int, *, units: int = 1) -> Reached:
    """A way that reaches so much by a goal and serves so many units."""
    sets = way.sets * 0
    sets.iloc[:units] = 16
    return replace(way, sets=sets, by_goal=way.by_goal | {goal: parts})


def told(view: View, plan: Plan) -> tuple[str, ...]:
    """All that the page says of a plan in sentences, and the table of the ways."""
    shown = tables.ways(view, plan)
    goal = shown.rows[plan.asked.goal].astype(str), shown.rows[f"{plan.asked.goal}_status"]
    return said.reached(view, plan), *said.sentences(view, plan), *map(str, zip(*goal, strict=True))


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("goal", BASE)
def test_no_sentence_tells_a_small_count_from_another(seen, lang, goal):
    view = seen(lang=lang, area="5501", costs=EXAMPLE, budget="5000000", goal=goal)
    plan, each = asking.result(view), offers.per_person(goal)
    small = range(5 * each)
    of_best = {
        told(view, replace(plan, best=reaching(plan.best, goal, parts), bound=10 * each))
        for parts in small
    }
    assert len(of_best) == 1
    of_usual = set()
    for parts in small:
        usual = {name: reaching(way, goal, parts) for name, way in plan.usual.items()}
        of_usual.add(told(view, replace(plan, usual=usual)))
    assert len(of_usual) == 1
    assert any("<5" in sentence for sentence in of_usual.pop()) or goal == offers.INTENSITY


def test_who_serves_nothing_reaches_nobody_and_a_count_of_nobody_is_a_small_one(seen):
    view = seen(lang="en", area="5501", costs=EXAMPLE, budget="5000000")
    way = asking.result(view).best
    assert amounts.people(view.speech, "freed", reaching(way, "freed", 0, units=0)) == "0 people"
    assert amounts.people(view.speech, "freed", reaching(way, "freed", 0)) == "<5 people"
    assert amounts.people(view.speech, "health", reaching(way, "health", 1)) == "1 person"
    plan = asking.result(seen(lang="en", area="5501", costs=HEALTH, budget="1"))
    assert tables.ways(view, plan).rows["freed"].tolist() == [0, 0, 0]


def test_a_share_that_is_hidden_is_told_by_what_it_stays_below(seen):
    view = seen(lang="en", area="5501", costs=EXAMPLE, budget="5000000")
    plan = asking.result(view)
    whole = amounts.total(plan)
    shown = amounts.share(view.speech, plan, reaching(plan.best, "freed", 3))
    assert shown == f"<{amounts.percent_up(5 / whole, 'en')}"
    cells = plan.cells.iloc[:1] * 0
    for many, expected in ((4, "–"), (5, "<100.0%"), (6, "<83.4%")):
        few = cells.copy()
        few.iloc[0, 0] = many
        assert amounts.share(
            view.speech, replace(plan, cells=few), reaching(plan.best, "freed", 4)
        ) == (expected)
    empty = replace(plan, cells=plan.cells * 0)
    assert amounts.share(view.speech, empty, plan.best) == "–"


@pytest.mark.parametrize(
    ("gain", "bound", "expected"),
    [
        (10_000, 10_000, "proven by the protected tables that no other choice within the limits"),
        (10_000_000, 10_000_001, "more than 0.01% above"),
        (100_000, 100_034, "more than 0.04% above"),
        (10_000, 10_010, "It is proven by the protected tables that no other"),
        (10_000, 10_011, "before the 0.10% that is promised"),
        (0, 40, "is not told"),
        (3, 4, "is not told"),
    ],
)
def test_the_proof_says_no_more_than_is_proven(seen, gain, bound, expected):
    view = seen(lang="en", area="5501", costs=EXAMPLE, budget="5000000")
    plan = asking.result(view)
    wanted = replace(plan, best=reaching(plan.best, "freed", gain), bound=bound)
    assert expected in said.sentences(view, wanted)[0]
    assert ("promised" in said.sentences(view, wanted)[0]) == (bound == 10_011)


def test_what_is_published_is_proven_without_a_word_of_protection(seen):
    view = seen(lang="en", area="5501", costs=EXAMPLE, budget="5000000", goal="health")
    assert "protected" not in said.sentences(view, asking.result(view))[0]


@pytest.mark.parametrize(
    ("baht", "expected"),
    [
        (1_000_000_000, "1,000 million baht"), (1_000_000_100, "1,000,000,100 baht"),
        (1_010_000, "1.01 million baht"), (1_009_999.5, "1,009,999.50 baht"),
        (999_999, "999,999 baht"), (0, "0 baht"), (12.25, "12.25 baht"),
    ],
)  # fmt: skip
def test_sums_that_differ_are_never_told_alike(seen, baht, expected):
    assert amounts.money(seen(lang="en").speech, baht) == expected


def test_once_is_not_told_as_a_number_of_times(seen):
    view = seen(lang="en", area="5501", costs=EXAMPLE, budget="5000000")
    plan = asking.result(view)
    usual = {name: reaching(way, "freed", 100_000) for name, way in plan.usual.items()}
    near = replace(plan, usual=usual, best=reaching(plan.best, "freed", 100_001))
    assert not any("1.00 times" in sentence for sentence in said.sentences(view, near))
    same = replace(near, best=reaching(plan.best, "freed", 100_000), bound=100_000)
    assert sum("the same as" in sentence for sentence in said.sentences(view, same)) == 2


@pytest.mark.parametrize("lang", ["th", "en"])
def test_usual_ways_and_what_is_enough_are_told_as_they_are(seen, lang):
    view = seen(lang=lang, area="5501", costs=EXAMPLE, budget=str(10**12), least="10")
    every = " ".join(said.sentences(view, asking.result(view)))
    words = {
        "en": ("as far as it counts for the goal", "that these costs and limits allow",
               "or what its need costs where that is less"),
        "th": ("ทำทีละแห่งให้ครบเท่าที่นับเข้าเป้าหมาย", "เท่าที่ราคาและเงื่อนไขนี้เปิดให้ทำ", "ถ้าน้อยกว่า"),
    }  # fmt: skip
    assert all(one in every for one in words[lang])
