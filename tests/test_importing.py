"""Imports into a small release: a year, a report, a table, boundaries; compared and rolled back."""

from __future__ import annotations

import resource
import time
import zipfile
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

import settings
from data.catalog import Measure
from data.imports import importers, templates
from data.imports.draft import Options
from data.official.tpmap_files import member
from data.refusal import Refused
from data.stored import library, release, store
from data.stored.library import Library
from figures import readings
from poverty import measures
from releases import build, checking, preview, publishing
from tests.data import made_up
from tests.data.intake import made

SOURCES = Path(checking.__file__).parents[2] / "shared" / "sources"
TIMES = 2
"""The rule of the second year: every count of the later year is twice that of the first."""


def doubled(year: int, *, without: tuple[str, ...] = ()) -> dict[str, list[list[str]]]:
    """The small TPMAP year by the rule, without the masks named."""
    tables = {}
    for name, (header, *rows) in made_up.tpmap_tables(year).items():
        key = header[0].endswith("_ID")
        if not name.endswith(tuple(f"_{mask}.csv" for mask in without)):
            tables[name] = [
                header,
                *([*row[:key], *[str(int(cell) * TIMES) for cell in row[key:]]] for row in rows),
            ]
    return tables  # fmt: skip


@pytest.fixture(scope="module")
def base(tmp_path_factory) -> release.Release:
    """A release built from the small sources."""
    folder = tmp_path_factory.mktemp("base")
    build.build(made_up.sources(folder / "sources"), folder / "release", lambda *_: None)
    return release.load_release(folder / "release")


@pytest.fixture
def shelf(tmp_path, monkeypatch) -> Library:
    """An empty library."""
    monkeypatch.setenv(settings.DATA.name, str(tmp_path / "data"))
    return Library(tmp_path / "data")


def imported(path: Path, base: release.Release, shelf: Library, **said: object) -> release.Release:
    """The release after an import."""
    outcome = checking.check(path, base, Options(**said))
    assert outcome.report.clean, outcome.report.faults or outcome.report.doubts
    return release.load_release(shelf.folder_of(publishing.publish(outcome, base, shelf)))


@pytest.fixture
def second(tmp_path, base, shelf) -> release.Release:
    """The small release with the second year."""
    return imported(made_up.zip_tpmap(tmp_path / "tpmap-62.zip", doubled(62)), base, shelf)


def table(folder: Path, *lines: str, name: str = "table.csv") -> Path:
    """A CSV file."""
    path = folder / name
    path.write_bytes(made.csv(*lines))
    return path


def test_second_year_stands_beside_the_first(second):
    assert second.periods == [2562, 2560]


def test_every_count_of_the_second_year_follows_the_rule(second):
    first, later = (second.table.loc[year] for year in (2560, 2562))
    counts = [name for name in first if name not in {"year_ce", "hai", "poverty_headcount"}]
    surveyed = first["people"].dropna().index
    expected = first.loc[surveyed, counts].dropna(axis="columns") * TIMES
    pd.testing.assert_frame_equal(later.loc[surveyed, expected.columns], expected)


def test_first_year_is_as_it_was(base, second):
    first = second.table.loc[2560].reindex(base.table.loc[2560].index)
    pd.testing.assert_frame_equal(first, base.table.loc[2560][list(first)], check_names=False)


def test_rates_of_both_years_are_the_same_by_the_rule(second):
    measure = second.catalog.measures["target_poor_rate"]
    rates = [
        measures.reading(measure, second.figures("province", year))["value"]
        for year in (2560, 2562)
    ]
    pd.testing.assert_series_equal(*rates)  # fmt: skip


def test_facts_of_the_year_are_kept(second):
    assert second.table.loc[(2562, "11"), "hai"] == pytest.approx(0.614188, abs=5e-7)


def test_import_is_told_in_the_manifest(second, base):
    log = second.manifest["imports"][-1]
    assert (log["file"], log["importer"], log["periods"]) == ("tpmap-62.zip", "tpmap", [2562])
    assert second.manifest["based_on"] == base.id
    assert second.manifest["sources"][-1]["file"] == "tpmap-62.zip"


def test_second_year_is_rolled_back(second, shelf):
    assert store.active().id == second.id
    with shelf.writing("test"):
        shelf.roll_back()
    assert store.active().id == release.load_release().id
    assert release.load_release(shelf.folder_of(second.id)).periods == [2562, 2560]


def test_year_in_other_column_order_is_the_same(tmp_path, base, shelf):
    turned = {
        name: [[*row[:1], *row[:0:-1]] if rows[0][0].endswith("_ID") else row[::-1] for row in rows]
        for name, rows in doubled(62).items()
    }
    found = imported(made_up.zip_tpmap(tmp_path / "tpmap-62.zip", turned), base, shelf)
    assert found.table.loc[(2562, "TH"), "people"] == TIMES * base.table.loc[(2560, "TH"), "people"]


def test_year_without_some_masks_has_unions_only(tmp_path, base, shelf):
    path = made_up.zip_tpmap(tmp_path / "tpmap-62.zip", doubled(62, without=("00011", "00001")))
    outcome = checking.check(path, base)
    assert any("Masks 00001, 00011 are missing" in note.en for note in outcome.report.notes)
    found = release.load_release(shelf.folder_of(publishing.publish(outcome, base, shelf)))
    read = {name: readings.reading(found, "country", name, 2562).loc["TH"] for name in ("target_poor_rate", "health_rate", "access_rate", "mpi_m0")}  # fmt: skip
    health = sum(people for unit in made_up.UNITS for mask, people in made_up.exact(unit, made_up.POOR[2]).items() if mask & 16)  # fmt: skip
    assert read["health_rate"]["count"] == TIMES * health
    assert [pd.isna(read[name]["value"]) for name in read] == [False, False, True, True]


def test_mask_missing_in_one_province_is_refused(tmp_path, base):
    tables = {
        name: rows for name, rows in doubled(62).items() if name != "62/62_11_tambol_00011.csv"
    }
    report = checking.check(made_up.zip_tpmap(tmp_path / "tpmap-62.zip", tables), base).report
    assert "62_11_tambol_00011.csv" in report.faults[0].place


def test_year_without_the_mask_of_all_is_refused(tmp_path, base):
    path = made_up.zip_tpmap(tmp_path / "tpmap-62.zip", doubled(62, without=("11111",)))
    assert "11111" in checking.check(path, base).report.faults[0].place


def test_year_with_new_survey_units_lists_them(tmp_path, base, shelf, monkeypatch):
    monkeypatch.setattr(made_up, "UNITS", (*made_up.UNITS, "110277"))
    path = made_up.zip_tpmap(tmp_path / "tpmap-62.zip", made_up.tpmap_tables(62))
    outcome = checking.check(path, base)
    assert any("110277" in note.en for note in outcome.report.notes)
    found = release.load_release(shelf.folder_of(publishing.publish(outcome, base, shelf)))
    assert found.areas.at["110277", "parent"] == "1102"
    assert "110277" in found.manifest["without_polygon"]


def test_year_whose_sums_disagree_is_refused_and_nothing_stored(tmp_path, base, shelf):
    tables = doubled(62)
    made_up.cell(tables, "62/62_province_common.csv", "11", "HOUSEMEMBER_CNT", "1")
    outcome = checking.check(made_up.zip_tpmap(tmp_path / "tpmap-62.zip", tables), base)
    assert "ผลรวม" in outcome.report.faults[0].message_th
    with pytest.raises(Refused):
        publishing.publish(outcome, base, shelf)
    assert not shelf.folder.exists()


REPORT = "รหัส,ปี,ครัวเรือนที่สำรวจ,ครัวเรือนที่มีปัญหา,ช่วยเหลือแล้ว"


def test_report_of_districts_adds_up_to_provinces_and_the_country(tmp_path, base, shelf):
    rows = ["1101,2566,100,20,10", "1102,2566,50,10,5", "9001,2566,30,3,0"]
    found = imported(table(tmp_path, REPORT, *rows), base, shelf)
    sums = {code: found.table.loc[(2566, code), "qm_problems"] for code in ("11", "90", "TH")}
    assert sums == {"11": 30, "90": 3, "TH": 33}


def test_area_with_a_part_missing_has_no_sum(tmp_path, base, shelf):
    found = imported(
        table(tmp_path, REPORT, "1101,2566,100,20,10", "9001,2566,30,3,0"), base, shelf
    )
    assert (2566, "11") not in found.table.index
    assert found.table.loc[(2566, "90"), "qm_problems"] == 3


def test_report_becomes_measures(tmp_path, base, shelf):
    found = imported(table(tmp_path, REPORT, "11,2566,100,20,10"), base, shelf)
    measure = found.catalog.measures["qm_helped_rate"]
    read = measures.reading(measure, found.figures("province", 2566))
    assert (read.loc["11", "value"], measure.direction) == (0.5, "higher_is_better")


def test_table_becomes_a_measure_with_its_rate(tmp_path, base, shelf):
    found = imported(table(tmp_path, "code,year,complaints (cases)", "11,2566,30"), base, shelf)
    rate = rate_of(found)
    people = base.table.loc[(2560, "11"), "people"]
    read = measures.reading(rate, found.figures("province", 2566))
    assert read.loc["11", "value"] == 30 / people


def rate_of(found: release.Release) -> Measure:
    """The only rate of an imported count."""
    made = [one for one in found.catalog.measures.values() if one.id.startswith("x_")]
    (rate,) = [one for one in made if one.kind == "ratio"]
    return rate


def test_what_a_column_means_can_be_said_anew(tmp_path, base, shelf):
    path = table(tmp_path, "code,year,complaints (cases)", "11,2566,30")
    ((header, meaning),) = checking.check(path, base).draft.meanings.items()
    assert (meaning.unit, meaning.direction, meaning.denominator) == (
        "count",
        "higher_is_worse",
        "",
    )
    said = replace(meaning, direction="higher_is_better", denominator="households", name_th="ก")
    found = imported(path, base, shelf, declared={header: said})
    rate = rate_of(found)
    assert (rate.direction, rate.name_th) == ("higher_is_better", "ก ต่อครัวเรือน")
    read = measures.reading(rate, found.figures("province", 2566))
    assert read.loc["11", "value"] == 30 / base.table.loc[(2560, "11"), "households"]


def test_sample_of_a_table_is_its_rate_on_the_finest_level(tmp_path, base):
    path = table(tmp_path, "code,year,complaints (cases)", "11,2566,30", "1101,2566,12")
    sample = preview.sample(checking.check(path, base), base)
    assert sample.measure.name_en == "complaints (cases) per surveyed person"
    assert (sample.level, sample.period) == ("district", 2566)
    people = base.table.loc[(2560, "1101"), "people"]
    assert sample.reading["value"].to_dict() == {"1101": 12 / people}


def test_sample_of_a_year_of_tpmap_is_the_rate_of_its_tambons(tmp_path, base):
    path = made_up.zip_tpmap(tmp_path / "tpmap-62.zip", doubled(62))
    sample = preview.sample(checking.check(path, base), base)
    first = base.table.loc[2560]
    rate = (first["target_poor"] / first["people"])[sample.reading.index]
    assert (sample.level, sample.period) == ("tambon", 2562)
    assert sample.reading["value"].tolist() == pytest.approx(rate.tolist())


def test_a_file_that_is_refused_has_no_sample(tmp_path, base):
    outcome = checking.check(table(tmp_path, "code,year,score index", "11,2566,x"), base)
    assert outcome.report.faults
    assert preview.sample(outcome, base) is None


def test_another_year_of_a_table_joins_the_same_measure(tmp_path, base, shelf):
    first = imported(table(tmp_path, "code,year,score index", "11,2565,0.5"), base, shelf)
    both = imported(table(tmp_path, "code,year,score index", "1101,2566,0.7"), first, shelf)
    (measure,) = [one for one in both.catalog.measures.values() if one.name_en == "score index"]
    assert both.years(measure.id, "province") == [2565]
    assert both.years(measure.id, "district") == [2566]
    assert measure.levels == "province district"


def test_other_edition_of_the_boundaries_keeps_the_figures(tmp_path, base, shelf):
    frame = made_up.tambon_frame()
    frame.loc[frame["ADM3_PCODE"] == "TH900102", "ADM3_PCODE"] = "TH900103"
    found = imported(made_up.zip_boundaries(tmp_path / "other.zip", frame), base, shelf)
    assert "900103" in found.areas.index
    assert "900102" not in found.areas.index
    assert found.table.loc[(2560, "TH"), "people"] == base.table.loc[(2560, "TH"), "people"]
    assert found.assets["tambon"] != b""


def test_unit_that_lost_its_polygon_is_listed_without_one(tmp_path, base, shelf):
    frame = made_up.tambon_frame()
    frame.loc[frame["ADM3_PCODE"] == "TH110102", "ADM3_PCODE"] = "TH110103"
    found = imported(made_up.zip_boundaries(tmp_path / "other.zip", frame), base, shelf)
    assert found.areas.at["110102", "level"] == "municipality"
    assert "110102" in found.manifest["without_polygon"]


def test_other_edition_is_looked_at_beside_the_one_in_force(tmp_path, base):
    frame = made_up.tambon_frame()
    frame.loc[frame["ADM3_PCODE"] == "TH900102", "ADM3_PCODE"] = "TH900103"
    frame.loc[frame["ADM3_PCODE"] == "TH110102", "ADM3_TH"] = "บางอื่น"
    outcome = checking.check(made_up.zip_boundaries(tmp_path / "other.zip", frame), base)
    edition = preview.edition(outcome, base)
    states = edition.states[edition.states != "same"].to_dict()
    assert states == {"900103": "new", "900102": "gone", "110102": "renamed"}
    assert set(edition.shapes.index) == set(frame["ADM3_PCODE"].str[2:]) | {"900102"}
    assert edition.shapes.is_valid.all()


def test_a_file_of_figures_has_no_edition(tmp_path, base):
    outcome = checking.check(table(tmp_path, "code,year,score index", "11,2566,0.5"), base)
    assert outcome.report.clean
    assert preview.edition(outcome, base) is None


@pytest.mark.parametrize("template", templates.TEMPLATES.values(), ids=lambda one: one.id)
def test_every_template_is_read_by_its_importer(template, embedded, tmp_path):
    import openpyxl

    path = tmp_path / "template.xlsx"
    path.write_bytes(templates.workbook(template, embedded.areas))
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    for row in range(2, sheet.max_row + 1):
        sheet.cell(row, 3, 2562)
        for column in range(4, sheet.max_column + 1):
            sheet.cell(row, column, 0 if column > 5 else 10)
    book.save(path)
    report = checking.check(path, embedded).report
    assert report.clean, report.faults
    assert (report.importer, report.accepted) == (template.importer, 77)


@pytest.mark.parametrize("importer", importers.IMPORTERS.values(), ids=lambda one: one.id)
def test_every_importer_is_declared_whole(importer):
    assert importer.name_th != importer.name_en
    assert importer.of_tables == (importer.recognised is not None)


def test_draft_is_stored_and_not_in_force(tmp_path, base, shelf):
    outcome = checking.check(table(tmp_path, REPORT, "11,2566,100,20,10"), base)
    identity = publishing.publish(outcome, base, shelf, activate=False)
    assert shelf.pointer().active == library.EMBEDDED
    assert [entry.id for entry in shelf.entries()] == [library.EMBEDDED, identity]


def test_progress_is_told_by_stage(tmp_path, base):
    told = []
    checking.check(
        table(tmp_path, REPORT, "11,2566,9,2,1"), base, progress=lambda *one: told.append(one)
    )
    assert told == [("reading", 0, 1), ("reading", 1, 1), ("checks", 1, 1)]


# With the official files: what an import takes, printed, not asserted.


@pytest.mark.sources
@pytest.mark.skipif(not SOURCES.exists(), reason="../shared/sources is not here")
def test_second_year_of_the_official_file_is_imported_and_rolled_back(
    tmp_path, embedded, shelf, capsys
):
    """The rule: every count of 2562 is twice that of 2561."""
    path = tmp_path / "tpmap-2562.zip"
    with (
        zipfile.ZipFile(SOURCES / "tpmap-2561.zip") as old,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if member(name):
                new.writestr(name.replace("61/61_", "62/62_"), _twice(old.read(name).decode()))
    start = time.monotonic()
    found = imported(path, embedded, shelf)
    taken = time.monotonic() - start
    memory = max(
        resource.getrusage(who).ru_maxrss
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    with capsys.disabled():
        print(f" import of a TPMAP year: {taken:.1f} s, {memory / 1e6:.2f} GB")
    assert found.table.loc[(2562, "TH"), "target_poor"] == TIMES * 1_032_987
    assert found.table.loc[(2562, "TH"), "hai"] == pytest.approx(
        embedded.table.loc[(2562, "TH"), "hai"]
    )
    with shelf.writing("test"):
        assert shelf.roll_back() == library.EMBEDDED


class _Times(dict[str, str]):
    """Cells by the rule, but for quoted codes, and ratios, in columns that nobody reads."""

    def __missing__(self, cell: str) -> str:
        self[cell] = str(int(cell) * TIMES) if cell.isdigit() else cell
        return self[cell]


_TIMES = _Times()


def _twice(text: str) -> str:
    header, *lines = text.splitlines()
    rows = [line.split(",") for line in lines]
    codes = [row[0] for row in rows]
    rows = [[*map(_TIMES.__getitem__, row)] for row in rows]
    if header.split(",")[0].endswith('_ID"'):
        rows = [[code, *row[1:]] for code, row in zip(codes, rows, strict=True)]
    return "\n".join([header, *map(",".join, rows), ""])


def test_table_of_all_tambons_is_imported(tmp_path, embedded, shelf, capsys):
    codes = embedded.codes("tambon")
    path = table(
        tmp_path,
        "code,year,value",
        *(f"{code},2566,{place % 90}" for place, code in enumerate(codes)),
    )
    start = time.monotonic()
    found = imported(path, embedded, shelf)
    with capsys.disabled():
        print(f" import of {len(codes):,} rows: {time.monotonic() - start:.1f} s")
    (value,) = [name for name in found.table if name.startswith("x_value_")]
    assert len(found.table.loc[2566][value].dropna()) == 7425


@pytest.mark.parametrize(
    ("code", "levels"),
    [("11", "country region province"), ("1101", "country region province district")],
)
def test_measures_of_a_report_are_of_its_level_and_those_above(tmp_path, base, code, levels):
    outcome = checking.check(table(tmp_path, REPORT, f"{code},2566,100,20,10"), base)
    assert {measure.levels for measure in outcome.draft.measures} == {levels}


def test_a_part_of_a_report_is_merged_where_a_person_agrees(tmp_path, base, shelf):
    rows = ["1101,2566,100,20,10", "1102,2566,50,10,5", "9001,2566,30,3,0"]
    whole = imported(table(tmp_path, REPORT, *rows), base, shelf)
    path = table(tmp_path, REPORT, "9001,2566,30,5,0")
    asked = checking.check(path, whole).report
    assert [ask.key for ask in asked.asks] == ["replace", "fewer"]
    assert [choice.value for choice in asked.asks[1].choices] == ["merge"]
    found = imported(path, whole, shelf, answers={"replace": "yes", "fewer": "merge"})
    sums = {code: found.table.loc[(2566, code), "qm_problems"] for code in ("11", "90", "TH")}
    assert sums == {"11": 30, "90": 5, "TH": 35}


def test_a_new_year_of_fewer_provinces_needs_a_consent(tmp_path, base, shelf):
    whole = imported(
        table(tmp_path, "code,year,score index", "11,2565,1", "90,2565,2"), base, shelf
    )
    path = table(tmp_path, "code,year,score index", "11,2566,1")
    assert [ask.key for ask in checking.check(path, whole).report.asks] == ["fewer"]
    assert checking.check(path, whole, Options(answers={"fewer": "take"})).report.clean


def test_the_same_year_of_fewer_survey_units_is_merged_where_a_person_agrees(
    tmp_path, second, shelf, monkeypatch
):
    monkeypatch.setattr(made_up, "UNITS", ("110101", "110102", "110201", "900101"))
    path = made_up.zip_tpmap(tmp_path / "part-62.zip", doubled(62))
    (ask,) = checking.check(path, second).report.asks
    assert (ask.key, [choice.value for choice in ask.choices]) == ("fewer", ["merge"])
    assert "110151" in ask.th
    assert "110199" in ask.en
    found = imported(path, second, shelf, answers={"fewer": "merge"})
    pd.testing.assert_frame_equal(found.table, second.table)


def test_a_new_year_of_fewer_districts_needs_a_consent_and_towns_may_go(
    tmp_path, base, monkeypatch
):
    monkeypatch.setattr(made_up, "UNITS", ("110101", "110102", "900101"))
    path = made_up.zip_tpmap(tmp_path / "tpmap-62.zip", doubled(62))
    (ask,) = checking.check(path, base).report.asks
    assert (ask.key, [choice.value for choice in ask.choices]) == ("fewer", ["take"])
    assert "1 of the 3 districts" in ask.en
    assert "tambon" not in ask.en
    assert checking.check(path, base, Options(answers={"fewer": "take"})).report.clean


@pytest.mark.parametrize(("year", "answer"), [(2566, "merge"), (2567, "take")])
def test_a_report_of_fewer_districts_or_tambons_is_asked_about(tmp_path, base, shelf, year, answer):
    rows = ["110101,2566,3", "110102,2566,1", "110201,2566,2", "900101,2566,2"]
    whole = imported(table(tmp_path, "code,year,score index", *rows), base, shelf)
    path = table(tmp_path, "code,year,score index", f"110101,{year},3", f"900101,{year},2")
    (ask,) = checking.check(path, whole).report.asks
    assert "1 อำเภอจาก 3" in ask.th
    assert "1 ตำบลหรือหน่วยสำรวจจาก 4" in ask.th
    found = imported(path, whole, shelf, answers={"fewer": answer})
    kept = found.table.loc[2566][[name for name in found.table if name.startswith("x_")]]
    assert kept.dropna().iloc[:, 0].to_dict() == {
        "110101": 3, "110102": 1, "110201": 2, "900101": 2,
    }  # fmt: skip
