"""The headline of the country's slide: a leader that is a region by itself is named once."""

from __future__ import annotations

import pytest

from briefing.findings import worst
from tests.briefing.conftest import subject_of


@pytest.mark.parametrize("lang", ["th", "en"])
def test_bangkok_is_not_said_to_lie_in_itself(lang: str) -> None:
    subject = subject_of(template="national", measure="density", lang=lang)
    said = worst.national(subject)
    name = subject.spoken("10")
    assert said.count(name) == 1, said
    assert "(" not in said.split(name)[1][:2]
