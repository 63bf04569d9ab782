"""`atlas delete`: a stored release is gone for good, but for those that may not go."""

from __future__ import annotations

import pytest

from data.stored.library import Library
from data.stored.pointer import EMBEDDED
from tests.cli.run import atlas
from tests.data.shelves import published


def test_a_release_stored_before_is_gone(shelf: Library) -> None:
    first, second = published(shelf, "one"), published(shelf, "two")
    answer = atlas("delete", first)
    assert (answer.returncode, first in answer.said, answer.stdout) == (0, True, b"")
    assert (shelf.has(first), shelf.has(second)) == (False, True)


@pytest.mark.parametrize("which", [EMBEDDED, "nothing", "in force"])
def test_the_embedded_one_the_one_in_force_and_an_unknown_one_are_refused(
    shelf: Library, which: str
) -> None:
    identity = published(shelf, "one")
    assert atlas("delete", identity if which == "in force" else which).returncode == 1
    assert shelf.pointer().active == identity
    assert shelf.has(identity)


def test_without_an_id_it_is_wrong_usage(shelf: Library) -> None:
    assert atlas("delete").returncode == 2
