"""A year of TPMAP gathered from its zip into plain arrays."""

from __future__ import annotations

import pytest

from data.intake import limits
from data.official import tpmap_form, tpmap_zip
from data.refusal import Refused
from tests.data import made_up


@pytest.mark.parametrize(("form", "prefix"), [(31, "indicator"), (38, "bmn38")])
def test_columns_of_a_form_have_names_of_ours(form, prefix) -> None:
    ours = tpmap_form.common_columns(form)
    assert ours["indicator1.CNT"] == f"{prefix}_01_failed"
    assert ours[f"indicator{form}.ALL"] == f"{prefix}_{form}_surveyed"
    assert (ours["household.CNT"], len(ours)) == ("households", 2 + 5 + 2 * form)


def gathered(folder, tables) -> tpmap_zip.Gathered:
    """A year gathered from tables."""
    return tpmap_zip.gather(made_up.zip_tpmap(folder / made_up.TPMAP_ZIP, tables))


def test_arrays_of_a_level_are_in_the_order_of_its_codes(tmp_path) -> None:
    found = gathered(tmp_path, made_up.tpmap_tables())
    codes = found.arrays["tambon/codes"].tolist()
    assert codes == sorted(made_up.UNITS)
    people = found.columns["tambon/common"].index("people")
    wanted = [2000 + int(code[-2:]) for code in codes]
    assert found.arrays["tambon/common"][:, people].tolist() == wanted
    assert found.columns["tambon/target_poor"] == list(tpmap_zip.MASKS)
    assert found.arrays["country/registered"].shape == (1, 1)


def test_progress_is_told_file_by_file(tmp_path) -> None:
    told: list[tuple[int, int]] = []
    tables = made_up.tpmap_tables()
    path = made_up.zip_tpmap(tmp_path / made_up.TPMAP_ZIP, tables)
    tpmap_zip.gather(path, lambda done, of: told.append((done, of)))
    assert told == [(at, len(tables)) for at in range(1, len(tables) + 1)]


def refused(folder, tables) -> list[str]:
    """The files that faults name."""
    with pytest.raises(Refused) as found:
        gathered(folder, tables)
    return [fault.file for fault in found.value.faults]


def test_a_file_or_row_that_is_missing_is_named(tmp_path) -> None:
    tables = made_up.tpmap_tables()
    name = "60/60_11_tambol_common.csv"
    row = tables[name].pop()
    assert refused(tmp_path, tables) == [name]
    tables[name].append(row)
    del tables["60/60_11_tambol_11111.csv"]
    assert refused(tmp_path, tables) == [made_up.TPMAP_ZIP]


def test_more_areas_than_the_country_has_are_refused(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(limits, "UNITS", 5)
    assert refused(tmp_path, made_up.tpmap_tables()) == [made_up.TPMAP_ZIP]


def test_what_is_no_zip_or_of_two_years_is_refused(tmp_path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK")
    with pytest.raises(Refused):
        tpmap_zip.gather(tmp_path / "a.zip")
    tables = made_up.tpmap_tables()
    tables["61/61_country_common.csv"] = tables["60/60_country_common.csv"]
    assert refused(tmp_path, tables) == [made_up.TPMAP_ZIP]
