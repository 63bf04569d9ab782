"""Village files in a zip of TPMAP: read beside the units, held against them, each fault named."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.intake import limits
from data.official import tpmap, tpmap_villages, village_checks
from data.official.tpmap_zip import COUNTED
from data.refusal import Refused
from tests.data import made_up
from tests.data.made_villages import KEY, villages_of, with_villages

COMMON, POOR = "60/60_11_village_common.csv", "60/60_11_village_11111.csv"
MEMBERS, TARGET = "HOUSEMEMBER_CNT", "poor.JPT.MOFval.CNT"


def read(folder: Path, tables: made_up.Tables) -> tpmap.Tpmap:
    """A year read from tables, its villages held against its units."""
    published = tpmap.read_survey(made_up.zip_tpmap(folder / made_up.TPMAP_ZIP, tables))
    village_checks.villages_agree(published)
    return published


def refusal(folder: Path, tables: made_up.Tables) -> str:
    """The words of a refusal."""
    with pytest.raises(Refused) as refused:
        read(folder, tables)
    return str(refused.value)


def test_villages_are_read_in_the_order_of_their_codes(tmp_path) -> None:
    tables = with_villages(made_up.tpmap_tables())
    tables[POOR][1:] = tables[POOR][:0:-1]
    villages = read(tmp_path, tables).villages
    wanted = [
        f"{unit}{place + 1:02d}" for unit in made_up.UNITS for place in range(villages_of(unit))
    ]
    assert villages.index.tolist() == wanted
    assert list(villages) == list(tpmap_villages.COUNTS)
    header, *rows = tables[POOR]
    row = next(row for row in rows if row[0] == "11010103")
    assert str(villages.loc["11010103", "target_poor"]) == row[header.index(TARGET)]


def test_every_column_of_a_mask_is_read_of_villages_too() -> None:
    assert sorted(tpmap_villages.READ["11111"]) == sorted(COUNTED)


def test_a_year_without_villages_has_none_and_no_check_of_them(tmp_path) -> None:
    published = read(tmp_path, made_up.tpmap_tables())
    assert published.villages.empty
    assert village_checks.villages_agree(published) == []


def test_the_other_masks_of_villages_are_not_read(tmp_path) -> None:
    tables = with_villages(made_up.tpmap_tables())
    tables["60/60_11_village_00100.csv"] = [["no", "columns"], ["of", "ours", "at all"]]
    assert len(read(tmp_path, tables).villages) == sum(map(villages_of, made_up.UNITS))


def test_villages_of_some_provinces_are_taken(tmp_path) -> None:
    villages = read(tmp_path, with_villages(made_up.tpmap_tables(), "90")).villages
    assert villages.index.str[:2].unique().tolist() == ["90"]


def test_one_table_without_the_other_is_named(tmp_path) -> None:
    tables = with_villages(made_up.tpmap_tables())
    del tables[POOR]
    assert POOR in refusal(tmp_path, tables)


def test_more_villages_than_may_be_are_refused(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(limits, "VILLAGES", 8)
    assert "village" in refusal(tmp_path, with_villages(made_up.tpmap_tables()))


CELLS = {
    "no whole number": ((COMMON, "11010101", MEMBERS, "7.5"), (COMMON, "(11010101), HOUSE", "7.5")),
    "seven digits": ((COMMON, "11010101", KEY, "1101010"), (COMMON, KEY, "'1101010'", "8 digits")),
    "twice": ((POOR, "11010102", KEY, "11010101"), (POOR, KEY, "'11010101'", "once")),
    "of another province": ((POOR, "11010101", KEY, "90010109"), (POOR, "'90010109'", "from 11")),
    "in one table alone": ((POOR, "11010101", KEY, "11010199"), (POOR, "row 11010101")),
    "people": (
        (COMMON, "11010101", MEMBERS, "9000"),
        (COMMON, "row 110101…, HOUSEMEMBER_CNT", "expected 2001 as in the tambon files"),
    ),
    "poor": ((POOR, "11010101", TARGET, "0"), (POOR, "row 110101…, poor.JPT.MOFval.CNT", "sum")),
    "more target poor than poor": (
        (POOR, "11010103", "poor.JPT.CNT", "1"),
        (POOR, "row 11010103, poor.JPT.MOFval.CNT", "target poor"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("wrong", "named"), CELLS.values(), ids=CELLS)
def test_what_is_wrong_with_a_cell_is_named(tmp_path, wrong, named) -> None:
    tables = with_villages(made_up.tpmap_tables())
    made_up.cell(tables, *wrong)
    told = refusal(tmp_path, tables)
    assert [part for part in named if part not in told] == [], told


def test_a_village_of_no_unit_is_named(tmp_path) -> None:
    tables = with_villages(made_up.tpmap_tables())
    for name in (COMMON, POOR):
        made_up.cell(tables, name, "11010101", KEY, "11050101")
    assert "row 11050101, village_ID" in refusal(tmp_path, tables)
