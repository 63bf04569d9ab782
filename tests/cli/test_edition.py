"""`atlas edition`: what changed since the release before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from data.stored.library import Library
from tests import editions
from tests.cli.run import atlas


def test_without_a_release_before_there_is_nothing_to_compare(shelf: Library) -> None:
    answer = atlas("edition")
    assert (answer.returncode, answer.stdout) == (1, b"")
    assert "no release was in force before" in answer.said


def test_an_unknown_area_is_wrong_usage(shelf: Library) -> None:
    assert atlas("edition", "--area", "999999").returncode == 2


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A data folder with a later release in force; one for files."""
    folder = tmp_path_factory.mktemp("editions")
    editions.stored(folder)
    with editions.in_use(folder):
        yield tmp_path_factory.mktemp("out")


def test_a_report_is_written_as_a_file(later: Path) -> None:
    for kind in ("pdf", "pptx"):
        out = later / f"nan.{kind}"
        answer = atlas("edition", "--area", "55", "--format", kind, "--out", str(out))
        assert (answer.returncode, answer.stdout) == (0, b"")
        assert out.read_bytes()[:4] in {b"%PDF", b"PK\x03\x04"}


def test_a_report_wants_to_know_where_it_is_written(later: Path) -> None:
    answer = atlas("edition", "--format", "pdf")
    assert answer.returncode == 2
    assert "--out" in answer.said


def test_two_releases_may_be_named(later: Path) -> None:
    answer = atlas("edition", "--before", "000000000000")
    assert (answer.returncode, answer.stdout) == (1, b"")
    assert "there is no release 000000000000" in answer.said


def test_a_district_has_a_table_and_no_report(later: Path) -> None:
    assert atlas("edition", "--area", "5505").returncode == 0
    out = str(later / "district.pdf")
    answer = atlas("edition", "--area", "5505", "--format", "pdf", "--out", out)
    assert answer.returncode == 2


def test_a_language_that_is_none_is_refused_for_tables_too() -> None:
    answer = atlas("edition", "--lang", "xx")
    assert (answer.returncode, answer.stdout) == (2, b"")
    assert b"--lang" in answer.stderr
