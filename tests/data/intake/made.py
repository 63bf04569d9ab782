"""Files as people send them, made by code: workbooks, archives, shapes, citizen numbers."""

from __future__ import annotations

import io
import stat
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import geopandas as gpd
import openpyxl
import pandas as pd
import shapely

Cells = Sequence[Sequence[object]]


def csv(*lines: str, encoding: str = "utf-8") -> bytes:
    """Lines as bytes."""
    return "\n".join([*lines, ""]).encode(encoding)


def xlsx(rows: Cells, change: Callable[[openpyxl.Workbook], None] | None = None) -> bytes:
    """A workbook of one sheet, changed before it is saved."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    if change:
        change(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def parquet(frame: pd.DataFrame) -> bytes:
    """A frame as a Parquet file."""
    stream = io.BytesIO()
    frame.to_parquet(stream, index=False)
    return stream.getvalue()


def archive(members: dict[str, bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP of members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return stream.getvalue()


def link(name: str, target: str) -> bytes:
    """A ZIP whose one member is a symbolic link."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        info = zipfile.ZipInfo(name)
        info.create_system = 3
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        made.writestr(info, target)
    return stream.getvalue()


def encrypted(content: bytes) -> bytes:
    """A ZIP with the flag of encryption set on its first member."""
    made = bytearray(content)
    for start, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        made[made.index(start) + at] |= 1
    return bytes(made)


def renamed(content: bytes, old: str, new: str) -> bytes:
    """A ZIP with a member's name written over by another of the same length."""
    assert len(old.encode()) == len(new.encode())
    return content.replace(old.encode(), new.encode())


def tambons(codes: Sequence[str] = ("500101", "500102")) -> gpd.GeoDataFrame:
    """Squares side by side near Chiang Mai with the columns of COD-AB."""
    squares = [shapely.box(98.9 + n / 10, 18.7, 99.0 + n / 10, 18.8) for n in range(len(codes))]
    columns = {}
    for level, digits in ((3, 6), (2, 4), (1, 2)):
        columns[f"ADM{level}_PCODE"] = [f"TH{code[:digits]}" for code in codes]
        columns[f"ADM{level}_TH"] = [f"ชื่อ{code[:digits]}" for code in codes]
        columns[f"ADM{level}_EN"] = [f"Name {code[:digits]}" for code in codes]
    return gpd.GeoDataFrame(columns, geometry=squares, crs="EPSG:4326")


def shapefile(
    frame: gpd.GeoDataFrame, *, without: Sequence[str] = (), encoding: str = "utf-8"
) -> bytes:
    """A zipped shapefile, some of its parts left out."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        frame.to_file(folder / "area.shp", encoding=encoding)
        parts = {path.name: path.read_bytes() for path in sorted(folder.iterdir())}
    return archive(
        {name: body for name, body in parts.items() if not name.endswith(tuple(without))}
    )


def layers(frame: gpd.GeoDataFrame, suffix: str) -> bytes:
    """Shapes as a GeoPackage (`.gpkg`) or GeoJSON (`.geojson`)."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / f"area{suffix}"
        frame.to_file(path)
        return path.read_bytes()


def citizen(body: int) -> str:
    """A number of thirteen digits that passes the checksum of citizen numbers."""
    digits = f"{body:012d}"
    total = sum(int(digit) * (13 - place) for place, digit in enumerate(digits))
    return digits + str((11 - total % 11) % 10)
