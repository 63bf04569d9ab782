"""The press's national figures: a picture a day and unit, each as the press states it."""

from __future__ import annotations

import pytest

from data.stored.release import Release
from figures.reports import press
from wording.speech import Speech


@pytest.mark.parametrize("lang", ["th", "en"])
def test_pictures_by_day_and_unit_with_the_shares_of_the_source(
    embedded: Release, lang: str
) -> None:
    found = press.pictures(embedded, Speech(lang))
    assert [(one.day, one.unit, list(one.rows.index)) for one in found] == [
        ("2023-11-21", "households", ["surveyed", "problems", "eased", "not_surveyed"]),
        ("2022-10-24", "households", ["problems", "helped"]),
        ("2022-10-24", "problems", ["reported", "solved"]),
    ]
    shares = [text for one in found for text in one.rows["text"] if " · " in text]
    assert [text.split(" · ")[1] for text in shares] == ["50.09%", "55.48%"]
    assert [press.publisher(one.source) for one in found] == ["Bangkok Post", *["The Thaiger"] * 2]


def test_shares_come_with_a_warning_and_an_unknown_publisher_is_its_host(embedded: Release) -> None:
    assert len(press.warnings(embedded, Speech("en"))) == 2
    assert press.warnings(embedded, Speech("en"), {"2023-11-21"}) == []
    assert press.publisher("https://www.a.example/x") == "a.example"
    assert press.publisher("nothing") == "nothing"
