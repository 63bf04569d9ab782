"""A year of TPMAP in tables, and where in its zip each figure stands."""

from __future__ import annotations

import pytest

from data.official import tpmap
from data.official.tpmap import Tpmap
from tests.data import made_up


@pytest.fixture(scope="module")
def year(tmp_path_factory) -> Tpmap:
    """The small year."""
    path = tmp_path_factory.mktemp("tpmap") / made_up.TPMAP_ZIP
    return tpmap.read_survey(made_up.zip_tpmap(path, made_up.tpmap_tables()))


def test_every_table_of_a_level_has_the_same_codes(year) -> None:
    units = sorted(made_up.UNITS)
    assert year.common["tambon"].index.tolist() == year.registered["tambon"].index.tolist() == units
    assert year.common["country"].index.tolist() == ["TH"]
    assert (year.year_be, year.indicators, year.complete) == (2560, 31, True)


def test_figures_are_those_of_the_files(year) -> None:
    for unit in made_up.UNITS:
        poor = made_up.exact(unit, "poor.JPT.MOFval.CNT")
        anyone = sum(poor.values())
        health = sum(people for mask, people in poor.items() if mask & 0b10000)
        masks = year.unions["target_poor"]["tambon"].loc[unit]
        assert (masks["11111"], masks["10000"]) == (anyone, health)
        assert year.common["tambon"].at[unit, "people"] == 2000 + int(unit[-2:])


def test_a_year_without_some_masks_is_not_complete(tmp_path) -> None:
    tables = {
        name: rows
        for name, rows in made_up.tpmap_tables().items()
        if name.endswith(("_common.csv", "_11111.csv", "_00001.csv"))
    }
    found = tpmap.read_survey(made_up.zip_tpmap(tmp_path / "a.zip", tables))
    assert (found.masks, found.complete) == (["00001", "11111"], False)


def test_what_is_published_stands_under_tpmaps_own_names(year) -> None:
    found = year.published("tambon")
    assert found[("common", "HOUSEMEMBER_CNT")].equals(year.common["tambon"]["people"])
    assert found[("11111", "poor.JPT.CNT")]["110101"] == sum(
        made_up.exact("110101", "poor.JPT.CNT").values()
    )
    assert len(found.columns) == 2 + 2 * 31 + 3 * 31 + 1


@pytest.mark.parametrize(
    ("level", "table", "code", "file"),
    [
        ("tambon", "common", "110101", "60/60_11_tambol_common.csv"),
        ("district", "11111", "1101", "60/60_11_amphur_11111.csv"),
        ("province", "common", "11", "60/60_province_common.csv"),
        ("country", "00001", "TH", "60/60_country_00001.csv"),
    ],
)
def test_the_file_of_an_areas_row_is_one_of_the_zip(year, level, table, code, file) -> None:
    assert year.file(level, table, code) == file
    assert file in made_up.tpmap_tables()
