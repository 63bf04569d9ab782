"""NESDC's workbook from people: next year's taken whole, a contradiction refused, nothing lost."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
import xlsxwriter

from data.imports.draft import Options
from data.imports.readers import nesdc as reader
from data.intake.grid import Sheet
from data.intake.numbers import BUDDHIST
from data.official import nesdc
from data.stored.release import Release, load_release
from figures import readings
from poverty.protection.disclosure import Status
from releases import checking, monetary, publishing
from releases.outcome import Outcome
from tests.data.official import workbooks

SOURCES = Path(__file__).parents[2].parent / "shared/sources"
AREAS = load_release().areas
PROVINCES = AREAS[AREAS["level"] == "province"]["name_th"].to_dict()
NEXT = 2568


@pytest.fixture
def next_years(monkeypatch: pytest.MonkeyPatch) -> dict[str, Sheet]:
    """The workbook of the year after: three years, the last one new, a sheet moved."""
    monkeypatch.setattr(workbooks, "YEARS", (2566, 2567, NEXT))
    whole = workbooks.sheets(PROVINCES)
    moved = whole.pop("1.5")
    return {"about": Sheet("about ", [["สารบัญ"]]), "1.5": moved, **whole}


def written(folder: Path, sheets: dict[str, Sheet]) -> Path:
    """The sheets as an Excel workbook; numbers as numbers."""
    path = folder / "nesdc_poverty_distribution_20270205.xlsx"
    with xlsxwriter.Workbook(path, {"strings_to_numbers": True}) as book:
        for name, sheet in sheets.items():
            page = book.add_worksheet(name)
            for at, cells in enumerate(sheet.rows):
                page.write_row(at, 0, cells)
    return path


def checked(path: Path, base: Release) -> Outcome:
    return checking.check(path, base)


def test_two_of_its_tables_make_a_workbook_nesdc_s(next_years: dict[str, Sheet]) -> None:
    """Whatever else is missing is then a fault of NESDC's workbook, not another kind of table."""
    few = [next_years[name] for name in ("about", "1.1", "9.1")]
    assert reader.recognised("a.xlsx", few, Options())
    assert not reader.recognised("a.xlsx", few[:2], Options())


def test_next_years_workbook_is_taken_without_a_question(
    tmp_path: Path, next_years: dict[str, Sheet], embedded: Release, shelf
) -> None:
    outcome = checked(written(tmp_path, next_years), embedded)
    report = outcome.report
    assert (report.importer, report.faults, report.doubts) == (nesdc.SOURCE, (), ())
    # The made-up figures are others than those in force: that alone is asked.
    assert [ask.key.split(":")[0] for ask in report.asks] == ["replace"]
    assert dict(report.levels)["province"] == 77
    unread = [one.sheet for one in report.columns if one.role == "left_out"]
    assert unread == ["about", "2.3"]


def test_a_new_year_is_stored_beside_the_old_ones(
    tmp_path: Path, next_years: dict[str, Sheet], embedded: Release, shelf
) -> None:
    path = written(tmp_path, next_years)
    (ask,) = checked(path, embedded).report.asks
    outcome = checking.check(path, embedded, Options(answers={ask.key: ask.choices[0].value}))
    assert outcome.report.clean
    later = load_release(shelf.folder_of(publishing.publish(outcome, embedded, shelf)))
    read = readings.reading(later, "province", "poor_people", NEXT)
    for code in ("10", "50", "96"):
        assert read.at[code, "value"] == round(workbooks.poor(code, NEXT))
    before = embedded.table["poverty_headcount"].dropna().drop([2566, 2567], level="year_be")
    assert later.table["poverty_headcount"].reindex(before.index).equals(before)


def test_a_year_to_come_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, embedded: Release
) -> None:
    year = datetime.now(UTC).year + BUDDHIST + 2
    monkeypatch.setattr(workbooks, "YEARS", (2566, 2567, year))
    report = checked(written(tmp_path, workbooks.sheets(PROVINCES)), embedded).report
    assert report.outcome == "refused"
    assert all(str(year) in str(fault) for fault in report.faults)


def test_a_dash_is_too_small_a_sample(tmp_path: Path, embedded: Release, shelf) -> None:
    whole = workbooks.sheets(PROVINCES)
    rows = [list(cells) for cells in whole["1.5"].rows]
    row = next(cells for cells in rows if cells[1] == "ภูเก็ต")
    row[-1] = "-"
    for name in ("1.6",):
        other = [list(cells) for cells in whole[name].rows]
        next(cells for cells in other if cells[1] == "ภูเก็ต")[-1] = "-"
        whole[name] = Sheet(whole[name].name, other)
    whole["1.5"] = Sheet(whole["1.5"].name, rows)
    table, _ = monetary.figures(written(tmp_path, whole), AREAS)
    year = workbooks.YEARS[-1]
    assert table.loc[(year, "83"), "poverty_headcount_small_sample"] == 1
    assert (
        table.loc[(year, "83"), "poverty_headcount"] != table.loc[(year, "83"), "poverty_headcount"]
    )


def test_a_headcount_over_a_hundred_is_told_by_its_cell(tmp_path: Path, embedded: Release) -> None:
    whole = workbooks.sheets(PROVINCES)
    rows = [list(cells) for cells in whole["1.5"].rows]
    at = next(place for place, cells in enumerate(rows) if cells[1] == "แพร่")
    rows[at][2] = "101.5"
    whole["1.5"] = Sheet(whole["1.5"].name, rows)
    report = checked(written(tmp_path, whole), embedded).report
    assert report.outcome == "refused"
    told = [str(fault) for fault in report.faults]
    assert any("1.5" in one and str(at + 1) in one and "101.5" in one for one in told), told


@pytest.mark.sources
@pytest.mark.skipif(not SOURCES.exists(), reason="../shared/sources is not here")
def test_the_official_workbook_is_accepted_and_changes_nothing(embedded: Release) -> None:
    [path] = SOURCES.glob(nesdc.PATTERN)
    outcome = checked(path, embedded)
    assert outcome.report.outcome == "accepted"
    assert outcome.replaces == 0
    ours = embedded.table.reindex(outcome.draft.figures.index)[outcome.draft.figures.columns]
    assert ours.astype("float64").equals(outcome.draft.figures.astype("float64"))


def test_small_samples_of_the_release_are_a_state_of_their_own(embedded: Release) -> None:
    """Fourteen cells of the source: a province and year each, in both tables."""
    small = embedded.table["poverty_headcount_small_sample"]
    places = small.index[small == 1]
    assert len(places) == 14
    for year, code in places:
        read = readings.reading(embedded, "province", "poverty_headcount", int(year)).loc[code]
        assert (read["status"], bool(read["small"])) == (Status.SMALL, True)
        assert read["value"] != read["value"]
