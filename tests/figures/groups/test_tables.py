"""A group's file: one row an area, the sum last, every figure with its word."""

from __future__ import annotations

import csv
import io

import openpyxl
import pytest

from data.stored.release import Release
from figures import files
from figures.files import FileTable
from figures.groups import asking, tables
from figures.groups.counted import GroupFigures

YEAR = 2561


def file_of(release: Release, *, units: bool, lang: str = "th") -> tuple[GroupFigures, FileTable]:
    group = asking.ready(release, "tambon", "province", "55", units=units)
    figures = GroupFigures(release, group, YEAR)
    rows, columns = tables.of_areas(figures, lang, "elderly_share")
    return figures, FileTable("group-areas", "t", rows, columns, YEAR, "TPMAP", mark="")


@pytest.mark.parametrize("units", [False, True])
def test_a_row_an_area_and_the_sum(release: Release, *, units: bool) -> None:
    figures, table = file_of(release, units=units)
    written = list(csv.DictReader(io.StringIO(files.csv(table).decode("utf-8-sig"))))
    codes = [*figures.group.codes, *(figures.unit_codes if units else []), ""]
    assert [row["code"] for row in written] == codes
    counts = [int(row["count"]) for row in written if row["count"]]
    assert counts[-1] == sum(counts[:-1])
    assert float(written[-1]["target_poor_rate"]) == pytest.approx(
        counts[-1] / int(written[-1]["base"])
    )
    if units:
        assert counts[-1] == 44_304
    own = release.table.loc[YEAR]
    for row in written[:20]:
        if row["count"]:
            assert int(row["count"]) == own.loc[row["code"], "target_poor"]


def test_what_may_not_be_told_has_its_word_and_no_number(release: Release) -> None:
    _, table = file_of(release, units=False)
    written = list(csv.DictReader(io.StringIO(files.csv(table).decode("utf-8-sig"))))
    below = [row for row in written if row["multi_rate_status"] == "below"]
    assert below
    assert {row["multi_rate"] for row in below} == {"<5"}
    assert written[-1]["multi_rate_status"] == "derived"
    assert {row["elderly_share_status"] for row in written} <= {"published", "missing"}


def test_the_workbook_has_the_sum_as_its_last_row(release: Release) -> None:
    figures, table = file_of(release, units=False, lang="en")
    book = openpyxl.load_workbook(io.BytesIO(files.xlsx(table, data="data", source="source")))
    rows = list(book["data"].iter_rows(values_only=True))
    assert len(rows) == len(figures.group.codes) + 2
    assert rows[-1][1] == "the whole group"
    assert rows[1][0] == figures.group.codes[0]
