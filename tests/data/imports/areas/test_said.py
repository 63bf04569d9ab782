"""All that a row says of its area, under which a person decides."""

from __future__ import annotations

import pytest

from data.imports.areas.said import SaidOfRow, Wrong, digits
from wording.saying import Saying


def test_codes_come_first_once_each_then_names_the_deepest_first() -> None:
    cells = (("เชียงใหม่", "province"), ("แม่ริม", "district"))
    assert SaidOfRow(cells, (("50", 0), ("50", 1), ("5007", 2))).text == "50 5007 แม่ริม เชียงใหม่"
    assert SaidOfRow((("", "province"), ("แม่ริม", "district"))).text == "แม่ริม"


def test_rows_that_say_the_same_are_the_same() -> None:
    assert SaidOfRow((("เลย", "province"),)) == SaidOfRow((("เลย", "province"),))
    assert SaidOfRow((("เลย", "province"),)) != SaidOfRow((("เลย", ""),))


@pytest.mark.parametrize(("level", "wanted"), [("province", 2), ("district", 4), ("tambon", 6)])
def test_codes_of_a_level_have_so_many_digits(level, wanted) -> None:
    assert digits(level) == wanted


def test_a_level_without_codes_of_the_file_has_no_digits() -> None:
    with pytest.raises(KeyError):
        digits("village")


def test_what_is_wrong_knows_its_column() -> None:
    assert Wrong(3, "ก", "ข", Saying("imports-no-code")).column == 3
