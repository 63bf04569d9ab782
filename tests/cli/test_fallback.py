"""No command answers from another release than the one in force unless asked to, and it says so."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import settings
from data.stored import pointer, store
from data.stored.library import Library
from tests.cli.run import atlas
from tests.data.shelves import published

Damage = Callable[[Path], None]


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    """A library whose release in force is a small one; the embedded one was before it."""
    monkeypatch.setenv(settings.DATA.name, str(tmp_path / "data"))
    monkeypatch.delenv(settings.RELEASE.name, raising=False)
    monkeypatch.setattr(store, "RETRY_SECONDS", 0)
    shelf = Library(tmp_path / "data")
    published(shelf, "one")
    store._kept.pop(str(shelf.folder_of(shelf.pointer().active)), None)
    return shelf


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


DAMAGES: dict[str, Damage] = {
    "flipped": flip,
    "cut": cut,
    "emptied": lambda path: path.write_bytes(b""),
    "gone": lambda path: path.unlink(),
    "a folder": a_folder,
}
FILES = ("manifest.json", "areas.parquet", "figures.parquet", "assets/province.json.gz")
COMMANDS = {
    "table": ["table", "--level", "region"],
    "poverty": ["poverty", "--level", "region"],
    "slide": ["slide", "--area", "83", "--template", "follow_up", "--out", "{out}/a.png"],
    "slides": ["slides", "--area", "83", "--template", "follow_up", "--out", "{out}/many"],
    "check": ["check", "{out}/given.csv", "--as", "imported"],
    "import": ["import", "{out}/given.csv", "--as", "imported"],
}


def of(name: str, out: Path) -> list[str]:
    (out / "given.csv").write_text("code,year,index\n83,2561,1\n", encoding="utf-8")
    return [part.format(out=out) for part in COMMANDS[name]]


def refused(arguments: list[str], file: str, out: Path) -> None:
    before = sorted(out.rglob("*"))
    answer = atlas(*arguments)
    assert (answer.returncode, answer.stdout) == (1, b"")
    assert file in answer.said
    assert len(answer.said.splitlines()) == 1
    assert sorted(out.rglob("*")) == before


@pytest.mark.parametrize("command", COMMANDS)
def test_command_on_a_damaged_release_names_the_file_and_makes_nothing(
    shelf: Library, tmp_path: Path, command: str
) -> None:
    arguments = of(command, tmp_path)
    flip(shelf.folder_of(shelf.pointer().active) / "figures.parquet")
    refused(arguments, "figures.parquet", tmp_path)


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("file", FILES)
def test_whatever_is_damaged_is_told_by_its_file(
    shelf: Library, tmp_path: Path, file: str, damage: str
) -> None:
    DAMAGES[damage](shelf.folder_of(shelf.pointer().active) / file)
    refused(COMMANDS["table"], file, tmp_path)
    refused(COMMANDS["poverty"], file, tmp_path)


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_pointer_is_told(shelf: Library, tmp_path: Path, damage: str) -> None:
    path = shelf.folder / pointer.POINTER
    if damage == "gone":
        path.write_text(json.dumps({"active": "0123456789ab", "earlier": []}))
        refused(COMMANDS["table"], "manifest.json", tmp_path)
    else:
        DAMAGES[damage](path)
        refused(COMMANDS["table"], "json", tmp_path)


def test_a_release_that_was_taken_away_is_told(shelf: Library, tmp_path: Path) -> None:
    shutil.rmtree(shelf.folder_of(shelf.pointer().active))
    refused(COMMANDS["table"], "manifest.json", tmp_path)


@pytest.mark.parametrize("command", COMMANDS)
def test_with_fallback_the_last_good_release_answers_and_the_damage_is_told(
    shelf: Library, tmp_path: Path, command: str
) -> None:
    arguments = of(command, tmp_path)
    flip(shelf.folder_of(shelf.pointer().active) / "figures.parquet")
    answer = atlas(*arguments, "--fallback")
    embedded = store.state().release.id
    assert answer.returncode == 0, answer.said
    assert "figures.parquet" in answer.said
    assert embedded in answer.said


def test_with_fallback_the_answer_is_that_of_the_release_named(shelf: Library) -> None:
    flip(shelf.folder_of(shelf.pointer().active) / "figures.parquet")
    answer = atlas(*COMMANDS["table"], "--fallback")
    shutil.rmtree(shelf.folder)
    assert answer.stdout == atlas(*COMMANDS["table"]).stdout


def test_fallback_says_nothing_where_nothing_is_damaged(shelf: Library) -> None:
    shutil.rmtree(shelf.folder)
    answer = atlas(*COMMANDS["table"], "--fallback")
    assert (answer.returncode, answer.stderr) == (0, b"")


def test_the_embedded_release_cannot_be_stood_in_for(
    shelf: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fixed = shelf.folder_of(shelf.pointer().active)
    flip(fixed / "figures.parquet")
    monkeypatch.setenv(settings.RELEASE.name, str(fixed))
    answer = atlas(*COMMANDS["table"], "--fallback")
    assert (answer.returncode, answer.stdout) == (1, b"")
    assert "figures.parquet" in answer.said
