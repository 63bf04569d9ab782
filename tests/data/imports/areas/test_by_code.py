"""The area of a row with codes: known, whole, and of the names beside them."""

from __future__ import annotations

import pytest

from data.imports.areas import told
from data.imports.areas.by_code import Codes
from data.imports.areas.said import SaidOfRow, Wrong
from data.intake.area_columns import AreaColumn
from geo.names.former import former
from tests.data.imports.tabled import MATCHER

COLUMNS = [
    AreaColumn(0, "province", code=True),
    AreaColumn(1, "district", code=True),
    AreaColumn(2, "tambon", code=True),
]


def read_code(*codes: tuple[str, int], names: tuple[tuple[str, str], ...] = ()) -> str:
    """The deepest code of a row."""
    return Codes(COLUMNS, MATCHER).of(SaidOfRow(names, codes))


def test_the_deepest_code_holds_and_those_above_lie_in_its_beginning() -> None:
    assert read_code(("50", 0), ("5007", 1), ("500701", 2)) == "500701"
    assert read_code() == ""
    with pytest.raises(Wrong) as wrong:
        read_code(("42", 0), ("500701", 2))
    assert wrong.value.column == 2


def test_a_code_within_its_parent_is_put_together_where_that_is_an_area() -> None:
    assert read_code(("50", 0), ("7", 1), ("1", 2)) == "500701"
    with pytest.raises(Wrong):
        read_code(("50", 0), ("99", 1))


def test_a_code_within_its_parent_takes_that_from_the_names() -> None:
    assert read_code(("07", 1), names=(("เชียงใหม่", "province"),)) == "5007"
    with pytest.raises(Wrong):
        read_code(("07", 1))


@pytest.mark.parametrize("text", ["500", "5", "abc"])
def test_what_is_no_code_is_wrong(text) -> None:
    with pytest.raises(Wrong) as wrong:
        read_code((text, 0))
    assert wrong.value.column == 0


@pytest.mark.parametrize("text", ["50", "5007", "500701"])
@pytest.mark.parametrize("column", [0, 1, 2])
def test_a_code_of_another_level_than_its_header_says_is_wrong(text, column) -> None:
    if len(text) == 2 * (column + 1):
        assert read_code((text, column)) == text
        return
    with pytest.raises(Wrong) as wrong:
        read_code((text, column))
    assert wrong.value.column == column
    assert text in str(wrong.value.found)


def test_a_code_as_a_power_of_ten_is_named_as_it_stands() -> None:
    for column, text in enumerate(("5E+01", "5.007E+03", "5.00701E+05")):
        with pytest.raises(Wrong) as wrong:
            read_code((text, column))
        assert wrong.value.found == repr(text)


def area(code: str, *names: tuple[str, str]) -> str:
    """The area of a row with a code and names."""
    return Codes(COLUMNS, MATCHER).area(SaidOfRow(names, ((code, 2),)), code)


def test_a_name_beside_a_code_is_its_own_or_says_a_deeper_area() -> None:
    assert area("5007") == area("5007", ("แม่ริม", "district")) == "5007"
    assert area("5007", ("ริมใต้", "tambon")) == "500701"


def test_a_name_of_another_area_is_wrong_and_one_of_nobody_is_in_doubt() -> None:
    for name, level in (("เลย", "province"), ("สุเทพ", "tambon")):
        with pytest.raises(Wrong):
            area("5007", (name, level))
    assert area("5007", ("ฮฮฮฮฮ", "district")) == ""


def test_an_abolished_code_is_taken_as_the_area_since_where_there_is_one() -> None:
    old = min(code for code, one in former().items() if len(one.successors) == 1)
    codes = Codes(COLUMNS, MATCHER)
    new = former()[old].successors[0]
    assert codes.area(SaidOfRow((), ((old, 2),)), old) == new
    assert codes.old == {old: new}
    with pytest.raises(Wrong):
        codes.area(SaidOfRow((), (("999999", 2),)), "999999")


def test_an_abolished_code_beside_another_name_is_in_doubt() -> None:
    old = min(code for code, one in former().items() if len(one.successors) == 1)
    assert area(old, ("สุเทพ", "tambon")) == ""


def test_a_code_in_force_that_is_not_drawn_yet_is_put_to_a_person() -> None:
    """104702 is a part of what the boundaries have as 104701: one became several."""
    said = SaidOfRow((("บางนาเหนือ", "tambon"),), (("104702", 2),))
    assert Codes(COLUMNS, MATCHER).area(said, "104702") == ""
    assert told.coded(said, MATCHER) == ["104701"]


def test_the_tambon_that_moved_is_taken_under_its_new_code() -> None:
    codes = Codes(COLUMNS, MATCHER)
    said = SaidOfRow((("ท่าแฝก", "tambon"),), (("530306", 2),))
    assert codes.area(said, codes.of(said)) == "530407"
    assert codes.old == {"530306": "530407"}
