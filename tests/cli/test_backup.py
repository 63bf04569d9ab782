"""`atlas backup` and `atlas restore`: what they say, and what they tell the trail."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from data.people import trail
from data.stored import keys
from data.stored.library import Library
from tests.cli.run import atlas
from tests.data.shelves import parts, published


def test_a_folder_comes_back_and_the_key_is_not_in_the_file(shelf: Library, tmp_path: Path) -> None:
    first = published(shelf, "one")
    keys.read_key(shelf.folder)
    trail.record(shelf.folder, trail.SIGNED_IN, "–", who="office")
    done = atlas("backup", str(tmp_path / "file"))
    assert (done.returncode, "อ่านทวนแล้ว" in done.said) == (0, True)
    assert "read back and as it was written" in done.said
    assert "is not in the backup" in done.said
    published(shelf, "two")
    done = atlas("restore", str(tmp_path / "file"))
    assert done.returncode == 0, done.said
    assert "the data folder as it was before lies at" in done.said
    assert shelf.pointer().active == first
    told, *_ = trail.lines(shelf.folder)
    assert (told.what, told.details["files"]) == (trail.RESTORED, 5)
    assert told.details["backup"] == hashlib.sha256((tmp_path / "file").read_bytes()).hexdigest()
    assert "5 files were put back" in done.said
    assert "the trail that was here goes on" in done.said
    assert "roles.toml came back" not in done.said
    assert (shelf.folder / keys.NAME).exists()


def test_a_backup_without_roles_does_not_say_that_they_came_back(
    shelf: Library, tmp_path: Path
) -> None:
    published(shelf, "one")
    assert atlas("backup", str(tmp_path / "file")).returncode == 0
    (shelf.folder / "roles.toml").write_text('[[roles]]\nrole = "viewer"\neveryone = true\n')
    done = atlas("restore", str(tmp_path / "file"))
    assert not (shelf.folder / "roles.toml").exists()
    assert "roles.toml came back" not in done.said
    assert "the backup holds no roles.toml" in done.said


def test_a_file_that_is_no_backup_is_refused_in_both_languages(
    shelf: Library, tmp_path: Path
) -> None:
    published(shelf, "one")
    (tmp_path / "file").write_text("another")
    done = atlas("restore", str(tmp_path / "file"))
    assert done.returncode == 1
    assert "ชุดสำรองเสียหาย" in done.said
    assert "nothing was changed" in done.said
    assert atlas("restore", str(tmp_path / "absent")).returncode == 1


def test_a_backup_is_not_written_into_the_data_folder(shelf: Library) -> None:
    published(shelf, "one")
    done = atlas("backup", str(shelf.folder / "file"))
    assert (done.returncode, "would be lost with it" in done.said) == (1, True)


def test_older_rights_and_another_key_are_told(shelf: Library, tmp_path: Path) -> None:
    published(shelf, "one")
    (shelf.folder / "roles.toml").write_text("public = true\n")
    with shelf.writing("test"):
        made = parts("imported")
        about = {**made.about, keys.FINGERPRINT: keys.read_key(shelf.folder).fingerprint}
        shelf.add(replace(made, about=about))
    assert atlas("backup", str(tmp_path / "file")).returncode == 0
    (shelf.folder / "roles.toml").write_text("")
    (shelf.folder / keys.NAME).write_text("ab" * 32 + "\n")
    done = atlas("restore", str(tmp_path / "file"))
    assert "roles.toml came back from the backup" in done.said
    assert "is another" in done.said
    (shelf.folder / keys.NAME).write_text("ab")
    assert keys.NAME in atlas("restore", str(tmp_path / "file")).said
    (shelf.folder / keys.NAME).unlink()
    assert "until the house's key lies at" in atlas("restore", str(tmp_path / "file")).said
