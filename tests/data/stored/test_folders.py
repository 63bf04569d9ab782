"""Folders put in place in one step, exchanged, swept; small files replaced whole."""

import errno
from pathlib import Path

import pytest

from data.stored import folders


@pytest.fixture
def pair(tmp_path) -> tuple[Path, Path]:
    """Two folders, each with a file that names it."""
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
        (folder / "name").write_text(folder.name)
    return one, other


def names(*pair: Path) -> list[str]:
    """What the files in the folders say."""
    return [(folder / "name").read_text() for folder in pair]


def test_exchanged_folders_have_each_others_files(pair):
    folders.exchange(*pair)
    assert names(*pair) == ["other", "one"]


def test_folders_are_exchanged_where_the_kernel_has_no_such_step(pair, monkeypatch):
    monkeypatch.setattr(folders.ctypes, "CDLL", lambda *_, **__: object())
    folders.exchange(*pair)
    assert names(*pair) == ["other", "one"]


def test_failed_second_step_puts_the_old_folder_back(pair, monkeypatch):
    one, other = pair
    rename = Path.rename

    def fail_for_one(path, target):
        if path == one:
            raise OSError("the new one cannot come in")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fail_for_one)
    with pytest.raises(OSError, match="cannot come in"):
        folders._in_two_steps(one, other)
    assert names(*pair) == ["one", "other"]


def test_exchange_with_nothing_is_an_error(pair):
    with pytest.raises(OSError, match="No such file") as error:
        folders.exchange(pair[0], pair[1] / "nothing")
    assert error.value.errno == errno.ENOENT


def test_folder_put_where_nothing_is_comes_there(pair):
    place = pair[0].parent / "place"
    folders.put_in_place(pair[0], place)
    assert (names(place), pair[0].exists()) == (["one"], False)


def test_folder_put_over_another_leaves_nothing_of_it(pair):
    folders.put_in_place(*pair)
    assert (names(pair[1]), pair[0].exists()) == (["one"], False)


def test_fresh_folder_is_gone_after_an_error(tmp_path):
    with pytest.raises(OSError, match="mishap"), folders.fresh(tmp_path, ".new-"):
        raise OSError("mishap")
    assert list(tmp_path.iterdir()) == []


def test_sweeping_takes_what_begins_so_and_leaves_the_rest(tmp_path):
    (tmp_path / ".new-folder").mkdir()
    (tmp_path / ".new-file").write_text("left")
    (tmp_path / "kept").write_text("kept")
    folders.sweep(tmp_path, ".new-")
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]


def test_second_writer_is_told(tmp_path):
    with folders.alone(tmp_path), pytest.raises(folders.FolderBusy), folders.alone(tmp_path):
        pass


def test_text_is_replaced_whole(tmp_path):
    path = tmp_path / "small.json"
    path.write_text("old")
    folders.write_text(path, "new")
    assert ([path.name for path in tmp_path.iterdir()], path.read_text()) == (["small.json"], "new")


def test_text_that_cannot_be_written_leaves_the_old_one(tmp_path, monkeypatch):
    path = tmp_path / "small.json"
    path.write_text("old")

    def full(_descriptor):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(folders.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        folders.write_text(path, "new")
    assert ([path.name for path in tmp_path.iterdir()], path.read_text()) == (["small.json"], "old")
