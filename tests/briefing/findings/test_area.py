"""The headline of one area says its value and how far it lies from the country's."""

from __future__ import annotations

import pytest

from briefing.findings.area import of_area
from data.stored import store
from tests.briefing.conftest import subject_of


@pytest.mark.parametrize("area", ["30", "55", "58"])
def test_value_and_distance_are_the_stores(area: str) -> None:
    release = store.active()
    row, whole = release.figures("province", 2561).loc[area], release.figures("country", 2561)
    rate = row["target_poor"] / row["people"] * 100
    country = (whole["target_poor"] / whole["people"]).iloc[0] * 100
    said = of_area(subject_of(template="province", area=area, lang="en"), area)
    assert f"{rate:.1f}%" in said or f"{rate:.2f}%" in said
    assert ("above" if rate > country else "below") in said


def test_an_index_is_told_by_its_rank() -> None:
    subject = subject_of(template="province", area="55", measure="hai", lang="en")
    values = subject.reading("province")["value"].dropna()
    rank = int((values > values["55"]).sum()) + 1
    said = of_area(subject, "55")
    assert str(rank) in said
    assert str(len(values)) in said
