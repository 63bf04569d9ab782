"""Legends break between words: never inside a compound, a name, or a number with its unit."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from icu4py.breakers import LineBreaker

from ui.map import layer
from ui.map.unbroken import unbroken
from ui.view import View
from wording.breaks import breaks

Views = Callable[..., View]


def lines(text: str) -> list[str]:
    """A text where a browser may break it, on the narrowest of maps."""
    return [piece.replace("\u2060", "").replace("\u00a0", " ") for piece in LineBreaker(text, "th")]


def titles(view: View) -> list[str]:
    """Every name that may stand above a legend."""
    named = [*view.catalog.measures.values(), *view.catalog.dimensions.values()]
    return [each.name(view.choice.lang) for each in named]


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_words_stay_as_they_are(view_of: Views, lang: str) -> None:
    for title in titles(view_of(lang=lang)):
        assert "".join(lines(unbroken(title))) == title


@pytest.mark.parametrize("lang", ["th", "en"])
def test_no_line_ends_inside_a_word_of_two_parts(view_of: Views, lang: str) -> None:
    for title in titles(view_of(lang=lang)):
        found = lines(unbroken(title))
        assert not [line for line in found[:-1] if line in breaks().beginnings], found
        for word in breaks().compounds:
            assert "".join(found).count(word) == sum(line.count(word) for line in found), word


def test_a_number_stays_with_what_it_counts() -> None:
    assert lines(unbroken("พ.ศ. 2561 · 5 กลุ่ม")) == ["พ.ศ. 2561 ", "· ", "5 กลุ่ม"]


def test_the_map_gets_a_legend_that_is_not_broken(view_of: Views) -> None:
    view = view_of(measure="education_rate", area="58")
    told = layer.message(layer.painting_of(view), "map", "").decode()
    assert unbroken(view.shade.name("th")) in told
    assert "การ\u2060ศึกษา" in told
