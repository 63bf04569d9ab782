"""Another edition of the boundaries: within the country, whole, and compared with those in force."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely

from data.imports.draft import Draft, Findings
from data.imports.readers import boundaries
from data.intake.reading import Answer
from tests.data.made_up import TAMBONS, tambon_frame
from wording.saying import said

AREAS = pd.DataFrame(
    {"level": "tambon", "name_th": [f"ชื่อ{code}" for code in TAMBONS], "lat": 13.05, "area_km2": 120.0,
     "lon": [100.05 + at / 10 for at in range(len(TAMBONS))]},
    index=pd.Index(TAMBONS, name="code"),
)  # fmt: skip


def answer(frame: gpd.GeoDataFrame, crs: str = "EPSG:4326") -> Answer:
    """Shapes and texts as the reading process finds them."""
    shapes = shapely.to_wkb(frame.geometry.to_numpy()).tolist()
    content = np.frombuffer(b"".join(one or b"" for one in shapes), dtype="uint8")
    lengths = np.array([len(one or b"") for one in shapes])
    about = {"crs": crs, "fields": frame.drop(columns="geometry").to_dict("list")}
    return Answer(about, {"lengths": lengths, "content": content})


def read(frame: gpd.GeoDataFrame, crs: str = "EPSG:4326") -> tuple[Draft, Findings]:
    """An edition as a draft, and what was found."""
    findings = Findings()
    return boundaries.read("a.zip", answer(frame, crs), AREAS, findings), findings


def moved(x: float = 0, y: float = 0, *, only: int | None = None) -> gpd.GeoDataFrame:
    """The boundaries, all of them or one moved by degrees."""
    frame = tambon_frame()
    rows = range(len(frame)) if only is None else [only]
    for row in rows:
        shape = frame.geometry.iloc[row]
        frame.loc[frame.index[row], "geometry"] = shapely.affinity.translate(shape, x, y)
    return frame


def test_an_edition_like_the_one_in_force_differs_in_nothing() -> None:
    draft, findings = read(tambon_frame())
    assert (findings.rows, findings.accepted) == (len(TAMBONS), len(TAMBONS))
    assert draft.tambons is not None
    found = boundaries.differences(draft.tambons, AREAS)
    assert [len(one) for one in (found.new, found.gone, found.renamed)] == [0, 0, 0]


def test_what_is_new_gone_and_renamed_is_found() -> None:
    draft, _ = read(tambon_frame())
    known = AREAS.rename(index={"110101": "110103"})
    known.loc["110102", "name_th"] = "อื่น"
    assert draft.tambons is not None
    found = boundaries.differences(draft.tambons, known)
    assert [list(one) for one in (found.new, found.gone, found.renamed)] == [
        ["110101"], ["110103"], ["110102"]
    ]  # fmt: skip


@pytest.mark.parametrize(("only", "faults"), [(None, 1), (2, 1)])
def test_shapes_outside_the_country_are_faults_and_all_of_them_one(only, faults) -> None:
    _, findings = read(moved(20, only=only))
    outside = [one for one in findings.faults if "° E" in said(one.expected, "en")]
    assert len(outside) == faults


@pytest.mark.parametrize("crs", ["", "EPSG:0", "nothing"])
def test_a_coordinate_system_not_known_is_a_fault(crs) -> None:
    draft, findings = read(tambon_frame(), crs)
    assert (draft.tambons, len(findings.faults)) == (None, 1)


def test_a_row_without_a_shape_and_a_line_are_faults() -> None:
    for shape in (None, shapely.LineString([(100, 13), (101, 13)])):
        frame = tambon_frame()
        frame.loc[frame.index[1], "geometry"] = shape
        draft, findings = read(frame)
        assert (draft.tambons, len(findings.faults)) == (None, 1)


def test_narrow_gaps_are_closed_and_what_overlaps_much_is_a_fault() -> None:
    draft, findings = read(moved(1e-7, only=1))
    assert not [one for one in findings.faults if "%" in str(one.expected)]
    assert len(findings.notes) == 2  # repaired, and no difference
    assert draft.tambons is not None
    assert shapely.coverage_is_valid(draft.tambons.geometry.to_numpy())
    _, findings = read(moved(0.02, only=1))
    assert [one for one in findings.faults if "%" in str(one.expected)]


def test_texts_are_those_of_cod_ab_or_refused() -> None:
    draft, findings = read(tambon_frame().drop(columns="ADM3_TH"))
    assert (draft.tambons, len(findings.faults)) == (None, 1)
