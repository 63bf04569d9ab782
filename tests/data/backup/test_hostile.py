"""Backups that are none of ours, or damaged: refused in words, and nothing is changed."""

from __future__ import annotations

import json
import random
import zipfile
from pathlib import Path

import pytest

from data.backup import archive, contents, restoring
from data.refusal import Refused
from data.stored.library import Library
from tests.data.shelves import published

TRIES = 60


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    published(Library(tmp_path / "home" / "data"), "one")
    return tmp_path / "home" / "data"


@pytest.fixture
def file(folder: Path, tmp_path: Path) -> Path:
    archive.write(folder, tmp_path / "backup")
    return tmp_path / "backup"


def looked(place: Path) -> dict[str, bytes]:
    found = (path for path in place.rglob("*") if path.is_file())
    return {path.as_posix(): path.read_bytes() for path in found if path.name != "lock"}


def test_every_damage_is_found_and_nothing_is_changed(folder: Path, file: Path) -> None:
    whole, chance, before = file.read_bytes(), random.Random(23), looked(folder.parent)
    for number in range(TRIES):
        content = bytearray(whole)
        if number % 3 == 0:
            content = content[: chance.randrange(len(content))]
        else:
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        file.write_bytes(content)
        try:
            restoring.restore(file, folder)
        except Refused:
            assert looked(folder.parent) == before
        else:  # a bit that says nothing of any file, such as a date
            assert contents_of(folder) == {
                name: text for name, text in before.items() if contents_path(name, folder)
            }
            for path in folder.parent.glob("data-before-*"):
                path.rename(folder.parent.parent / f"gone-{number}-{path.name}")


def contents_path(name: str, folder: Path) -> bool:
    return contents.wanted(Path(name).relative_to(folder).as_posix())


def contents_of(folder: Path) -> dict[str, bytes]:
    return {name: text for name, text in looked(folder).items() if contents_path(name, folder)}


def made(file: Path, content_of: dict[str, bytes], **other: object) -> Path:
    """A ZIP with a manifest that fits, whatever it names."""
    stated = {
        name: {"bytes": len(content), "sha256": archive.hashlib.sha256(content).hexdigest()}
        for name, content in content_of.items()
    }
    manifest = {"made_by": archive.MADE_BY, "format": 1, "files": stated} | other
    with zipfile.ZipFile(file, "w") as packed:
        for name, content in content_of.items():
            packed.writestr(name, content)
        packed.writestr(archive.MANIFEST, json.dumps(manifest))
    return file


@pytest.mark.parametrize(
    "name",
    [
        "../outside.json",
        "/etc/passwd",
        "releases/../../outside.json",
        "releases/a\\b/c",
        "plans/../protection.key",
        "protection.key",
        "sign-in-key",
        "signed-in/" + "a" * 64 + ".json",
        "releases/.hidden/areas.parquet",
        "lock",
        "releases/a/b/c/d/e",
        "plans/\u0e01.json",
    ],
)
def test_no_path_but_those_of_a_backup_is_taken(folder: Path, tmp_path: Path, name: str) -> None:
    before = looked(tmp_path)
    with pytest.raises(Refused, match="no file that atlas backup wrote"):
        restoring.restore(made(tmp_path / "file", {name: b"x"}), folder)
    (tmp_path / "file").unlink()
    assert looked(tmp_path) == before


@pytest.mark.parametrize(
    ("files", "other", "told"),
    [
        ({}, {"format": 2}, "later version"),
        ({}, {"made_by": "another"}, "no file that atlas backup wrote"),
        ({}, {"files": {"active.json": {"bytes": 1, "sha256": "0"}}}, "damaged"),
        ({"active.json": b"{}"}, {"files": {}}, "damaged"),
        ({"active.json": b"{}"}, {}, "damaged"),
        ({"active.json": b'{"active": "0123456789ab", "earlier": []}'}, {}, "damaged"),
    ],
)
def test_what_does_not_fit_together_is_refused(
    folder: Path, tmp_path: Path, files: dict[str, bytes], other: dict[str, object], told: str
) -> None:
    before = looked(folder.parent)
    with pytest.raises(Refused, match=told):
        restoring.restore(made(tmp_path / "file", files, **other), folder)
    assert looked(folder.parent) == before


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"text", b"\0" * 1000])
def test_what_is_no_archive_is_refused(folder: Path, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "file").write_bytes(content)
    with pytest.raises(Refused):
        restoring.restore(tmp_path / "file", folder)


def test_a_packed_archive_is_refused(folder: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "file", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(archive.MANIFEST, "{}")
        packed.writestr("plans/bomb.json", b"0" * 10_000_000)
    with pytest.raises(Refused, match="no file that atlas backup wrote"):
        restoring.restore(tmp_path / "file", folder)
