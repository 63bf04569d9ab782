"""Every bad file gets a clear message in both languages; nothing is stored, nobody is named."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from data.imports.telling.words import lines
from data.refusal import Refused
from data.stored.library import Library
from releases import checking, publishing
from releases.outcome import Outcome
from tests.data.intake.bad_files import BAD, Bad
from wording.saying import said


def test_there_are_at_least_sixty_bad_files() -> None:
    assert len({bad.id for bad in BAD}) == len(BAD) >= 60


@pytest.fixture(scope="module")
def outcomes() -> dict[str, Outcome]:
    """What was found in each file, read once."""
    return {}


def outcome_of(bad: Bad, embedded, outcomes, folder: Path) -> Outcome:
    """Read a bad file, or recall what was found in it."""
    if bad.id not in outcomes:
        path = folder / bad.name
        path.write_bytes(bad.content)
        outcomes[bad.id] = checking.check(path, embedded, bad.options)
    return outcomes[bad.id]


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.id)
def test_message_says_what_is_wrong(bad: Bad, embedded, outcomes, tmp_path: Path) -> None:
    report = outcome_of(bad, embedded, outcomes, tmp_path).report
    told = lines(report)
    th, en = ("\n".join(line.text(lang) for line in told) for lang in ("th", "en"))
    assert [word for word in bad.th if word not in th] == [], th
    assert [word for word in bad.en if word not in en] == [], en
    assert bad.name in th


QUOTED = re.compile(r"“[^”]*”|'[^']*'|found .*?, expected")
"""What is of the file itself, which is told in its own language."""
NAMES = re.compile(
    r"\.\w+|[A-Z0-9]+_\w+|\w*[A-Z]{2}\w*|Parquet|Excel|GeoPackage|GeoJSON|OpenDocument|Apple Numbers|Office|shapefile"
    r"|Windows|mojibake|vbaProject|Thai|parquet|zip|header\.\w+|\w+\.[A-Z]+|\w+_\w+|geometry"
)
"""Names that are the same in every language."""


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.id)
def test_a_message_is_wholly_in_one_language(bad: Bad, embedded, outcomes, tmp_path: Path) -> None:
    for line in lines(outcome_of(bad, embedded, outcomes, tmp_path).report):
        th, en = (
            QUOTED.sub("", text.replace(bad.name, ""))
            for text in (line.text("th"), line.text("en"))
        )
        words = re.findall(r"[A-Za-z]{3,}", NAMES.sub("", th))
        assert [word for word in words if word not in bad.name + ", area"] == [], line.text("th")
        assert re.findall(r"[\u0e01-\u0e5b]+", en) == [], line.text("en")


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.id)
def test_nothing_is_stored(bad: Bad, embedded, outcomes, tmp_path: Path) -> None:
    outcome = outcome_of(bad, embedded, outcomes, tmp_path)
    shelf = Library(tmp_path / "data")
    with pytest.raises(Refused):
        publishing.publish(outcome, embedded, shelf)
    assert not (tmp_path / "data").exists()


PERSONAL = [bad for bad in BAD if "ข้อมูลส่วนบุคคล" in bad.th or "by values" in bad.id]


@pytest.mark.parametrize("bad", PERSONAL, ids=lambda bad: bad.id)
def test_no_value_of_a_personal_column_is_told(
    bad: Bad, embedded, outcomes, tmp_path: Path
) -> None:
    report = outcome_of(bad, embedded, outcomes, tmp_path).report
    told = "\n".join(line.text("th") + line.text("en") for line in lines(report))
    values = [line.split(",")[1] for line in bad.content.decode().splitlines()[1:]]
    assert [value for value in values if len(value) > 1 and value in told] == []


def test_all_faults_of_a_file_are_told_at_once(embedded, tmp_path: Path) -> None:
    path = tmp_path / "many.csv"
    rows = ["50010,,2566,1", "50,,2566,-1", "51,,ไม่ทราบ,1", "52,,2566,มาก", "50,,2566,2"]
    path.write_text("\n".join(["รหัส,จังหวัด,ปี,จำนวน (คน)", *rows]), encoding="utf-8")
    report = checking.check(path, embedded).report
    assert [said(fault.message, "th") for fault in report.faults] == [
        "รหัสพื้นที่ไม่ถูกต้อง",
        "ปีไม่ถูกต้อง",
        "พื้นที่และปีซ้ำ",
        "ตัวเลขติดลบ",
        "ข้อความอยู่ในช่องตัวเลข",
    ]
