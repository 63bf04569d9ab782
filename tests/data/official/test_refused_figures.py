"""Made-up TPMAP zips with one thing wrong: what is refused, and in which words."""

import pytest

from data.refusal import Refused
from releases import build
from tests.data import made_up


@pytest.fixture
def refusal(tmp_path):
    """Builds from tables and returns the words of the refusal."""

    def words(tables: made_up.Tables) -> str:
        folder = made_up.sources(tmp_path / "sources", tables=tables)
        with pytest.raises(Refused) as refused:
            build.build(folder, tmp_path / "out", lambda *_: None)
        return str(refused.value)

    return words


PROVINCE = "60/60_province_common.csv"
TAMBONS = "60/60_11_tambol_common.csv"
POOR = "60/60_11_tambol_00100.csv"
MEMBERS = "HOUSEMEMBER_CNT"
# One cell written over: file, code, column, text; then what the refusal names.
CELLS = {
    "wrong total of a province": (
        (PROVINCE, "11", MEMBERS, "1"),
        (PROVINCE, "row 11, HOUSEMEMBER_CNT", "found 1,"),
    ),
    "wrong total of the country": (
        ("60/60_country_00100.csv", "", "poor.JPT.CNT", "0"),
        ("60/60_country_00100.csv", "row TH, poor.JPT.CNT", "found 0,"),
    ),
    "wrong total of a district": (
        ("60/60_11_amphur_11111.csv", "1102", "poor.JPT.MOFreg.CNT", "99999"),
        ("60/60_11_amphur_11111.csv", "row 1102, poor.JPT.MOFreg.CNT", "found 99999,"),
    ),
    "wrong figure of a tambon": (
        (TAMBONS, "110201", "indicator7.ALL", "5000"),
        ("60/60_11_amphur_common.csv", "row 1102, indicator7.ALL", "expected 5000,"),
    ),
    "negative": ((TAMBONS, "110102", MEMBERS, "-7"), (TAMBONS, "row 3 (110102), HOUSE", "'-7'")),
    "no number": ((POOR, "110101", "poor.JPT.CNT", "many"), (POOR, "row 2 (110101), ", "'many'")),
    "fraction": ((TAMBONS, "110101", MEMBERS, "7.5"), (TAMBONS, "row 2 (110101), ", "'7.5'")),
    "empty": ((TAMBONS, "110101", MEMBERS, ""), (TAMBONS, "row 2 (110101), ", "found '',")),
    "thai digits": ((TAMBONS, "110101", MEMBERS, "๗"), (TAMBONS, "row 2 (110101), ", "'๗'")),
    "twice the same code": (
        (TAMBONS, "110102", "tumbol_ID", "110101"),
        (TAMBONS, "row 3, tumbol_ID", "'110101'", "6 digits, once"),
    ),
    "code of another province": (
        (TAMBONS, "110102", "tumbol_ID", "900105"),
        (TAMBONS, "row 3, tumbol_ID", "'900105'", "from 11"),
    ),
    "code that became a number": (
        (TAMBONS, "110102", "tumbol_ID", "110102.0"),
        (TAMBONS, "row 3, tumbol_ID", "'110102.0'"),
    ),
    "code too short": ((TAMBONS, "110102", "tumbol_ID", "1101"), (TAMBONS, "row 3", "'1101'")),
}


@pytest.mark.parametrize(("altered", "named"), CELLS.values(), ids=CELLS)
def test_wrong_cell_is_refused_by_file_row_and_figure(refusal, altered, named):
    tables = made_up.tpmap_tables()
    made_up.cell(tables, *altered)
    words = refusal(tables)
    assert [part for part in named if part not in words] == []


def test_every_fault_of_the_reading_is_named_at_once(refusal):
    tables = made_up.tpmap_tables()
    made_up.cell(tables, TAMBONS, "110101", MEMBERS, "x")
    made_up.cell(tables, POOR, "110102", "poor.JPT.CNT", "y")
    words = refusal(tables)
    assert ("'x'" in words, "'y'" in words) == (True, True)


def test_missing_column_is_named(refusal):
    tables = made_up.tpmap_tables()
    tables[POOR][0][tables[POOR][0].index("poor.JPT.CNT")] = "something else"
    words = refusal(tables)
    assert (POOR in words, "poor.JPT.CNT" in words) == (True, True)


def test_column_that_stands_twice_is_named(refusal):
    tables = made_up.tpmap_tables()
    tables[POOR][0][-1] = "poor.JPT.CNT"
    assert f"{POOR}, header" in refusal(tables)


def test_row_with_a_cell_too_few_is_named(refusal):
    tables = made_up.tpmap_tables()
    del tables[TAMBONS][2][-1]
    assert f"{TAMBONS}, row 3" in refusal(tables)


def test_missing_file_is_named(refusal):
    tables = made_up.tpmap_tables()
    del tables[POOR]
    assert POOR in refusal(tables)


def test_province_without_files_of_its_own_is_named(refusal):
    tables = made_up.tpmap_tables()
    kept = {name: rows for name, rows in tables.items() if "_90_" not in name}
    assert "60/60_90_amphur_common.csv" in refusal(kept)


def test_row_that_only_one_table_lacks_is_named(refusal):
    tables = made_up.tpmap_tables()
    del tables[POOR][2]
    words = refusal(tables)
    assert f"{POOR}, row 110102" in words


def test_file_without_a_header_is_named(refusal):
    tables = made_up.tpmap_tables()
    tables[POOR] = []
    assert f"{POOR}, header" in refusal(tables)


def test_country_of_two_rows_is_named(refusal):
    tables = made_up.tpmap_tables()
    tables["60/60_country_common.csv"] *= 1
    tables["60/60_country_common.csv"].append(tables["60/60_country_common.csv"][1])
    assert "60/60_country_common.csv" in refusal(tables)


def test_tambon_without_a_row_for_its_district_is_named(refusal):
    tables = made_up.tpmap_tables()
    for table in ("common", *made_up.MASKS):
        del tables[f"60/60_11_amphur_{table}.csv"][2]
    assert "60/60_11_amphur_common.csv, row 1102" in refusal(tables)


def test_district_without_tambons_is_named(refusal):
    tables = made_up.tpmap_tables()
    for table in ("common", *made_up.MASKS):
        del tables[f"60/60_11_tambol_{table}.csv"][-1]
    assert "60/60_11_amphur_common.csv, row 1102, HOUSEMEMBER_CNT" in refusal(tables)


def test_unions_that_no_population_has_are_named(refusal):
    tables = made_up.tpmap_tables()
    # Nobody is poor in health or living alone or together, but in any dimension everybody was.
    for name in ("country", "province", "11_amphur", "11_tambol", "90_amphur", "90_tambol"):
        file = f"60/60_{name}_11000.csv"
        column = tables[file][0].index("poor.JPT.CNT")
        for row in tables[file][1:]:
            row[column] = "0"
    words = refusal(tables)
    assert "60/60_11_tambol_*.csv, row 110101, bmn_poor" in words


def test_more_failures_than_surveyed_are_named(refusal):
    tables = made_up.tpmap_tables()
    for name in ("country", "province", "11_amphur", "11_tambol", "90_amphur", "90_tambol"):
        header, *rows = tables[f"60/60_{name}_common.csv"]
        for row in rows:
            row[header.index("indicator9.ALL")] = "0"
    words = refusal(tables)
    assert "60/60_11_tambol_common.csv, row 110101, indicator9.CNT" in words


def test_known_total_of_the_year_is_held_to(refusal):
    words = refusal(made_up.tpmap_tables(61))
    assert (made_up.TPMAP_ZIP in words, "known_people" in words, "36647817" in words) == (
        True,
        True,
        True,
    )


def test_unit_of_a_district_that_is_not_drawn_is_named(tmp_path):
    frame = made_up.tambon_frame()
    without = frame[frame["ADM2_PCODE"] != "TH1102"].reset_index(drop=True)
    folder = made_up.sources(tmp_path / "sources", frame=without)
    with pytest.raises(Refused, match=r"60/60_11_tambol_common\.csv, row 110201"):
        build.build(folder, tmp_path / "out", lambda *_: None)


def test_more_target_poor_than_bmn_poor_in_a_set_is_refused_by_cell(refusal, monkeypatch):
    inner, outer = made_up.POOR[2], made_up.POOR[1]
    cells = {
        (unit, one): made_up.exact(unit, one) for unit in made_up.UNITS for one in made_up.POOR
    }

    def swapped(unit, column):
        return cells[unit, {inner: outer, outer: inner}.get(column, column)]

    monkeypatch.setattr(made_up, "exact", swapped)
    unit, mask = next(
        (unit, mask)
        for unit in made_up.UNITS
        for mask in range(1, 32)
        if swapped(unit, inner)[mask] > swapped(unit, outer)[mask]
    )
    words = refusal(made_up.tpmap_tables())
    assert f"row {unit}, exactly {mask:05b}" in words
    assert "คนจนเป้าหมายมากกว่าคนจน จปฐ." in words
