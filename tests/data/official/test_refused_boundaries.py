"""Made-up COD-AB zips with one thing wrong: what is refused, and in which words."""

import zipfile

import pytest
import shapely

from data.refusal import Refused
from releases import build, maps
from tests.data import made_up


@pytest.fixture
def refusal(tmp_path):
    """Builds from boundaries and returns the words of the refusal."""

    def words(frame) -> str:
        folder = made_up.sources(tmp_path / "sources", frame=frame)
        with pytest.raises(Refused) as refused:
            build.build(folder, tmp_path / "out", lambda *_: None)
        return str(refused.value)

    return words


# One value written over, in the second row (tambon 110101): column, text; what the refusal names.
VALUES = {
    "duplicate code": ("ADM3_PCODE", "TH110102", ("row 3, ADM3_PCODE", "'TH110102'")),
    "code without prefix": ("ADM3_PCODE", "110101", ("row 2, ADM3_PCODE", "'110101'")),
    "code too short": ("ADM3_PCODE", "TH1101", ("row 2, ADM3_PCODE", "'TH1101'")),
    "other district": ("ADM2_PCODE", "TH1102", ("row 2, ADM2_PCODE", "'TH1102'", "'TH1101'")),
    "no district": ("ADM2_PCODE", "", ("row 2, ADM2_PCODE", "found ''", "'TH1101'")),
    "other province": ("ADM1_PCODE", "TH90", ("row 2, ADM1_PCODE", "'TH90'", "'TH11'")),
    "no name": ("ADM3_TH", "", ("row 2, ADM3_TH", "a name")),
    "second name of a province": ("ADM1_TH", "อื่น", ("row 3, ADM1_TH", "'ชื่อ11'", "'อื่น'")),
}


@pytest.mark.parametrize(("column", "text", "named"), VALUES.values(), ids=VALUES)
def test_wrong_value_is_refused_by_file_row_and_column(refusal, column, text, named):
    frame = made_up.tambon_frame()
    frame.loc[1, column] = text
    words = refusal(frame)
    assert [part for part in (made_up.BOUNDARY_ZIP, *named) if part not in words] == []


def test_missing_column_is_named(refusal):
    words = refusal(made_up.tambon_frame().drop(columns="ADM2_TH"))
    assert (made_up.BOUNDARY_ZIP in words, "ADM2_TH" in words) == (True, True)


WRONG_SHAPES = {
    "overlap": shapely.box(100.05, 13, 100.2, 13.1),
    "narrow gap": shapely.box(100.10005, 13, 100.2, 13.1),
    "crosses itself": shapely.Polygon([(99, 10), (99.1, 10.1), (99.1, 10), (99, 10.1)]),
    "no shape": None,
}


@pytest.mark.parametrize("shape", WRONG_SHAPES.values(), ids=WRONG_SHAPES)
def test_wrong_shape_is_refused_by_file_and_code(refusal, shape):
    frame = made_up.tambon_frame()
    shapes = frame.geometry.tolist()
    shapes[1] = shape
    assert f"{made_up.BOUNDARY_ZIP}, row 110101" in refusal(frame.set_geometry(shapes, crs=4326))


def test_area_that_no_map_can_show_is_named(refusal):
    frame = made_up.tambon_frame()
    shapes = frame.geometry.tolist()
    shapes[-1] = shapely.box(100.5, 12, 100.5 + 1e-7, 12 + 1e-7)
    words = refusal(frame.set_geometry(shapes, crs=4326))
    assert f"{made_up.BOUNDARY_ZIP}, row 10" in words


def test_map_over_its_budget_is_refused(tmp_path, monkeypatch):
    folder = made_up.sources(tmp_path / "sources")
    monkeypatch.setitem(maps.BUDGETS, "detail", 100)
    with pytest.raises(Refused, match=r"district \+ tambon of 10: .* ≤ 100 bytes"):
        build.build(folder, tmp_path / "out", lambda *_: None)


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04 torn"])
@pytest.mark.parametrize("file", [made_up.BOUNDARY_ZIP, made_up.TPMAP_ZIP])
def test_broken_zip_is_named(tmp_path, file, content):
    folder = made_up.sources(tmp_path / "sources")
    (folder / file).write_bytes(content)
    with pytest.raises(Refused, match=file):
        build.build(folder, tmp_path / "out", lambda *_: None)


@pytest.mark.parametrize("suffix", [".shp", ".dbf", ".prj"])
def test_shapefile_without_one_of_its_parts_is_refused(tmp_path, suffix):
    folder = made_up.sources(tmp_path / "sources")
    path = folder / made_up.BOUNDARY_ZIP
    with zipfile.ZipFile(path) as archive:
        kept = {n: archive.read(n) for n in archive.namelist() if not n.endswith(suffix)}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in kept.items():
            archive.writestr(name, content)
    with pytest.raises(Refused, match=made_up.BOUNDARY_ZIP):
        build.build(folder, tmp_path / "out", lambda *_: None)


def test_two_shapefiles_in_one_zip_are_refused(tmp_path):
    folder = made_up.sources(tmp_path / "sources")
    with zipfile.ZipFile(folder / made_up.BOUNDARY_ZIP, "a") as archive:
        archive.writestr("other.shp", b"")
    with pytest.raises(Refused, match="2 shapefiles"):
        build.build(folder, tmp_path / "out", lambda *_: None)
