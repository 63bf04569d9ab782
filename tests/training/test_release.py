"""A release says that it is of training; it comes in force by a plain word alone."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from data.refusal import Refused
from data.stored import training
from data.stored.library import Library
from data.stored.manifest import manifest_of
from data.stored.pointer import EMBEDDED
from data.stored.release import EMBEDDED as EMBEDDED_FOLDER
from data.stored.release import Release, load_release
from tests.cli.run import atlas
from tests.training.conftest import WORDS


@pytest.fixture
def shelf(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, marked_folder: Path, embedded: Release
) -> Library:
    """A library with a release of real figures, and one of training."""
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path))
    monkeypatch.delenv("ATLAS_RELEASE", raising=False)
    library = Library(tmp_path)
    for place in (EMBEDDED_FOLDER, marked_folder):
        shutil.copytree(place, library.folder_of(str(manifest_of(place)["release"])))
    assert library.has(embedded.id)
    return library


def of(shelf: Library, *, invented: bool) -> str:
    """Id of the stored release that is, or is not, of training."""
    [found] = [one.id for one in shelf.entries() if not one.embedded and one.training == invented]
    return found


def test_the_words_are_those_that_were_stated(embedded: Release) -> None:
    made = replace(embedded, manifest={**embedded.manifest, training.KEY: {"seed": 1}})
    assert made.mark("th") == WORDS
    assert made.mark("en").startswith(f"{WORDS} · ")
    assert made.mark().startswith(WORDS)
    assert not {embedded.mark(lang) for lang in ("", "th", "en")} - {""}


def test_it_comes_in_force_by_a_plain_word_alone(shelf: Library) -> None:
    invented = of(shelf, invented=True)
    with shelf.writing("tests"), pytest.raises(Refused, match=WORDS):
        shelf.activate(invented)
    assert shelf.pointer().active == EMBEDDED
    with shelf.writing("tests"):
        shelf.activate(invented, training=True)
    assert shelf.pointer().active == invented


def test_rolling_back_leaves_it_and_never_comes_to_it(shelf: Library) -> None:
    real, invented = of(shelf, invented=False), of(shelf, invented=True)
    with shelf.writing("tests"):
        shelf.activate(real)
        shelf.activate(invented, training=True)
        assert shelf.roll_back() == real
        assert shelf.roll_back() == EMBEDDED
        with pytest.raises(Refused):
            shelf.roll_back()


def test_the_command_wants_the_word_too(shelf: Library) -> None:
    invented = of(shelf, invented=True)
    refused = atlas("rollback", invented)
    assert (refused.returncode, WORDS in refused.said) == (1, True)
    assert atlas("rollback", invented, "--training").returncode == 0
    assert shelf.pointer().active == invented
    assert load_release(shelf.folder_of(invented)).training


def test_what_is_merged_with_it_stays_so(shelf: Library, tmp_path: Path) -> None:
    invented = of(shelf, invented=True)
    with shelf.writing("tests"):
        shelf.activate(invented, training=True)
    table = tmp_path / "table.csv"
    table.write_text("รหัส,ปี,อัตราว่างงาน (ร้อยละ)\n50,2566,1.5\n", encoding="utf-8")
    assert atlas("import", str(table)).returncode == 0
    merged = shelf.load(shelf.pointer().active)
    assert merged.training
    assert merged.id != invented
