"""Another edition of the boundaries from people: shapes in any CRS, repaired where that is safe."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd
import pyproj
import shapely

from data.imports.areas import coverage
from data.imports.draft import Draft, Findings, Note
from data.intake.grid import place
from data.intake.reading import Answer
from data.official import cod_ab
from data.official.repairs import declared, repaired
from data.refusal import Fault, Refused
from wording.saying import Foreign, Saying

SOURCE = cod_ab.SOURCE
COLUMN = "ADM3_PCODE"
BOX = (97.0, 5.0, 106.0, 21.0)
"""Thailand lies within these degrees: west, south, east, north."""
SAFE = 0.001
"""Largest share of its area that a repair may add to a shape or take from it."""
GAP = 1e-6
"""Width in degrees (about 0.1 m) of gaps that are closed."""
NAMED = 10


def read(file: str, answer: Answer, areas: pd.DataFrame, findings: Findings) -> Draft:
    """An edition as a draft; faults, repairs and differences are told in `findings`."""
    try:
        tambons = cod_ab.checked(file, _frame(file, answer))
    except Refused as refused:
        findings.faults += refused.faults
        return Draft(SOURCE)
    findings.rows += len(tambons)
    outside = _outside(file, tambons)
    findings.faults += outside
    whole = _repaired(file, tambons, findings)
    findings.accepted += len(whole)
    if not outside:
        findings.faults += coverage.faults(file, whole, areas)
    named, _ = repaired(whole, declared())
    findings.notes += _differences(named, areas)
    return Draft(SOURCE, tambons=whole)


def _frame(file: str, answer: Answer) -> gpd.GeoDataFrame:
    """The shapes and texts that the reading process found. Raises `Refused`."""
    about, crs = answer.about, str(answer.about["crs"])
    if not crs:
        message, found = Saying("imports-crs-is-not-known"), Saying("imports-no-prj")
        raise Refused([Fault(file, "", found, Saying("imports-a-crs"), message)])
    try:
        system = pyproj.CRS.from_user_input(crs)
        drawn = shapes(answer)
    except (pyproj.exceptions.CRSError, shapely.errors.GEOSException) as error:
        message = Saying("imports-shapes-or-crs-cannot-be-read")
        expected = Saying("imports-shapes-in-a-known-crs")
        raise Refused([Fault(file, "", Foreign(str(error)[:200]), expected, message)]) from error
    empty = np.flatnonzero(shapely.is_missing(drawn) | (shapely.get_dimensions(drawn) != 2))
    if len(empty) or not len(drawn):
        row = int(empty[0]) if len(empty) else 0
        message, no_shape = Saying("imports-row-has-no-area"), Saying("imports-no-polygon")
        expected = Saying("imports-a-polygon-in-every-row")
        raise Refused([Fault(file, place("", row), no_shape, expected, message)])
    return gpd.GeoDataFrame(
        pd.DataFrame(about["fields"]), geometry=shapely.force_2d(drawn), crs=system
    )


def shapes(answer: Answer) -> npt.NDArray[Any]:
    """The shapes that the reading process wrote down. Raises `GEOSException`."""
    drawn: npt.NDArray[Any] = shapely.from_wkb(
        _parts(answer.arrays["lengths"], answer.arrays["content"])
    )
    return drawn


def _parts(lengths: npt.NDArray[Any], content: npt.NDArray[Any]) -> list[bytes | None]:
    ends = np.cumsum(lengths)
    raw = content.tobytes()
    return [raw[end - size : end] or None for size, end in zip(lengths, ends, strict=True)]


def _outside(file: str, tambons: gpd.GeoDataFrame) -> list[Fault]:
    bounds = tambons.geometry.bounds
    west, south, east, north = BOX
    out = (
        (bounds.minx < west) | (bounds.miny < south) | (bounds.maxx > east) | (bounds.maxy > north)
    )
    expected = Saying(
        "imports-within-thailand", west=f"{west:g}", east=f"{east:g}", south=f"{south:g}",
        north=f"{north:g}",
    )  # fmt: skip
    if out.all() and len(out) > 1:
        return [_elsewhere(file, bounds, expected)]
    message = Saying("imports-shape-outside-thailand")
    return [
        Fault(
            file,
            _row(code),
            f"{row.minx:.2f}, {row.miny:.2f} … {row.maxx:.2f}, {row.maxy:.2f}",
            expected,
            message,
        )
        for code, row in bounds[out].iterrows()
    ]


def _row(code: object) -> Saying:
    """The place of a shape, by its code."""
    return Saying("place-row", row=str(code))


def _elsewhere(file: str, bounds: pd.DataFrame, expected: Saying) -> Fault:
    """The one fault of an edition of which every shape lies outside Thailand."""
    message = Saying("imports-all-shapes-outside-thailand", n=len(bounds))
    west, south = bounds.minx.min(), bounds.miny.min()
    east, north = bounds.maxx.max(), bounds.maxy.max()
    found = f"{west:.2f}, {south:.2f} … {east:.2f}, {north:.2f}"
    return Fault(file, _row(bounds.index[0]), found, expected, message)


def _repaired(file: str, tambons: gpd.GeoDataFrame, findings: Findings) -> gpd.GeoDataFrame:
    """The tambons as valid shapes that meet edge to edge; told what changed, refused where much."""
    before = tambons.geometry.to_numpy()
    valid = shapely.make_valid(before, method="structure", keep_collapsed=False)
    torn = ~shapely.is_empty(shapely.coverage_invalid_edges(valid, gap_width=GAP))
    clean = _met(valid) if torn.any() else valid
    areas = [shapely.area(shapes) for shapes in (before, valid, clean)]
    strayed = np.maximum(abs(areas[1] - areas[0]), abs(areas[2] - areas[1]))
    changed = strayed / np.maximum(areas[1], 1e-12)
    touched = ~shapely.is_valid(before) | torn
    codes = tambons.index.to_numpy()
    message = Saying("imports-shape-cannot-be-repaired")
    most = Saying("imports-at-most-part", part=f"{SAFE:.1%}")
    findings.faults += [
        Fault(
            file,
            _row(codes[row]),
            Saying("imports-part-of-its-area", part=f"{changed[row]:.2%}"),
            most,
            message,
        )
        for row in np.flatnonzero(changed > SAFE)
    ]
    if touched.any():
        findings.notes.append(_listed("imports-shapes-repaired", codes[touched].tolist()))
    return tambons.set_geometry(gpd.GeoSeries(clean, index=tambons.index, crs=tambons.crs))


def _met(shapes: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Shapes with overlaps and narrow gaps given to one of the neighbours."""
    clean: npt.NDArray[Any] = shapely.coverage_clean(shapes, gap_width=GAP)  # type: ignore[attr-defined]
    return clean


@dataclass(frozen=True)
class Differences:
    """Codes of the tambons that are new, gone or renamed in another edition."""

    new: pd.Index
    gone: pd.Index
    renamed: pd.Index


def differences(tambons: gpd.GeoDataFrame, areas: pd.DataFrame) -> Differences:
    """What an edition (with its names repaired) has otherwise than an area table."""
    known = areas[areas["level"] == "tambon"]
    both = tambons.index.intersection(known.index)
    return Differences(
        new=tambons.index.difference(known.index),
        gone=known.index.difference(tambons.index),
        renamed=both[(tambons.loc[both, "tambon_th"] != known.loc[both, "name_th"]).to_numpy()],
    )


def _differences(tambons: gpd.GeoDataFrame, areas: pd.DataFrame) -> list[Note]:
    """Tambons that are new, gone or renamed against the release in force."""
    found = differences(tambons, areas)
    return [
        _listed(key, list(codes))
        for key, codes in (
            ("imports-tambons-new", found.new),
            ("imports-tambons-gone", found.gone),
            ("imports-tambons-renamed", found.renamed),
        )
        if len(codes)
    ] or [Note(Saying("imports-tambons-the-same"))]


def _listed(key: str, codes: list[str]) -> Note:
    """A note, its text of a key, of areas: how many, and the first by their codes."""
    more = f" … (+{len(codes) - NAMED:,})" if len(codes) > NAMED else ""
    return Note(Saying(key, n=len(codes), codes=", ".join(codes[:NAMED]) + more))
