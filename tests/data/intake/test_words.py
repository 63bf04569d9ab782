"""Thai words by which bytes are known to be Thai in the old encoding."""

from __future__ import annotations

import pytest

from data.intake import words


@pytest.mark.parametrize("text", ["จังหวัด,x", "รายงานจำนวนคน", "a,แม่ริม", "อ.แม่ริม\tb"])
def test_a_table_holds_a_word_of_headers_or_a_name_as_a_cell(text) -> None:
    assert words.holds(text)


@pytest.mark.parametrize("text", ["", "a,b", "กขฃค", "xแม่ริมx,y", "ๆๆๆ"])
def test_letters_by_chance_are_none(text) -> None:
    assert not words.holds(text)


def test_every_cell_in_thai_is_a_word_or_a_name() -> None:
    assert words.every("จังหวัด,ปี,คน\nต.สุเทพ,1")
    assert words.every("a,b")
    assert not words.every("จังหวัด,กขฃค")


def test_names_are_those_of_the_country_and_none_so_short_that_it_comes_by_chance() -> None:
    assert {"เลย", "แม่ริม", "สุเทพ"} <= words.names()
    assert min(map(len, words.names())) >= words.SHORTEST
