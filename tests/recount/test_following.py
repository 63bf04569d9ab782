"""How targets stand, on the page of progress, recounted from the figures by hand."""

from __future__ import annotations

import random
import re
from fractions import Fraction

import pytest

from data.plans import Goal, Plan, Point
from tests.recount import source, spoken
from ui.choice import Choice
from ui.plans import here, words
from ui.view import View

pytestmark = pytest.mark.recount


def rate(code: str) -> Fraction | None:
    """Target poor ÷ people of a province, from the source."""
    row = source.figures("province").loc[code]
    return Fraction(int(row["target_poor"]), int(row["people"])) if row["people"] > 0 else None


@pytest.mark.parametrize("lang", ["th", "en"])
def test_a_sentence_of_a_target_says_what_the_figures_say(release, lang: str) -> None:
    chance = random.Random(lang)
    for code in chance.sample(list(source.figures("province").index), 20):
        share, target = rate(code), Fraction(chance.randrange(1, 300), 1000)
        choice = Choice(code, "province", "target_poor_rate", source.PERIOD, "quantile", lang)
        view = View(choice, release)
        goal = Goal("target_poor_rate", float(target), 2570, Point(2560, 0.3))
        plan = Plan("a" * 12, "แผน", "2026-11-27", code, goals=(goal,))
        said = words.sentence(view, goal, here.judged(view, plan, goal))
        assert not spoken.faults(said, lang), said
        if share is None:
            assert said.startswith("?"), said
            continue
        asked = Fraction(3, 10) + (target - Fraction(3, 10)) * (source.PERIOD - 2560) / 10
        mark = "✓" if share <= target else "↗" if share <= asked else "✗"
        assert said.startswith(mark), said
        assert spoken.percent(share) in said, said
        assert spoken.percent(target) in said, said
        assert (mark == "✓") or spoken.percent(asked) in said, said
        assert (
            re.search(r"(?<!\d)2570(?!\d)" if lang == "th" else r"(?<!\d)2027", said) or mark == "✓"
        )
