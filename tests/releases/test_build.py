"""Builds from small made-up sources: what a release holds, and what a refusal leaves alone."""

from pathlib import Path

import pytest

from data.official import natural_earth
from data.official.repairs import Repair
from data.refusal import Refused
from data.stored import release
from releases import build, maps
from tests.data import made_up


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def sources(tmp_path_factory) -> Path:
    """A folder of small sources."""
    return made_up.sources(tmp_path_factory.mktemp("sources"))


@pytest.fixture(scope="module")
def told() -> list[tuple[str, int, int]]:
    """What the build told of its progress."""
    return []


@pytest.fixture(scope="module")
def built(sources, told, tmp_path_factory) -> Path:
    """The folder of a release built from the small sources."""
    out = tmp_path_factory.mktemp("built") / "release"
    build.build(sources, out, lambda *stage: told.append(stage))
    return out


@pytest.fixture(scope="module")
def loaded(built) -> release.Release:
    """The small release, read back."""
    return release.load_release(built)


def test_country_counts_the_people_of_all_units(loaded):
    # made_up: 2000 people in each of six units, and the last two digits of its code.
    assert loaded.table.loc[(2560, "TH"), "people"] == 6 * 2000 + 1 + 2 + 51 + 99 + 1 + 1


@pytest.mark.parametrize("unit", made_up.UNITS)
@pytest.mark.parametrize(
    ("population", "column"),
    [
        ("households", "poor.household.CNT"),
        ("bmn_poor", "poor.JPT.CNT"),
        ("target_poor", "poor.JPT.MOFval.CNT"),
    ],
)
def test_joint_cells_are_the_people_made_up(loaded, unit, population, column):
    cells = loaded.table.loc[(2560, unit)]
    found = {mask: cells[f"{population}_{mask:05b}"] for mask in range(1, 32)}
    assert found == made_up.exact(unit, column)


def test_units_without_a_shape_count_in_their_district(loaded):
    # 110101, 110102 and the municipalities 110151 and 110199.
    assert loaded.table.loc[(2560, "1101"), "people"] == 4 * 2000 + 1 + 2 + 51 + 99


@pytest.mark.parametrize("code", ["900102", "100101", "10", "bangkok", "north"])
def test_area_without_units_has_no_figures(loaded, code):
    row = loaded.table.loc[(2560, code)]
    assert row.drop(["year_ce", "hai", "registered_people", "density"]).isna().all()


def test_units_without_a_shape_are_listed(loaded):
    assert loaded.manifest["without_polygon"] == ["110151", "110199"]


def test_shapes_without_figures_are_listed(loaded):
    assert loaded.manifest["without_figures"] == ["100101", "900102"]


def test_names_without_a_fault_are_left_alone(loaded):
    # made_up names every area by its code; none of them is declared faulty.
    assert loaded.manifest["repaired_names"] == []


def test_faulty_name_is_shown_repaired_and_told_of(sources, tmp_path, monkeypatch):
    fits = Repair("1101", "ชื่อ1101", "ชื่อเต็ม1101", "cut")
    fits_not = Repair("9001", "ชื่อ900", "ชื่อเต็ม9001", "cut")
    monkeypatch.setattr(build.repairs, "declared", lambda: [fits, fits_not])
    manifest = build.build(sources, tmp_path / "out", lambda *_: None)
    names = release.load_release(tmp_path / "out").areas["name_th"]
    assert names[["1101", "110101", "9001"]].tolist() == ["ชื่อเต็ม1101", "ชื่อ110101", "ชื่อ9001"]
    assert manifest["repaired_names"] == [
        {"code": "1101", "published": "ชื่อ1101", "shown": "ชื่อเต็ม1101", "reason": "cut"}
    ]


def test_every_province_has_a_detailed_map(loaded):
    details = {"detail/10", "detail/11", "detail/90"}
    assert set(loaded.assets) == {"province", "district", "tambon", "offices"} | details


def test_the_ground_beside_the_sources_is_an_asset_with_its_sources(tmp_path):
    sources = made_up.sources(tmp_path / "sources")
    made_up.ground_files(tmp_path / "geo")
    manifest = build.build(sources, tmp_path / "out", lambda *_: None)
    assert "ground" in release.load_release(tmp_path / "out").assets
    named = {one["file"]: one["licence_en"] for one in manifest["sources"] if "_ne_" in one["file"]}
    assert named == dict.fromkeys(natural_earth.FILES.values(), "Public domain")


def test_a_ground_over_its_budget_is_refused(tmp_path, monkeypatch):
    monkeypatch.setitem(maps.BUDGETS, "ground", 10)
    made_up.ground_files(tmp_path / "geo")
    with pytest.raises(Refused, match=natural_earth.FILES["neighbours"]):
        build.build(made_up.sources(tmp_path / "sources"), tmp_path / "out", lambda *_: None)


def test_years_stand_in_both_eras(loaded):
    years = zip(
        loaded.table.index.get_level_values("year_be"), loaded.table["year_ce"], strict=True
    )
    assert {be - ce for be, ce in years} == {543}
    assert loaded.periods == [2560]


def test_achievement_index_is_that_of_the_year(loaded):
    # ../shared/facts/nesdc-hai-2558-2564.csv: Samut Prakan in 2560.
    assert loaded.table.loc[(2560, "11"), "hai"] == pytest.approx(0.591858, abs=5e-7)


def test_progress_of_every_stage_reaches_its_end(built, told):
    last = {stage: (done, of) for stage, done, of in told}
    # 192 CSV files: two of the country and its provinces, four of two provinces, times 32.
    assert last == {"boundaries": (1, 1), "figures": (192, 192), "checks": (1, 1), "maps": (6, 6)}


def test_manifest_returned_is_the_one_written(sources, tmp_path, loaded):
    assert build.build(sources, tmp_path / "out", lambda *_: None) == loaded.manifest


def test_same_sources_build_the_same_bytes(sources, tmp_path, built):
    build.build(sources, tmp_path / "again", lambda *_: None)
    assert contents(tmp_path / "again") == contents(built)


@pytest.mark.parametrize("file", [made_up.TPMAP_ZIP, made_up.BOUNDARY_ZIP])
def test_folder_without_a_source_is_refused(tmp_path, file):
    folder = made_up.sources(tmp_path / "sources")
    (folder / file).unlink()
    with pytest.raises(Refused, match=rf"one file {file.split('_')[0].split('-')[0]}"):
        build.build(folder, tmp_path / "out", lambda *_: None)


@pytest.mark.parametrize("file", [made_up.TPMAP_ZIP, made_up.BOUNDARY_ZIP])
def test_folder_with_two_of_a_source_is_refused_naming_both(tmp_path, file):
    folder = made_up.sources(tmp_path / "sources")
    second = file.replace("test", "west")
    (folder / second).write_bytes((folder / file).read_bytes())
    with pytest.raises(Refused, match=f"{file}, {second}"):
        build.build(folder, tmp_path / "out", lambda *_: None)


def test_folder_that_is_not_there_is_refused_by_name(tmp_path):
    with pytest.raises(Refused, match="nowhere"):
        build.build(tmp_path / "nowhere", tmp_path / "out", lambda *_: None)


WRONG_CELLS = {
    "reading": ("60/60_11_tambol_common.csv", "110101", "HOUSEMEMBER_CNT", "x"),
    "checks": ("60/60_province_common.csv", "11", "HOUSEMEMBER_CNT", "1"),
}


@pytest.mark.parametrize("wrong", WRONG_CELLS.values(), ids=WRONG_CELLS)
def test_refused_figures_leave_the_release_untouched(tmp_path, built, wrong):
    before, tables = contents(built.parent), made_up.tpmap_tables()
    made_up.cell(tables, *wrong)
    folder = made_up.sources(tmp_path / "broken", tables=tables)
    with pytest.raises(Refused):
        build.build(folder, built, lambda *_: None)
    assert contents(built.parent) == before


def test_refused_map_leaves_the_release_untouched(sources, built, monkeypatch):
    before = contents(built.parent)
    monkeypatch.setitem(maps.BUDGETS, "detail", 100)
    with pytest.raises(Refused):
        build.build(sources, built, lambda *_: None)
    assert contents(built.parent) == before


def test_refused_build_leaves_no_folder_behind(tmp_path):
    folder = made_up.sources(tmp_path / "sources", tables={"readme.csv": [["hello"]]})
    with pytest.raises(Refused):
        build.build(folder, tmp_path / "out", lambda *_: None)
    assert [path.name for path in tmp_path.iterdir()] == ["sources"]
