"""What `/plan` and its slide say of a budget, recounted person by person over the protected base."""

from __future__ import annotations

import random
import re
from fractions import Fraction
from functools import cache
from itertools import product

import numpy as np
import pytest
from scipy.optimize import Bounds, LinearConstraint, milp

from briefing.page.bars import Bars
from briefing.planning import Planning
from briefing.templates import TEMPLATES
from data.stored.release import Release
from figures import protection
from figures.plan import told
from figures.plan.made import Plan
from tests.briefing.conftest import subject_of
from tests.recount import source, spoken
from tests.recount.extent import some
from ui.choice import Choice
from ui.plan import asking, said
from ui.view import View

pytestmark = pytest.mark.recount
DIMENSIONS = source.DIMENSIONS
GOALS = ("freed", "m0", "helped", *DIMENSIONS)
COSTS = (
    "50000x3000_100000x30000_150000x12000_120000x15000_30000x2000",
    "0x1000_-_20000x0_7x99.5_-",
)
LARGE = ("TH", "north", "south")
PROVINCES, DISTRICTS = (
    list(map(str, source.figures(level).index)) for level in ("province", "district")
)
CASES = [
    *((area, COSTS[0], goal) for area in LARGE for goal in GOALS),
    *((area, costs, goal) for area, costs, goal in product(PROVINCES, COSTS, GOALS)),
    *((area, COSTS[n % 2], GOALS[n % 8]) for n, area in enumerate(DISTRICTS)),
]
SMALL = 16
"""As many units are chosen for once more by another solver."""
PEOPLE = {"en": re.compile(r"(about )?(<5|[\d,]+) (?:person|people)"),
          "th": re.compile(r"(ประมาณ )?(<5|[\d,]+) คน")}  # fmt: skip
SHARE = re.compile(r"<?[\d.]+%|–")
TIMES = {"en": re.compile(r"reaches ([\d.,]+) times"), "th": re.compile(r"ได้ ([\d.,]+) เท่า")}


@cache
def cells(release_id: str) -> dict[str, tuple[int, ...]]:
    """People in each set of dimensions (1–31) by unit: the protected base as it is kept."""
    from data.stored import store

    base = protection.base(store.release_of(release_id), source.PERIOD).cells["target_poor"]
    return {
        str(code): tuple(map(int, row))
        for code, row in zip(base.index, base.to_numpy(), strict=True)
    }


def inside(code: str, area: str) -> bool:
    return area == "TH" or code.startswith(area) or source.region(code) == area


class Recount:
    """Units, costs and a goal, counted one person's set at a time."""

    def __init__(self, release: Release, area: str, costs: str, goal: str) -> None:
        self.goal = goal
        self.costs = [None if one == "-" else tuple(map(Fraction, one.split("x")))
                      for one in costs.split("_")]  # fmt: skip
        self.units = {code: row for code, row in cells(release.id).items() if inside(code, area)}

    def lacking(self, code: str) -> list[int]:
        """People lacking each dimension in a unit."""
        return [sum(many for had, many in enumerate(self.units[code], 1) if had >> (4 - place) & 1)
                for place in range(5)]  # fmt: skip

    def baht(self, code: str, served: int) -> Fraction | None:
        """What a set costs in a unit; None where it cannot be served."""
        total = Fraction(0)
        for place, lacking in enumerate(self.lacking(code)):
            if served >> (4 - place) & 1:
                if self.costs[place] is None or not lacking:
                    return None
                unit, person = self.costs[place]
                total += unit + person * lacking
        return total

    def gain(self, code: str, served: int) -> int:
        """What a set reaches in a unit: people, of M0 their scores in fifths."""
        return sum(many * self.worth(had, served) for had, many in enumerate(self.units[code], 1))

    def worth(self, had: int, served: int) -> int:
        if self.goal == "freed":
            return int(not had & ~served)
        if self.goal == "helped":
            return int(bool(had & served))
        if self.goal == "m0":
            before, after = bin(had).count("1"), bin(had & ~served).count("1")
            return (before if before >= 2 else 0) - (after if after >= 2 else 0)
        return int(bool(had & served & (1 << (4 - DIMENSIONS.index(self.goal)))))

    def offers(self, code: str) -> list[tuple[Fraction, int]]:
        """Costs and gains of all sets that may be served in a unit."""
        priced = [(self.baht(code, served), served) for served in range(32)]
        return [(baht, self.gain(code, served)) for baht, served in priced if baht is not None]

    def first(self, budget: int, *, by_share: bool) -> int:
        """What is reached where units are served wholly, those most in need first."""
        helping = Recount.__new__(Recount)
        helping.goal = self.goal if self.goal not in {"freed", "m0"} else "helped"
        helping.units = self.units
        people = {**source.measured("target_poor_rate", "tambon").bases,
                  **source.measured("target_poor_rate", "municipality").bases}  # fmt: skip
        need = {code: helping.gain(code, 31) for code in self.units}
        key = {code: Fraction(many, int(people.get(code) or 1)) if by_share else many
               for code, many in need.items()}  # fmt: skip
        left, reached = Fraction(budget), 0
        for code in sorted(self.units, key=lambda one: -key[one]):
            offers = self.offers(code)
            most = max(gain for _, gain in offers)
            cheapest = min(baht for baht, gain in offers if gain == most)
            if cheapest <= left:
                left, reached = left - cheapest, reached + most
        return reached

    def best(self, budget: int) -> int:
        """The most that can be reached, by HiGHS."""
        rows = [(unit, baht, gain) for unit, code in enumerate(self.units)
                for baht, gain in self.offers(code)]  # fmt: skip
        one = np.array(
            [[float(unit == own) for own, _, _ in rows] for unit in range(len(self.units))]
        )
        costs = np.array([[float(baht) for _, baht, _ in rows]])
        found = milp(
            -np.array([float(gain) for _, _, gain in rows]), integrality=np.ones(len(rows)),
            bounds=Bounds(0, 1), constraints=[LinearConstraint(one, 1, 1), LinearConstraint(costs, -np.inf, budget)],
            options={"mip_rel_gap": 0.0},
        )  # fmt: skip
        return round(-found.fun)


def budget_of(recount: Recount, seed: str) -> int:
    """A budget between nothing much and more than enough."""
    whole = sum(max(baht for baht, _ in recount.offers(code)) for code in recount.units)
    return max(1, int(whole * Fraction(random.Random(seed).choice((1, 5, 20, 60, 120)), 100)))


def test_what_a_budget_reaches_is_what_a_count_finds(release: Release) -> None:
    for n, (area, costs, goal) in enumerate(some(CASES, 20)):
        lang = ("th", "en")[n % 2]
        recount = Recount(release, area, costs, goal)
        if not recount.units:
            continue
        budget = budget_of(recount, f"{area}{costs}{goal}")
        asked = {"costs": costs, "budget": str(budget), "goal": goal}
        seen = View(Choice(None if area == "TH" else area, "tambon", "target_poor_rate",
                           source.PERIOD, None, lang, **asked), release)  # fmt: skip
        plan = asking.result(seen)
        assert isinstance(plan, Plan)
        check(plan, recount, budget)
        gain = sum(recount.gain(str(code), int(served)) for code, served in plan.best.sets.items())
        total = sum(recount.gain(code, 31) for code in recount.units)
        headline = spoken.plain(said.headline(seen))
        check_reached(headline, plan, recount, gain, total, lang)
        proof, poorest, highest, *_ = map(spoken.plain, said.sentences(seen, plan))
        check_proof(proof, plan, recount, budget, lang)
        usual = [recount.first(budget, by_share=by_share) for by_share in (False, True)]
        for sentence, own in zip((poorest, highest), usual, strict=True):
            check_against(sentence, plan, recount, (own, gain, total), lang)
        subject = subject_of(template="plan", area=area, lang=lang, **asked)
        slide = spoken.plain(TEMPLATES["plan"].finding(subject))
        assert re.findall(r"\d[\d,.]*%?", slide) == re.findall(r"\d[\d,.]*%?", headline)
        if random.Random(area).random() < 0.2:
            check_bars(subject, [gain, *usual], recount, budget)


def check(plan: Plan, recount: Recount, budget: int) -> None:
    """The choice is one that may be made, and costs what is said."""
    costs = [recount.baht(str(code), int(served)) for code, served in plan.best.sets.items()]
    assert None not in costs
    assert sum(costs) <= budget
    assert float(sum(costs)) == pytest.approx(plan.best.baht)


def expected(recount: Recount, own: int, *, served: bool) -> tuple[str, bool]:
    """How many people are told, and whether as about so many."""
    each = 5 if recount.goal == "m0" else 1
    many = int(spoken.half_up(Fraction(own, each), 0))
    if recount.goal in DIMENSIONS:
        return f"{many:,}", False
    if own < 5 * each and served:
        return "<5", False
    return f"{many:,}", bool(many)


def check_reached(
    said: str, plan: Plan, recount: Recount, gain: int, total: int, lang: str
) -> None:
    """The headline: people and share."""
    assert not spoken.faults(said, lang), said
    value, about = expected(recount, gain, served=bool(plan.best.units))
    if recount.goal != "m0":
        found = PEOPLE[lang].search(said)
        assert found, said
        assert (found[2], bool(found[1])) == (value, about), said
    share = SHARE.findall(said.split("M0", 1)[-1])[0]
    if value == "<5":
        assert share == "–" or share.startswith("<"), said
    elif total:
        assert share == spoken.percent(Fraction(gain, total)), said


def check_proof(said: str, plan: Plan, recount: Recount, budget: int, lang: str) -> None:
    """No other choice reaches more than is said: so another solver finds, where units are few."""
    assert not spoken.faults(said, lang), said
    if len(recount.units) > SMALL:
        return
    best = recount.best(budget)
    assert plan.gain <= best <= plan.bound
    if plan.bound <= plan.gain:
        assert SHARE.search(said) is None, said


def check_against(
    said: str, plan: Plan, recount: Recount, counts: tuple[int, int, int], lang: str
) -> None:
    """What a usual way reaches, and how many times that the choice does."""
    own, gain, total = counts
    assert not spoken.faults(said, lang), said
    name = "poorest" if ("คนจนมาก" in said or "most of those" in said) else "highest"
    assert plan.usual[name].by_goal[recount.goal] == own, said
    value, about = expected(recount, own, served=bool(plan.usual[name].units))
    small = "<5" in {value, expected(recount, gain, served=bool(plan.best.units))[0]}
    if recount.goal == "m0":
        assert small or (spoken.percent(Fraction(own, total)) if total else "–") in said, said
    else:
        found = PEOPLE[lang].search(said)
        assert found, said
        assert (found[2], bool(found[1])) == (value, about), said
    times = TIMES[lang].search(said)
    if small or not own or spoken.half_up(Fraction(gain, own), 2) == 1:
        assert times is None, said
    else:
        assert times, said
        assert spoken.number(times[1]) == spoken.half_up(Fraction(gain, own), 2), said


def check_bars(subject: object, counts: list[int], recount: Recount, budget: int) -> None:
    """The bars of the slide have the lengths of what is reached; small counts have none."""
    slide = TEMPLATES["plan"].compose(subject)
    [bars] = [part for part in slide.elements if isinstance(part, Bars)]
    each = 5 if recount.goal == "m0" else 1
    small = recount.goal not in DIMENSIONS
    wanted = [0.0 if small and own < 5 * each else own / each for own in counts]
    assert [row.value for row in bars.rows] == pytest.approx(wanted)
    assert Planning(subject).asked.budget == budget


def test_the_gap_that_is_promised_is_the_one_that_is_kept() -> None:
    assert told.BOUND == 0.001
