"""Entries of a manifest after an import: in their order, those of the same key replaced."""

from __future__ import annotations

from releases.manifest import by_id
from tests.releases.small import REPORT, imported, table


def test_an_entry_of_the_same_id_takes_the_place_of_the_old_one():
    old = [{"id": "a", "n": 1}, {"id": "b", "n": 2}]
    assert by_id(old, [{"id": "a", "n": 3}, {"id": "c", "n": 4}]) == [
        {"id": "a", "n": 3},
        {"id": "b", "n": 2},
        {"id": "c", "n": 4},
    ]


def test_levels_of_a_measure_come_together_each_once():
    old = [{"id": "a", "levels": "country province"}]
    (found,) = by_id(old, [{"id": "a", "levels": "province district"}])
    assert found["levels"] == "country province district"


def test_one_source_of_two_files_is_two_entries():
    old = [{"id": "a", "file": "1.csv"}]
    found = by_id(old, [{"id": "a", "file": "2.csv"}], key=("id", "file"))
    assert [entry["file"] for entry in found] == ["1.csv", "2.csv"]


def test_notes_of_an_import_are_kept_in_words_of_each_language(tmp_path, base, shelf):
    found = imported(
        table(tmp_path, REPORT, "11,2566,100,20,10", "รวม,2566,100,20,10"), base, shelf
    )
    (log,) = found.manifest["imports"]
    assert log["notes"]
    for note in log["notes"]:
        assert {"th", "en"} <= set(note)
        assert all(isinstance(text, str) and text for text in note.values())
