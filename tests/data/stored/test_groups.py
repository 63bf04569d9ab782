"""Groups kept in the data folder: whole or not at all, and never another under the same id."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from data.refusal import Refused
from data.stored import groups, lock
from data.stored.library import Library

TEXT = "tambon~list~550101-05~~ลุ่มน้ำน่าน"


def file_of(folder: Path, id_: str) -> Path:
    return folder / groups.FOLDER / f"{id_}.json"


def test_what_was_saved_is_read_again_under_the_same_id(tmp_path: Path) -> None:
    id_ = groups.save(Library(tmp_path), TEXT)
    assert groups.read(tmp_path, id_) == TEXT
    assert groups.save(Library(tmp_path), TEXT) == id_
    assert groups.kept(tmp_path) == {id_: TEXT}
    assert len(id_) == groups.DIGITS


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"text": 5}', '{"text": "tambon~list~56"}', "\x00", "[" * 99_999]
)
def test_a_file_that_is_not_as_written_is_damaged_and_left_out(
    tmp_path: Path, content: str
) -> None:
    id_ = groups.save(Library(tmp_path), TEXT)
    file_of(tmp_path, id_).write_text(content, encoding="utf-8")
    with pytest.raises(Refused, match="damaged"):
        groups.read(tmp_path, id_)
    assert groups.kept(tmp_path) == {}


def test_every_flipped_letter_is_noticed(tmp_path: Path) -> None:
    id_ = groups.save(Library(tmp_path), TEXT)
    whole = file_of(tmp_path, id_).read_text(encoding="utf-8")
    for place in range(len(whole) - 1):
        flipped = whole[:place] + chr(ord(whole[place]) ^ 1) + whole[place + 1 :]
        file_of(tmp_path, id_).write_text(flipped, encoding="utf-8")
        try:
            assert groups.read(tmp_path, id_) == TEXT  # a sign between the letters of JSON
        except Refused:
            continue


@pytest.mark.parametrize("id_", ["", "..", "../../etc/passwd", "0" * 12, "A" * 12, "0" * 11])
def test_an_id_that_is_none_or_not_there_is_refused(tmp_path: Path, id_: str) -> None:
    groups.save(Library(tmp_path), TEXT)
    with pytest.raises(Refused):
        groups.read(tmp_path, id_)
    with pytest.raises(Refused):
        groups.delete(Library(tmp_path), id_)


def test_a_group_is_deleted_and_what_a_kill_left_is_swept(tmp_path: Path) -> None:
    shelf = Library(tmp_path)
    id_ = groups.save(shelf, TEXT)
    left = tmp_path / groups.FOLDER / f".{id_}.json-x"
    left.write_text("half", encoding="utf-8")
    other = groups.save(shelf, TEXT + "2")
    assert not left.exists()
    groups.delete(shelf, id_)
    assert groups.ids(tmp_path) == [other]


def test_one_writes_at_a_time(tmp_path: Path) -> None:
    with lock.held(tmp_path, "import"), pytest.raises(Refused):
        groups.save(Library(tmp_path), TEXT)
    assert groups.kept(tmp_path) == {}


def test_a_folder_holds_so_many_groups_and_texts_of_such_a_length(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(groups, "MOST", 1)
    id_ = groups.save(Library(tmp_path), TEXT)
    with pytest.raises(Refused):
        groups.save(Library(tmp_path), TEXT + "2")
    assert groups.save(Library(tmp_path), TEXT) == id_
    with pytest.raises(Refused):
        groups.save(Library(tmp_path), "x" * (groups.LONGEST + 1))


def test_a_file_holds_the_text_alone(tmp_path: Path) -> None:
    id_ = groups.save(Library(tmp_path), TEXT)
    stated = json.loads(file_of(tmp_path, id_).read_text(encoding="utf-8"))
    assert stated == {"text": TEXT}
