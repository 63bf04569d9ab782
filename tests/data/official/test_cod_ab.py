"""Tambons as COD-AB draws them: codes without their prefix, every fault of the texts at once."""

from __future__ import annotations

import zipfile

import pytest

from data.official import cod_ab
from data.refusal import Refused
from tests.data.made_up import TAMBONS, tambon_frame, zip_boundaries


def faults(column: str, text: str, row: int = 1) -> int:
    """Faults of the boundaries with one text written over."""
    frame = tambon_frame()
    frame.loc[frame.index[row], column] = text
    with pytest.raises(Refused) as refused:
        cod_ab.checked("a.zip", frame)
    return len(refused.value.faults)


def test_tambons_are_sorted_by_code_with_the_names_of_all_levels() -> None:
    found = cod_ab.checked("a.zip", tambon_frame())
    assert found.index.tolist() == sorted(TAMBONS)
    one = found.loc["110101"]
    assert (one.tambon_th, one.district_th, one.province_en) == ("ชื่อ110101", "ชื่อ1101", "Name 11")


def test_shapes_come_in_degrees_whatever_they_were_in() -> None:
    found = cod_ab.checked("a.zip", tambon_frame().to_crs("EPSG:32647"))
    assert found.crs == "EPSG:4326"
    assert found.geometry["900101"].bounds[0] == pytest.approx(100, abs=1e-6)


def test_names_are_taken_without_spaces_around_them() -> None:
    frame = tambon_frame()
    frame["ADM3_TH"] = " " + frame["ADM3_TH"] + " "
    assert cod_ab.checked("a.zip", frame)["tambon_th"]["110101"] == "ชื่อ110101"


@pytest.mark.parametrize(
    ("column", "text"),
    [("ADM3_PCODE", "TH110102"), ("ADM2_PCODE", "TH1102"), ("ADM3_TH", ""), ("ADM1_EN", "Other")],
)
def test_a_wrong_text_is_refused(column, text) -> None:
    assert faults(column, text) >= 1


def test_columns_that_are_missing_are_one_fault() -> None:
    with pytest.raises(Refused) as refused:
        cod_ab.checked("a.zip", tambon_frame().drop(columns=["ADM1_TH", "ADM1_EN"]))
    assert len(refused.value.faults) == 1


def test_a_zip_of_one_shapefile_is_read_and_anything_else_refused(tmp_path) -> None:
    path = zip_boundaries(tmp_path / "a.zip", tambon_frame())
    assert len(cod_ab.read_tambons(path)) == len(TAMBONS)
    (tmp_path / "b.zip").write_bytes(b"PK")
    with zipfile.ZipFile(tmp_path / "c.zip", "w") as archive:
        archive.writestr("a.txt", "")
    unknown = tambon_frame().set_crs(None, allow_override=True)
    with pytest.warns(UserWarning, match="crs"):
        without = zip_boundaries(tmp_path / "d.zip", unknown)
    for other in (tmp_path / "b.zip", tmp_path / "c.zip", without, tmp_path / "no.zip"):
        with pytest.raises(Refused) as refused:
            cod_ab.read_tambons(other)
        assert refused.value.faults[0].file == other.name
