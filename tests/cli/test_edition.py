"""`atlas edition`: what changed since the release before."""

from __future__ import annotations

from data.stored.library import Library
from tests.cli.run import atlas


def test_without_a_release_before_there_is_nothing_to_compare(shelf: Library) -> None:
    answer = atlas("edition")
    assert (answer.returncode, answer.stdout) == (1, b"")
    assert "no release was in force before" in answer.said


def test_an_unknown_area_is_wrong_usage(shelf: Library) -> None:
    assert atlas("edition", "--area", "999999").returncode == 2
