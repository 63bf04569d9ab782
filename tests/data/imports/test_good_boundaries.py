"""Another edition of the boundaries, as people have it: taken as it is meant, small faults mended."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data.stored.release import Release
from tests.data.imports.test_good_files import outcome
from tests.data.intake import made


def around(embedded: Release) -> Release:
    """A release in force that has nothing but the two tambons that `made.tambons` draws."""
    codes = ["TH", "north", "50", "5001", "500101", "500102"]
    areas = embedded.areas.loc[codes].copy()
    areas.loc[codes[-2:], ["lon", "lat"]] = [(98.95, 18.75), (99.05, 18.75)]
    return replace(embedded, areas=areas)


@pytest.mark.parametrize("suffix", [".gpkg", ".geojson"])
def test_boundaries_in_other_formats(embedded, tmp_path, suffix) -> None:
    found = outcome(tmp_path, around(embedded), made.layers(made.tambons(), suffix), f"a{suffix}")
    assert found.report.clean
    assert found.draft.tambons.index.tolist() == ["500101", "500102"]


@pytest.mark.parametrize("encoding", ["utf-8", "cp874"])
@pytest.mark.parametrize("without", [[], [".cpg"]])
def test_names_of_a_shapefile_in_either_encoding(embedded, tmp_path, encoding, without) -> None:
    content = made.shapefile(made.tambons(), encoding=encoding, without=without)
    found = outcome(tmp_path, embedded, content, "a.zip")
    assert found.draft.tambons["tambon_th"].tolist() == ["ชื่อ500101", "ชื่อ500102"]


def test_boundaries_in_another_projection(embedded, tmp_path) -> None:
    content = made.shapefile(made.tambons().to_crs("EPSG:32647"))
    found = outcome(tmp_path, embedded, content, "a.zip")
    assert found.draft.tambons.geometry.iloc[0].bounds == pytest.approx((98.9, 18.7, 99.0, 18.8), abs=1e-6)  # fmt: skip


def test_small_overlap_is_repaired_and_told(embedded, tmp_path) -> None:
    frame = made.tambons()
    shapes = frame.geometry.to_list()
    shapes[0] = shapes[0].union(shapes[0].buffer(1e-7, join_style="mitre"))
    found = outcome(tmp_path, around(embedded), made.layers(frame.set_geometry(shapes, crs=frame.crs), ".gpkg"), "a.gpkg")  # fmt: skip
    assert found.report.clean, found.report.faults
    assert any("repaired" in note.text("en") for note in found.report.notes)


def test_areas_new_gone_and_renamed_are_listed(embedded, tmp_path) -> None:
    content = made.layers(made.tambons(["500101", "500188"]), ".gpkg")
    report = outcome(tmp_path, around(embedded), content, "a.gpkg").report
    notes = [note.text("en") for note in report.notes]
    assert report.clean, "one new code in the place of the one that is gone"
    assert any("1 tambon new: 500188" in note for note in notes)
    assert any("1 tambon gone" in note for note in notes)
    assert any("1 tambon renamed: 500101" in note for note in notes)
