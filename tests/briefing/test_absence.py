"""The one reason for which there is nothing to show."""

from __future__ import annotations

from briefing import absence
from tests.briefing.conftest import subject_of


def test_another_level_is_given_as_a_reason_before_another_year() -> None:
    subject = subject_of(template="province", area="55", measure="hai", lang="en")
    assert "by district" in absence.reason(subject, "district")


def test_years_that_have_figures_are_named() -> None:
    subject = subject_of(template="province", area="55", lang="en", period="2560")
    if not subject.known_in("district"):
        assert "2018" in absence.reason(subject, "district")


def test_bangkok_has_no_survey_and_nan_has() -> None:
    assert absence.not_surveyed(subject_of(template="province", area="10"))
    assert not absence.not_surveyed(subject_of(template="province", area="55"))
