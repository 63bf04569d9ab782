"""Where there are no figures the headline says so, and of what."""

from __future__ import annotations

import pytest

from briefing.findings.absent import absent
from tests.briefing.conftest import subject_of


@pytest.mark.parametrize(("lang", "said"), [("th", "กรุงเทพ"), ("en", "Bangkok")])
def test_bangkok_is_not_in_the_survey(lang: str, said: str) -> None:
    subject = subject_of(template="province", area="10", lang=lang)
    assert said in absent(subject, "district")


def test_a_level_that_a_measure_lacks_is_named_and_the_headline_has_no_full_stop() -> None:
    found = absent(subject_of(template="province", area="55", measure="hai", lang="en"), "district")
    assert "by district" in found
    assert not found.endswith(".")
