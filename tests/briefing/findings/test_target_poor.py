"""Headlines of the target poor: where half of them live, and what comes together."""

from __future__ import annotations

import pytest

from briefing.findings import target_poor
from briefing.templates.start import held
from poverty import combinations
from tests.briefing.conftest import subject_of


@pytest.mark.parametrize("area", ["30", "83"])
def test_half_live_in_as_many_places_as_it_says_and_no_fewer(area: str) -> None:
    subject = subject_of(template="start", area=area, lang="en")
    table = held(subject)
    poor = table["poor"].sort_values(ascending=False)
    needed = int((poor.cumsum() < poor.sum() / 2).sum()) + 1
    assert f"{needed} tambon" in target_poor.start(subject, table)


@pytest.mark.parametrize("lang", ["th", "en"])
def test_a_set_is_named_by_its_dimensions_and_a_single_one_as_alone(lang: str) -> None:
    subject = subject_of(template="together", lang=lang)
    names = [one.name(lang) for one in subject.catalog.dimensions.values()]
    assert combinations.dimensions_of("10010") == ("health", "income")
    assert target_poor.set_name(subject, "10010") == f"{names[0]} + {names[3]}"
    assert target_poor.set_name(subject, "00100") != names[2]
    assert names[2] in target_poor.set_name(subject, "00100")


def test_the_share_in_several_dimensions_is_the_subjects() -> None:
    subject = subject_of(template="together", area="30", lang="en")
    share = subject.several("30") / subject.row("30", "target_poor_rate")["count"]
    said = target_poor.together(subject, subject.together("30"))
    assert subject.text.percent(share) in said
