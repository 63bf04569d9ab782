"""Names of measures: in a title as they are, in a sentence without their capital."""

from __future__ import annotations

import pytest

from briefing import naming
from tests.briefing.conftest import subject_of


@pytest.mark.parametrize(
    ("name", "spoken"),
    [
        ("Target poor, of those surveyed", "target poor, of those surveyed"),
        ("BMN-poor", "BMN-poor"),
        ("Human Achievement Index", "Human Achievement Index"),
        ("H", "H"),
        ("", ""),
    ],
)
def test_initials_and_titles_keep_their_capitals(name: str, spoken: str) -> None:
    assert naming.within_sentence(name) == spoken


def test_an_indicator_is_called_by_its_number() -> None:
    subject = subject_of(template="ranking", lang="en", measure="indicator_18")
    assert naming.measure_name(subject) in subject.shade.name("en")
    assert ":" not in naming.measure_name(subject)
    assert "18" in naming.spoken_measure(subject, subject.shade)
