"""What a backup must hold, and what a restore must leave: links, the trail, whose the files are."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from pathlib import Path

import pytest

from data.backup import archive, contents, owners, restoring, trails
from data.people import roles_file, trail
from data.refusal import Refused
from data.stored import keys, log
from data.stored.library import Library
from data.stored.log_end import NAME
from tests.data.shelves import published

needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
SOMEBODY = 54321


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    published(Library(tmp_path / "home" / "data"), "one")
    return tmp_path / "home" / "data"


def lines(folder: Path, number: int) -> None:
    for one in range(number):
        trail.record(folder, trail.SIGNED_IN, "–", who=f"o{one}")


def test_releases_on_a_shared_drive_are_backed_up(folder: Path, tmp_path: Path) -> None:
    shutil.move(folder / "releases", tmp_path / "drive")
    (folder / "releases").symlink_to(tmp_path / "drive")
    active = Library(folder).pointer().active
    paths = [one.path for one in archive.write(folder, tmp_path / "file")]
    assert f"releases/{active}/manifest.json" in paths
    restoring.restore(tmp_path / "file", folder)
    assert Library(folder).load(active).id == active


def test_links_that_lead_round_end(folder: Path) -> None:
    active = Library(folder).pointer().active
    (folder / "releases" / active / "round").symlink_to(folder / "releases")
    assert all(len(path.split("/")) <= contents.DEEPEST for path in contents.found(folder))


@pytest.mark.parametrize("lost", ["drive", "release", "earlier", "roles", "pointer"])
def test_a_folder_that_lacks_something_is_not_called_whole(
    folder: Path, tmp_path: Path, lost: str
) -> None:
    first = Library(folder).pointer().active
    second = published(Library(folder), "two")
    place = {"release": f"releases/{second}", "earlier": f"releases/{first}"}.get(lost, "")
    if place:
        shutil.rmtree(folder / place)
    elif lost == "drive":
        shutil.rmtree(folder / "releases")
        (folder / "releases").symlink_to(tmp_path / "drive")
    elif lost == "roles":
        (folder / roles_file.NAME).symlink_to(tmp_path / "nowhere")
    else:
        (folder / "active.json").write_text("{")
    with pytest.raises(Refused, match="not backed up") as refused:
        archive.write(folder, tmp_path / "file")
    named = {"drive": "releases", "roles": roles_file.NAME, "pointer": "active.json"}
    assert named.get(lost, place) in str(refused.value)
    assert not (tmp_path / "file").exists()


def test_a_linked_key_stays_linked(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "home" / "key").write_text("a" * 64)
    (folder / keys.NAME).symlink_to("../key")
    (folder / "nothing").symlink_to("nowhere")
    archive.write(folder, tmp_path / "file")
    restoring.restore(tmp_path / "file", folder)
    assert (folder / keys.NAME).readlink() == Path("../key")
    assert (folder / keys.NAME).read_text() == "a" * 64
    assert (folder / "nothing").is_symlink()


@pytest.mark.parametrize(("at_backup", "since"), [(0, 3), (2, 3), (2, 0)])
def test_the_trail_that_is_there_goes_on(
    folder: Path, tmp_path: Path, at_backup: int, since: int
) -> None:
    lines(folder, at_backup)
    archive.write(folder, tmp_path / "file")
    lines(folder, since)
    before = trail.lines(folder)
    done = restoring.restore(tmp_path / "file", folder)
    assert done.kept_trail
    assert trail.lines(folder) == before
    assert not [one for one in done.entries if one.path.startswith("trail/")]
    assert done.sha256 == hashlib.sha256((tmp_path / "file").read_bytes()).hexdigest()
    assert trail.place_of(folder).stat().st_mode & 0o777 == 0o700
    lines(folder, 1)
    assert not log.verify(trail.place_of(folder)).broken


@pytest.mark.parametrize("there", ["nothing", "shorter", "damaged"])
def test_a_longer_trail_comes_back(folder: Path, tmp_path: Path, there: str) -> None:
    lines(folder, 3)
    before = trail.lines(folder)
    archive.write(folder, tmp_path / "file")
    if there == "damaged":
        with (trail.place_of(folder) / NAME).open("a") as stream:
            stream.write("another\n")
        assert trails.length(trail.place_of(folder)) == 0
    else:
        shutil.rmtree(trail.place_of(folder))
        lines(folder, int(there == "shorter"))
    assert not restoring.restore(tmp_path / "file", folder).kept_trail
    assert trail.lines(folder) == before


def test_a_linked_trail_stays_linked(folder: Path, tmp_path: Path) -> None:
    lines(folder, 2)
    shutil.move(trail.place_of(folder), tmp_path / "drive")
    trail.place_of(folder).symlink_to(tmp_path / "drive")
    archive.write(folder, tmp_path / "file")
    restoring.restore(tmp_path / "file", folder)
    assert trail.place_of(folder).readlink() == tmp_path / "drive"
    assert len(trail.lines(folder)) == 2


def test_roles_of_the_backup_are_told(folder: Path, tmp_path: Path) -> None:
    (folder / roles_file.NAME).write_text("public = true\n")
    archive.write(folder, tmp_path / "file")
    assert not restoring.restore(tmp_path / "file", folder).other_roles
    (folder / roles_file.NAME).write_text("")
    assert restoring.restore(tmp_path / "file", folder).other_roles


@needs_root
def test_what_root_restores_stays_the_owners(folder: Path, tmp_path: Path) -> None:
    lines(folder, 1)
    keys.read_key(folder)
    archive.write(folder, tmp_path / "file")
    for path in (folder, *folder.rglob("*")):
        os.chown(path, SOMEBODY, SOMEBODY)
    os.chown(folder / keys.NAME, 0, SOMEBODY)
    restoring.restore(tmp_path / "file", folder)
    found = {path.name: path.lstat().st_uid for path in (folder, *folder.rglob("*"))}
    assert found.pop(keys.NAME) == 0
    assert set(found.values()) == {SOMEBODY}


@needs_root
def test_a_new_folder_is_the_owners_of_the_one_above(folder: Path, tmp_path: Path) -> None:
    archive.write(folder, tmp_path / "file")
    (tmp_path / "new").mkdir()
    os.chown(tmp_path / "new", SOMEBODY, SOMEBODY)
    restoring.restore(tmp_path / "file", tmp_path / "new" / "data")
    found = {path.lstat().st_uid for path in (tmp_path / "new").rglob("*")}
    assert found == {SOMEBODY}


def test_another_user_is_refused(folder: Path, tmp_path: Path, monkeypatch) -> None:
    archive.write(folder, tmp_path / "file")
    monkeypatch.setattr(owners.os, "geteuid", lambda: SOMEBODY)
    with pytest.raises(Refused, match="another user's"):
        restoring.restore(tmp_path / "file", folder)
    owners.give(folder, tmp_path)  # does nothing, for only root may


def test_a_backup_is_written_where_no_links_can_be_made(
    folder: Path, tmp_path: Path, monkeypatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no links")

    monkeypatch.setattr(archive.os, "link", refuse)
    entries = archive.write(folder, tmp_path / "file")
    assert archive.verified(tmp_path / "file") == entries
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "home"]
    (tmp_path / "there").write_text("another")
    with pytest.raises(FileExistsError):
        archive._name(tmp_path / "file", tmp_path / "there")
    assert (tmp_path / "there").read_text() == "another"
