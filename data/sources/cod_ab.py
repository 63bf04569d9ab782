"""COD-AB boundaries, level 3: the tambons as the Royal Thai Survey Department drew them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio

from data.refusal import Fault, Refused

SOURCE = "cod_ab"
PATTERN = "tha_admbnda_adm3_*.zip"
_COLUMNS = [f"ADM{level}_{part}" for level in (1, 2, 3) for part in ("PCODE", "TH", "EN")]


def read(path: Path) -> gpd.GeoDataFrame:
    """Tambons indexed by six-digit code, sorted, in EPSG:4326.

    Columns `tambon_th`, `tambon_en`, `district_th`, …, `province_en` and `geometry` (degrees).
    Raises `Refused` naming the file, the row and the value where codes or columns are wrong.
    """
    raw = _read(path)
    missing = [column for column in _COLUMNS if column not in raw.columns]
    if missing:
        raise Refused([_fault(path, "", ", ".join(missing), "ADMn_PCODE/TH/EN", "ขาดคอลัมน์")])
    codes = raw["ADM3_PCODE"].astype("str").str.removeprefix("TH")
    faults = [
        _fault(path, f"row {row + 1}", str(code), "TH + 6 digits", "รหัสตำบลไม่ถูกต้อง")
        for row, code in enumerate(codes)
        if not (code.isascii() and code.isdigit() and len(code) == 6)
    ]
    faults += [
        _fault(path, "ADM3_PCODE", str(code), "one row a code", "รหัสตำบลซ้ำ")
        for code in codes[codes.duplicated()]
    ]
    if faults:
        raise Refused(faults)
    return _named(raw, codes)


def _read(path: Path) -> gpd.GeoDataFrame:
    try:
        return gpd.read_file(path, use_arrow=False)
    except (pyogrio.errors.DataSourceError, zipfile.BadZipFile, OSError) as error:
        raise Refused(
            [_fault(path, "", str(error), "a zipped shapefile", "เปิดแฟ้มขอบเขตไม่ได้")]
        ) from error


def _named(raw: gpd.GeoDataFrame, codes: pd.Series) -> gpd.GeoDataFrame:
    names = {
        f"{level}_{lang.lower()}": raw[f"ADM{number}_{lang}"].astype("str").str.strip()
        for number, level in ((3, "tambon"), (2, "district"), (1, "province"))
        for lang in ("TH", "EN")
    }
    frame = gpd.GeoDataFrame(names, geometry=raw.geometry.to_crs("EPSG:4326"))
    return frame.set_index(codes.rename("code")).sort_index()


def _fault(path: Path, place: str, found: str, expected: str, message: str) -> Fault:
    return Fault(path.name, place, found, expected, message)
