"""How well a written name fits: whole, begun, inside, by sound, or with a letter astray."""

from __future__ import annotations

import pytest

from geo.names import keyed, runs
from geo.names.lookup import Grade, Lookup

LOOKUP = Lookup.of([(0, ["เมืองน่าน"]), (1, ["นครราชสีมา"]), (2, ["bang", "pain"])], [(1, ["โคราช"])])


@pytest.mark.parametrize(
    ("name", "row", "grade"),
    [
        ("เมืองน่าน", 0, Grade.EXACT),
        ("เมือง", 0, Grade.PREFIX),
        ("น่าน", 0, Grade.INSIDE),
        ("เมืองนาน", 0, Grade.FOLDED),
        ("โคราช", 1, Grade.EXACT),
        ("pain", 2, Grade.INSIDE),
    ],
)
def test_a_name_fits_as_far_as_it_was_written(name, row, grade):
    assert LOOKUP.named(name)[row] is grade


def test_a_word_inside_is_no_beginning():
    assert 0 not in LOOKUP.named("น่าน", inside=False)


def test_one_letter_astray_is_one_mistake():
    assert LOOKUP.misspelt("นครราชสมมา")[1].misspelt


def test_the_best_place_is_the_whole_name():
    assert min(keyed.KeyPlace) is keyed.KeyPlace.WHOLE


def test_the_better_rank_of_a_row_is_kept():
    found = {0: Grade.INSIDE}
    runs.keep_best(found, [(0, Grade.EXACT), (1, Grade.PREFIX), (0, Grade.FOLDED)])
    assert found == {0: Grade.EXACT, 1: Grade.PREFIX}
