"""What a year says of all its people: groups within them, means over the households below."""

from __future__ import annotations

import pytest

from data.official import mean_checks, tpmap, tpmap_zip
from data.refusal import Refused
from tests.data import made_up

MORE = ("ELDERLY_CNT", "happiness")
HOMES = 700
"""Households of every unit that is made up."""


def year(folder, *, elderly: int = 7, happy: float = 5.0, whole: float | None = None):
    """A made-up year whose units have so many older people and such a mean."""
    tables = made_up.tpmap_tables()
    for name, (header, *rows) in tables.items():
        if name.endswith("_common.csv"):
            homes = header.index("household.CNT")
            header += MORE
            for row in rows:
                units = int(row[homes]) // HOMES
                mean = happy if whole is None or "country" not in name else whole
                row += [str(elderly * units), str(mean)]
    path = made_up.zip_tpmap(folder / made_up.TPMAP_ZIP, tables)
    return tpmap.year(tpmap_zip.gather(path))


def test_counts_and_means_that_agree_are_told(tmp_path) -> None:
    published = year(tmp_path)
    assert [check.passed for check in mean_checks.parts_of_people(published)] == [True]
    (check,) = mean_checks.means_agree(published)
    assert check.passed
    assert published.common["tambon"]["elderly"].eq(7).all()


def test_more_older_people_than_people_are_told_by_their_cell(tmp_path) -> None:
    with pytest.raises(Refused) as refused:
        mean_checks.parts_of_people(year(tmp_path, elderly=999_999))
    assert "ELDERLY_CNT" in str(refused.value)
    assert "999999" in str(refused.value)


def test_a_mean_that_its_parts_contradict_is_told(tmp_path) -> None:
    with pytest.raises(Refused) as refused:
        mean_checks.means_agree(year(tmp_path, whole=9.0))
    assert "60_country_common.csv" in str(refused.value)
    assert "expected 5.000000" in str(refused.value)


def test_a_mean_above_ten_is_no_mean(tmp_path) -> None:
    with pytest.raises(Refused, match="happiness"):
        year(tmp_path, happy=11.0)


def test_a_year_without_them_has_nothing_to_check(tmp_path) -> None:
    path = made_up.zip_tpmap(tmp_path / made_up.TPMAP_ZIP, made_up.tpmap_tables())
    published = tpmap.year(tpmap_zip.gather(path))
    assert mean_checks.parts_of_people(published) == mean_checks.means_agree(published) == []
