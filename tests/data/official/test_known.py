"""A TPMAP year is held against what is known of it from elsewhere."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pandas as pd
import pytest

from data.catalog import catalog
from data.imports.telling.words import lines
from data.official import known
from data.stored import release
from data.stored.library import Library
from data.stored.release import Release
from releases import checking, publishing
from releases.outcome import Outcome
from tests import shared
from tests.data import made_up

FACTS = Path(__file__).parents[3].parent / "shared" / "facts" / "tpmap-national.csv"
FACT_COLUMNS = {
    "households_surveyed": "households",
    "people_surveyed": "people",
    "poor_households": "poor_households",
    "mpi_poor_people_jpt": "bmn_poor",
    "target_poor_people": "target_poor",
    **{name: name for name in ("health", "living", "education", "income", "access")},
}
YEARS = (2561, 2562, 2565, 2566)


@pytest.fixture(scope="module")
def base() -> Release:
    """A small release with the year 2560."""
    return release.load_release(shared.small())


def units(year_be: int, **changed: int) -> pd.DataFrame:
    """Two survey units that add up to all that is known of a year, but for what is changed."""
    totals = {name: total.value for name, total in known.known(year_be).items()} | changed
    dimensions = catalog().dimensions
    columns = {(f"target_poor_in_{k}" if k in dimensions else k): v for k, v in totals.items()}
    rows = [{name: value - value // 3 for name, value in columns.items()}]
    rows += [{name: value // 3 for name, value in columns.items()}]
    return pd.DataFrame(rows, index=["110101", "500101"])


@pytest.mark.skipif(not FACTS.exists(), reason="../shared/facts is not here")
def test_what_is_known_is_what_the_facts_say() -> None:
    with FACTS.open(encoding="utf-8", newline="") as stream:
        rows = {int(row["tpmap_year_be"]): row for row in csv.DictReader(stream)}
    for year, row in rows.items():
        facts = {ours: int(row[theirs]) for theirs, ours in FACT_COLUMNS.items() if row[theirs]}
        facts.pop("poor_households" if year == 2566 else "", None)  # another definition
        found = {name: total.value for name, total in known.known(year).items()}
        assert found == facts | {name: found[name] for name in ("registered",) if name in found}
        assert all(total.source for total in known.known(year).values())


@pytest.mark.parametrize("year", YEARS)
def test_a_year_as_it_is_known_passes_every_check(year: int) -> None:
    checks, notes = known.held(year, units(year))
    assert {check.id for check in checks} == {f"known_{name}_{year}" for name in known.known(year)}
    assert ([check for check in checks if not check.passed], notes) == ([], [])


@pytest.mark.parametrize(
    ("year", "total"), [(year, total) for year in YEARS for total in known.known(year)]
)
@pytest.mark.parametrize("by", [1, -1, 100_000])
def test_every_total_that_differs_is_told(year: int, total: str, by: int) -> None:
    expected = known.known(year)[total]
    checks, notes = known.held(year, units(year, **{total: expected.value + by}))
    failed = [check for check in checks if not check.passed]
    if abs(by) < expected.rounded_to:
        assert (failed, notes) == ([], [])
        return
    assert [check.id for check in failed] == [f"known_{total}_{year}"]
    (note,) = notes
    for text in (note.text("th"), note.text("en")):
        assert f"{expected.value:,}" in text
        assert f"{expected.value + by:,}" in text
        assert f"{by:+,}".replace("-", "−") in text
    assert not re.search("[ก-๛]", note.text("en"))


def test_a_rounded_total_holds_within_its_rounding() -> None:
    assert not known.held(2565, units(2565, bmn_poor=3_444_999))[1]
    assert known.held(2565, units(2565, bmn_poor=3_445_001))[1]


def test_nothing_is_known_of_most_years() -> None:
    assert known.held(2560, units(2561)) == ([], [])


def report(base: Release, folder: Path, year: int) -> Outcome:
    tables = made_up.tpmap_tables(year)
    return checking.check(made_up.zip_tpmap(folder / f"tpmap-{year}.zip", tables), base)


@pytest.mark.parametrize("year", [61, 62, 65, 66])
def test_the_report_on_a_year_tells_what_differs(base: Release, tmp_path: Path, year: int) -> None:
    found = report(base, tmp_path, year).report
    for lang, passed in (("th", "ผ่านทุกข้อ"), ("en", "all passed")):
        text = "\n".join(line.text(lang) for line in lines(found))
        assert passed not in text
        assert f"{known.known(2500 + year)['target_poor'].value:,}" in text
    assert found.clean, "it is told, not refused: the file may be right"
    assert len(found.differences) == len(known.known(2500 + year))


def test_the_report_on_a_year_of_which_nothing_is_known_says_all_passed(
    base: Release, tmp_path: Path
) -> None:
    found = report(base, tmp_path, 63).report
    assert (found.differences, found.notes[-1].text("en")) == ((), "7 checks made, all passed")


def test_the_release_keeps_the_checks_that_failed(
    base: Release, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = Library(tmp_path / "data")
    outcome = report(base, tmp_path, 62)
    stored = release.load_release(shelf.folder_of(publishing.publish(outcome, base, shelf)))
    made = {check["id"]: check for check in stored.manifest["checks"]}
    assert made["known_target_poor_2562"]["expected"] == 983_316
    assert not made["known_target_poor_2562"]["passed"]
    assert made["sums_country_2562"]["passed"]
    assert made["sums_country"]["passed"], "that of the year before"
    assert len(made) == len(stored.manifest["checks"])


def test_a_year_in_the_place_of_another_leaves_no_check_of_the_old_one(
    base: Release, tmp_path: Path
) -> None:
    shelf = Library(tmp_path / "data")
    tables = made_up.tpmap_tables(60)
    outcome = checking.check(made_up.zip_tpmap(tmp_path / "again.zip", tables), base)
    stored = release.load_release(shelf.folder_of(publishing.publish(outcome, base, shelf)))
    ids = {check["id"] for check in stored.manifest["checks"]}
    assert "sums_country_2560" in ids
    assert "sums_country" not in ids
    assert "coverage_tambon" in ids, "that of the boundaries"


def test_provinces_that_a_year_lacks_are_named(
    base: Release, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(made_up, "UNITS", ("110101", "110102"))
    found = report(base, tmp_path, 63).report
    assert [note.text("th") for note in found.differences] == [
        "พ.ศ. 2563 ไม่มีตัวเลขของ 1 จังหวัดที่มีในการสำรวจก่อนหน้า: ชื่อ90"
    ]
    assert "1 of the 2 provinces" in found.differences[0].text("en")
    assert found.notes[-1].text("en") == "7 checks made, 6 passed, 1 not"


def test_the_embedded_year_is_known_to_the_last_person(embedded: Release) -> None:
    cells = embedded.areas.index[embedded.areas["level"].isin(["tambon", "municipality"])]
    figures = embedded.table.loc[2561].reindex(cells).dropna(subset="people")
    figures = figures.dropna(axis="columns", how="all")
    columns = [name for name in figures if not str(name).startswith("indicator")]
    checks, notes = known.held(2561, figures[columns])
    assert len(checks) == 11
    assert notes == []
