"""`atlas rollback`: the release before, or the one named, is put in force."""

from __future__ import annotations

from data.stored.library import Library
from data.stored.pointer import EMBEDDED
from tests.cli.run import atlas
from tests.data.shelves import damage, published


def test_the_release_before_is_in_force_again_and_then_the_one_before_it(shelf: Library) -> None:
    first, _ = published(shelf, "one"), published(shelf, "two")
    answer = atlas("rollback")
    assert (answer.returncode, first in answer.said) == (0, True)
    assert shelf.pointer().active == first
    assert atlas("rollback").returncode == 0
    assert shelf.pointer().active == EMBEDDED


def test_the_one_named_is_in_force(shelf: Library) -> None:
    first, second = published(shelf, "one"), published(shelf, "two")
    assert atlas("rollback", EMBEDDED).returncode == 0
    assert shelf.pointer().active == EMBEDDED
    assert atlas("rollback", second).returncode == 0
    assert shelf.pointer().active == second
    assert shelf.has(first)


def test_an_unknown_and_a_damaged_one_are_refused(shelf: Library) -> None:
    first, second = published(shelf, "one"), published(shelf, "two")
    damage(shelf, first)
    for name in ("nothing", first):
        assert atlas("rollback", name).returncode == 1
    assert shelf.pointer().active == second
