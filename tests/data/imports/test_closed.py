"""A file checked whole: read, recognised, and told so that JSON can carry it."""

from __future__ import annotations

import json
import zipfile

import pytest

from data.imports import closed
from data.imports.carried import job
from data.imports.draft import Options
from data.intake import limits
from data.refusal import Refused
from tests.data.intake import made
from tests.data.made_up import zip_tpmap
from tests.known_areas import AREAS

JOB = json.loads(job(AREAS[AREAS["level"] == "province"], Options()))

NUMBER = made.citizen(100_000_000_007)
"""Passes the check of citizen numbers, made up by calculation."""


def checked(tmp_path, *lines: str) -> dict:
    """What is told of a text file."""
    path = tmp_path / "a.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return json.loads(json.dumps(closed.inside("text", path, "a.csv", JOB)))


def test_a_clean_table_is_a_draft_of_its_figures(tmp_path) -> None:
    told = checked(tmp_path, "จังหวัด,ปี,จำนวนคนจน", "เลย,2566,5")
    assert told["kind"] == "text"
    assert told["draft"]["codes"] == ["42"]
    assert (told["findings"]["accepted"], told["findings"]["faults"]) == (1, [])
    assert told["findings"]["headers"] == ["จังหวัด", "ปี", "จำนวนคนจน"]


def test_faults_are_carried_up_to_a_number_and_one_says_how_many(tmp_path, monkeypatch) -> None:
    lines = ["จังหวัด,ปี,จำนวนคนจน", *(f"{name},2566,-1" for name in ("เลย", "ตาก", "น่าน", "แพร่"))]
    assert len(checked(tmp_path, *lines)["findings"]["faults"]) == 4
    monkeypatch.setattr(limits, "FAULTS", 2)
    *_, last = checked(tmp_path, *lines)["findings"]["faults"]
    assert "4" in json.dumps(last["found"])


@pytest.mark.parametrize(
    "lines",
    [
        ("à¸ˆà¸±à¸‡à¸«à¸§à¸±à¸”,à¸›à¸µ", "à¹€à¸¥à¸¢,1"),  # UTF-8 read as Latin
        ("จังหวัด,เลขประจำตัวประชาชน", f"เลย,{NUMBER}"),
    ],
)
def test_garbled_letters_and_people_are_refused(tmp_path, lines) -> None:
    with pytest.raises(Refused):
        checked(tmp_path, *lines)


def test_a_citizen_number_in_a_fault_or_doubt_is_hidden(tmp_path) -> None:
    told = checked(tmp_path, "จังหวัด,ปี,จำนวนคนจน", f"เลย {NUMBER},2566,5", f"ตาก,2566,{NUMBER}")
    assert NUMBER not in json.dumps(told)


def test_an_archive_of_tpmap_is_known_by_the_names_in_it(tmp_path) -> None:
    path = zip_tpmap(tmp_path / "a.zip", {"60/60_country_common.csv": [["a"]]})
    assert closed._is_tpmap(path)
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr("readme.txt", "")
    assert not closed._is_tpmap(tmp_path / "b.zip")
