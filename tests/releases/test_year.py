"""A year of TPMAP beside the first: by a rule, in other forms, refused, rolled back."""

from __future__ import annotations

import resource
import time
import zipfile

import pandas as pd
import pytest

from data.official.tpmap_files import member
from data.refusal import Refused
from data.stored import library, release, store
from figures import readings
from poverty import measures
from releases import checking, publishing, survey
from tests.data import made_up
from tests.releases.small import SOURCES, TIMES, doubled, imported
from wording.saying import said

NOT_COUNTED = {"year_ce", "hai", "registered_people", "density"}
"""Columns of the first year that are no counts of its survey."""


def test_second_year_stands_beside_the_first(second):
    assert second.periods == [2562, 2560]


def test_every_count_of_the_second_year_follows_the_rule(second):
    first, later = (second.table.loc[year] for year in (2560, 2562))
    counts = [name for name in first if name not in NOT_COUNTED]
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
    pd.testing.assert_series_equal(*rates)


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
    assert any("Masks 00001, 00011 are missing" in note.text("en") for note in outcome.report.notes)
    found = release.load_release(shelf.folder_of(publishing.publish(outcome, base, shelf)))
    read = {
        name: readings.reading(found, "country", name, 2562).loc["TH"]
        for name in ("target_poor_rate", "health_rate", "access_rate", "mpi_m0")
    }
    health = sum(
        people
        for unit in made_up.UNITS
        for mask, people in made_up.exact(unit, made_up.POOR[2]).items()
        if mask & 16
    )
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
    assert any("110277" in note.text("en") for note in outcome.report.notes)
    found = release.load_release(shelf.folder_of(publishing.publish(outcome, base, shelf)))
    assert found.areas.at["110277", "parent"] == "1102"
    assert "110277" in found.manifest["without_polygon"]


def test_year_whose_sums_disagree_is_refused_and_nothing_stored(tmp_path, base, shelf):
    tables = doubled(62)
    made_up.cell(tables, "62/62_province_common.csv", "11", "HOUSEMEMBER_CNT", "1")
    outcome = checking.check(made_up.zip_tpmap(tmp_path / "tpmap-62.zip", tables), base)
    assert "ผลรวม" in said(outcome.report.faults[0].message, "th")
    with pytest.raises(Refused):
        publishing.publish(outcome, base, shelf)
    assert not shelf.folder.exists()


@pytest.mark.parametrize(
    ("codes", "known", "moved"),
    [
        ({"530306", "530401"}, {"530407", "530401"}, {"530306": "530407"}),
        ({"530306", "530407"}, {"530407"}, {}),
        ({"530306"}, {"530306", "530407"}, {}),
        ({"104701"}, {"104702", "104703"}, {}),
        ({"530306"}, {"530401"}, {}),
        ({"110199"}, {"110501"}, {}),
    ],
    ids=["moved", "both there", "known as it is", "several", "unknown to the release", "municipal"],
)
def test_a_unit_that_moved_stands_under_its_code_of_today(codes, known, moved):
    assert survey.successors(codes, known) == moved
    units = pd.DataFrame({"people": range(len(codes))}, index=sorted(codes))
    found = survey.under_present_codes(units, known)
    assert set(found.index) == {moved.get(code, code) for code in codes}
    assert found["people"].sum() == units["people"].sum()


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
    """Cells by the rule, but for quoted codes, and ratios; means stay as they are."""

    def __missing__(self, cell: str) -> str:
        self[cell] = str(int(cell) * TIMES) if cell.isdigit() else cell
        return self[cell]


_TIMES = _Times()


def _twice(text: str) -> str:
    header, *lines = text.splitlines()
    rows = [line.split(",") for line in lines]
    codes = [row[0] for row in rows]
    names = [name.strip('"') for name in header.split(",")]
    means = [row[names.index("happiness")] for row in rows] if "happiness" in names else []
    rows = [[*map(_TIMES.__getitem__, row)] for row in rows]
    for row, mean in zip(rows, means, strict=False):
        row[names.index("happiness")] = mean
    if header.split(",")[0].endswith('_ID"'):
        rows = [[code, *row[1:]] for code, row in zip(codes, rows, strict=True)]
    return "\n".join([header, *map(",".join, rows), ""])
