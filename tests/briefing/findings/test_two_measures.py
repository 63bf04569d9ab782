"""The headline of two measures counts the areas that are among the worst by both."""

from __future__ import annotations

import pytest

from briefing.findings.two_measures import two_measures
from tests.briefing.conftest import subject_of


def test_of_the_ten_worst_by_both_as_many_are_the_same_as_it_says() -> None:
    subject = subject_of(template="two_maps", lang="en", second="education_rate")
    worst = [
        set(subject.reading("province", name)["value"].nlargest(10).index)
        for name in ("target_poor_rate", "education_rate")
    ]
    said = two_measures(subject)
    assert said.startswith(f"{len(worst[0] & worst[1])} of the 10 "), said


@pytest.mark.parametrize("lang", ["th", "en"])
def test_of_few_areas_the_worst_by_each_are_named(lang: str) -> None:
    subject = subject_of(template="two_maps", area="83", lang=lang, second="education_rate")
    names = subject.areas[f"name_{lang}"]
    said = two_measures(subject)
    for name in ("target_poor_rate", "education_rate"):
        worst = subject.inside("district", name)["value"].idxmax()
        assert names[worst] in said
