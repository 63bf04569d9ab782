"""COD-AB boundaries, level 3: the tambons as the Royal Thai Survey Department drew them."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable
from pathlib import Path

import geopandas as gpd
import pandas as pd

from data.official import moved
from data.refusal import Fault, Refused
from wording.saying import Foreign, Joined, Said, Saying

SOURCE = "cod_ab"
PATTERN = "tha_admbnda_adm3_*.zip"
_CODE = re.compile(r"TH[1-9][0-9]{5}")
_LEVELS = {3: "tambon", 2: "district", 1: "province"}
_COLUMNS = [f"ADM{level}_{part}" for level in (1, 2, 3) for part in ("PCODE", "TH", "EN")]


def read_tambons(path: Path) -> gpd.GeoDataFrame:
    """Tambons indexed by the six-digit code that each has now (moved.py), sorted, in EPSG:4326.

    Columns `tambon_th`, `tambon_en`, `district_th`, …, `province_en` and `geometry` (degrees).
    Raises `Refused` naming the file, the row and the value where codes, names or columns are wrong.
    """
    return checked(path.name, _read(path))


def checked(file: str, raw: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Tambons as `read` gives them, from a table with the columns of COD-AB and shapes in any CRS.

    Raises `Refused` with every fault of its texts.
    """
    missing = [column for column in _COLUMNS if column not in raw.columns]
    if missing:
        raise Refused(
            [
                Fault(
                    file,
                    "",
                    ", ".join(map(str, raw.columns[:8])),
                    ", ".join(missing),
                    Saying("official-columns-are-missing"),
                )
            ]
        )
    texts = raw[_COLUMNS].fillna("").astype("str").apply(lambda column: column.str.strip())
    faults = [
        Fault(file, place, found, expected, message)
        for find in (_wrong_codes, _wrong_parents, _wrong_names)
        for place, found, expected, message in find(texts)
    ]
    if faults:
        raise Refused(faults)
    return _named(texts, raw.geometry)


def _read(path: Path) -> gpd.GeoDataFrame:
    try:
        with zipfile.ZipFile(path) as archive:
            shapefiles = [name for name in archive.namelist() if name.lower().endswith(".shp")]
        if len(shapefiles) != 1:
            raise ValueError(f"{len(shapefiles)} shapefiles")
        raw = gpd.read_file(path, use_arrow=False)
        if not isinstance(raw, gpd.GeoDataFrame) or raw.crs is None:
            raise ValueError("no shapes or no coordinate system (.prj)")
    except (zipfile.BadZipFile, OSError, RuntimeError, ValueError) as error:
        expected, message = (
            Saying("official-one-zipped-shapefile"),
            Saying("official-no-boundaries"),
        )
        raise Refused([Fault(path.name, "", Foreign(str(error)), expected, message)]) from error
    return raw


_Found = Iterable[tuple[Said, Said, Said, Saying]]
_NO_CODE = Saying("official-th-and-six-digits"), Saying("official-no-tambon-code")
_TWICE = Saying("official-one-row-code"), Saying("official-tambons-code-stands-there-twice")
_NAMES_DIFFER = Saying("official-names-differ")


def _wrong_codes(texts: pd.DataFrame) -> _Found:
    codes = texts["ADM3_PCODE"]
    for row, (code, repeated) in enumerate(zip(codes, codes.duplicated(), strict=True)):
        if not _CODE.fullmatch(code):
            yield _place(row, "ADM3_PCODE"), repr(code), *_NO_CODE
        if repeated:
            yield _place(row, "ADM3_PCODE"), repr(code), *_TWICE


def _wrong_parents(texts: pd.DataFrame) -> _Found:
    """Codes of district and province that do not begin the tambon's own."""
    for level, digits in ((2, 4), (1, 2)):
        column = f"ADM{level}_PCODE"
        for row, (code, found) in enumerate(zip(texts["ADM3_PCODE"], texts[column], strict=True)):
            expected = code[: len("TH") + digits]
            if found != expected:
                yield (
                    _place(row, column),
                    repr(found),
                    repr(expected),
                    Saying("official-another-parent"),
                )


def _wrong_names(texts: pd.DataFrame) -> _Found:
    """Names that are empty, and districts or provinces with more than one."""
    for level in _LEVELS:
        for column in (f"ADM{level}_TH", f"ADM{level}_EN"):
            first = texts.groupby(f"ADM{level}_PCODE")[column].transform("first")
            for row, (name, expected) in enumerate(zip(texts[column], first, strict=True)):
                if not name or name != expected:
                    wanted = repr(expected) if expected else Saying("official-a-name")
                    yield _place(row, column), repr(name), wanted, _NAMES_DIFFER


def _place(row: int, column: str) -> Said:
    return Joined((Saying("place-row", row=str(row + 1)), column))


def _named(texts: pd.DataFrame, shapes: gpd.GeoSeries) -> gpd.GeoDataFrame:
    names = {
        f"{level}_{lang.lower()}": texts[f"ADM{number}_{lang}"]
        for number, level in _LEVELS.items()
        for lang in ("TH", "EN")
    }
    codes = texts["ADM3_PCODE"].str.removeprefix("TH").rename("code")
    frame = gpd.GeoDataFrame(names, geometry=shapes.to_crs("EPSG:4326"))
    return moved.recoded(frame.set_index(codes))
