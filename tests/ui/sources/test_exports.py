"""Files of the page of sources: every figure with its status, base, year, source and note."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import geopandas as gpd
import openpyxl
import pandas as pd
import pytest

from data.catalog import catalog
from data.stored.release import Release
from figures.files import FileTable
from geo.areas import LEVELS
from poverty.protection.disclosure import Status
from ui.sources import exports

YEAR = 2561
SHOWN = {Status.PUBLISHED, Status.DERIVED}
SHARES = [one.id for one in catalog().measures.values() if one.unit in {"percent", "index"}]


@pytest.fixture(scope="module", autouse=True)
def written_once() -> Iterator[None]:
    """The table of a level in a language is put together once, whatever files are made of it."""
    made: dict[tuple[object, ...], tuple[Release, FileTable]] = {}
    plainly = exports.written

    def written(release: Release, *asked: object) -> FileTable:
        if (id(release), *asked) not in made:
            made[id(release), *asked] = release, plainly(release, *asked)
        return made[id(release), *asked][1]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(exports, "written", written)
        yield


@pytest.fixture(scope="module")
def table_of(embedded: Release) -> Callable[..., pd.DataFrame]:
    made: dict[tuple[str, str], pd.DataFrame] = {}

    def make(level: str, lang: str = "th") -> pd.DataFrame:
        if (level, lang) not in made:
            made[level, lang] = exports.table(embedded, level, YEAR, lang)
        return made[level, lang]

    return make


def measured(table: pd.DataFrame) -> list[str]:
    return [name for name in table if name in catalog().measures]


@pytest.mark.parametrize("level", LEVELS)
def test_every_figure_has_a_status_and_a_base(table_of, embedded, level: str) -> None:
    table = table_of(level)
    assert list(table["code"]) == list(embedded.codes(level))
    assert measured(table)
    for name in measured(table):
        assert (table[f"{name}_status"].isin(SHOWN) == table[name].notna()).all(), name
        base = catalog().measures[name].base
        assert (f"{name}_base" in table) == bool(base)


@pytest.mark.parametrize("level", LEVELS)
def test_every_row_has_both_years_the_source_and_a_note(table_of, level: str) -> None:
    table = table_of(level)
    assert {tuple(row) for row in table[["year_be", "year_ce"]].to_numpy()} == {(2561, 2018)}
    assert table["source"].str.contains("TPMAP").all()
    assert table["note"].notna().all()
    assert set(table["level"]) == {level}


@pytest.mark.parametrize("level", LEVELS)
def test_no_share_is_negative_or_above_one(table_of, level: str) -> None:
    table = table_of(level)
    shares = table[[name for name in measured(table) if name in SHARES]]
    assert not ((shares < 0) | (shares > 1)).to_numpy().any()


def test_a_rate_times_its_base_is_its_count(table_of) -> None:
    table = table_of("municipality")
    assert (table["target_poor_rate"] * table["target_poor_rate_base"]).sum() == pytest.approx(
        72_210
    )
    assert table["target_poor"].sum() == 72_210


def test_tambons_and_survey_units_add_up_to_the_country(table_of) -> None:
    (whole,) = table_of("country")["target_poor"]
    assert (
        sum(table_of(level)["target_poor"].sum() for level in ("tambon", "municipality")) == whole
    )


def test_notes_tell_bangkok_survey_units_and_few_people(table_of) -> None:
    tambons = table_of("tambon").set_index("code")
    assert tambons.loc["100101", "note"] == "กรุงเทพมหานครไม่อยู่ในการสำรวจ จปฐ."
    few = tambons["target_poor_rate_base"] < 100
    assert few.any()
    assert tambons.loc[few, "note"].str.contains("น้อยกว่า 100").all()
    assert (table_of("municipality")["note"].str.contains("หน่วยสำรวจ")).all()
    assert "People" not in " ".join(tambons["note"])


def test_a_file_is_wholly_in_the_language_asked_for(table_of) -> None:
    english = table_of("district", "en")
    for column in ("source", "note", "name_en"):
        assert not english[column].str.contains("[ก-๛]").any(), column


@pytest.mark.parametrize("level", LEVELS)
def test_a_geopackage_is_offered_where_there_are_shapes(embedded, level: str) -> None:
    assert ("gpkg" in exports.kinds(embedded, level)) == (level in embedded.assets)


READERS: dict[str, Callable[[Path], pd.DataFrame]] = {
    "csv": partial(pd.read_csv, dtype={"code": "str"}, keep_default_na=False, na_values=[""]),
    "xlsx": partial(pd.read_excel, dtype={"code": "str"}, engine="calamine", keep_default_na=False,
                    na_values=[""]),
    "gpkg": gpd.read_file,
    "parquet": pd.read_parquet,
}  # fmt: skip


@pytest.mark.parametrize("level", ["region", "province", "municipality"])
@pytest.mark.parametrize("kind", exports.KINDS)
def test_every_kind_of_file_says_the_same(
    embedded, table_of, tmp_path: Path, kind: str, level: str
) -> None:
    if kind not in exports.kinds(embedded, level):
        return
    path = tmp_path / f"atlas.{kind}"
    path.write_bytes(exports.file(embedded, level, YEAR, kind))
    read, table = READERS[kind](path), table_of(level)
    assert set(table) <= set(read)
    assert read["code"].tolist() == table["code"].tolist()
    for name in measured(table):
        assert read[f"{name}_status"].tolist() == table[f"{name}_status"].tolist()
        left, right = read[name].astype("float64"), table[name].astype("float64")
        assert ((left - right).abs().fillna(0) < 1e-12).all()
        assert (left.isna() == right.isna()).all()
    assert read["source"].tolist() == table["source"].tolist()


SHEETS = {"th": ["จังหวัด 2561", "ที่มา"], "en": ["province 2018", "Source"]}


@pytest.mark.parametrize("lang", SHEETS)
def test_a_workbook_names_its_sheets_and_tells_what_its_columns_are(
    embedded, table_of, lang: str
) -> None:
    content = exports.file(embedded, "province", YEAR, "xlsx", lang)
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert book.sheetnames == SHEETS[lang]
    about = {row[0].value: row[1].value for row in book.worksheets[1].iter_rows()}
    assert set(measured(table_of("province"))) <= set(about)
    if lang == "en":
        assert not re.search("[ก-๛]", " ".join(f"{key} {text}" for key, text in about.items()))


def test_a_csv_begins_with_code_names_and_years(embedded) -> None:
    content = exports.file(embedded, "region", YEAR, "csv").decode("utf-8-sig")
    head = next(csv.reader(io.StringIO(content, newline="")))
    assert head[:6] == ["code", "name_th", "name_en", "level", "year_be", "year_ce"]
    assert head[-2:] == ["source", "note"]
    assert len(head) == len(set(head))
