"""Shapes of one shapefile (zipped), GeoPackage or GeoJSON, read by GDAL in a closed process."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data.intake import kinds, limits
from data.intake.archive import unpack
from data.intake.sheets import byte
from data.intake.text import UnknownEncoding, decode, readable
from data.refusal import Fault, Refused
from wording.saying import Foreign, Saying

DRIVERS = frozenset({"ESRI Shapefile", "GPKG", "GeoJSON"})
SKIPPED = (
    "ADBC,AIVector,AVCBin,AVCE00,AmigoCloud,CSV,CSW,Carto,DGN,DXF,EDIGEO,EEDA,ESRIJSON,"
    "Elasticsearch,FlatGeobuf,GDALG,GML,GPSBabel,GPX,GTFS,GeoJSONSeq,GeoRSS,HTTP,Idrisi,JML,JSONFG,"
    "KML,LIBKML,LVBAG,MBTiles,MEM,MVT,MapInfo File,MapML,MiraMonVector,NGW,OAPIF,ODS,OGCAPI,"
    "OGR_GMT,OGR_PDS,OGR_VRT,OSM,OpenFileGDB,PCIDSK,PDF,PDS4,PGDUMP,PLSCENES,PMTiles,S57,SQLite,"
    "SXF,Selafin,TopoJSON,VDV,VFK,VICAR,WAsP,WFS,XLSX"
)
"""Drivers that GDAL must not load: `OGR_SKIP` of the reading process."""
FEATURES = 100_000
_PARTS = (".shp", ".shx", ".dbf", ".prj")
_SHAPEFILE = b"\x00\x00\x27\x0a"
_TABLES = (
    ".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".numbers", ".parquet",
)  # fmt: skip
"""Endings of tables, which stand in no archive but TPMAP's."""


@dataclass(frozen=True)
class Raw:
    """Shapes as read: `fields` as text by name, `shapes` as WKB, the coordinate system as text."""

    fields: dict[str, list[str]]
    shapes: list[bytes]
    crs: str
    notes: list[str]


def read_shapes(path: Path, kind: str, folder: Path) -> Raw:
    """The shapes of a file. Raises `Refused` where parts are missing or layers are several."""
    import pyogrio
    from pyogrio.errors import DataLayerError, DataSourceError

    loaded = set(pyogrio.list_drivers()) - DRIVERS
    if loaded:
        raise RuntimeError(f"GDAL loaded {sorted(loaded)}; OGR_SKIP must keep to {sorted(DRIVERS)}")
    place = _unpacked(path, folder) if kind == "zip" else path
    _demand_kind(path, place)
    try:
        layer = _layer(path, place)
        meta, _, shapes, values = pyogrio.raw.read(place, layer=layer, encoding=_encoding(place))
    except (DataSourceError, DataLayerError, UnicodeDecodeError) as error:
        message = Saying("intake-boundaries-cannot-be-read")
        expected = Saying("intake-whole-shapefile-geopackage-or-geojson")
        raise Refused(
            [Fault(path.name, place.name, Foreign(str(error)[:200]), expected, message)]
        ) from error
    return Raw(
        fields={
            str(name): _texts(column) for name, column in zip(meta["fields"], values, strict=True)
        },
        shapes=[
            b"" if shape is None else bytes(shape)
            for shape in (shapes if shapes is not None else [])
        ],
        crs=str(meta["crs"] or ""),
        notes=[],
    )


def _texts(column: Any) -> list[str]:  # noqa: ANN401 (an array of whatever the field holds)
    from data.intake.sheets import cell

    return [cell(value.item() if hasattr(value, "item") else value) for value in column]


def _unpacked(path: Path, folder: Path) -> Path:
    """The one file of shapes in an archive, unpacked with its parts."""
    inner = folder / "unpacked"
    inner.mkdir()
    files = unpack(path, inner, limits.ARCHIVE)
    found = [
        file for file in files if file.suffix.lower() in (".shp", ".gpkg", ".geojson", ".json")
    ]
    tables = [file.name for file in files if file.suffix.lower() in _TABLES]
    if not found and tables:
        message, expected = Saying("intake-archive-of-tables"), Saying("intake-table-by-itself")
        raise Refused([Fault(path.name, "", ", ".join(tables[:5]), expected, message)])
    if len(found) != 1:
        listed = ", ".join(file.name for file in found[:5]) or "–"
        message = Saying("intake-archive-must-hold-one-set-of")
        expected = Saying("intake-one-shp-with-dbf-shx-prj")
        raise Refused([Fault(path.name, "", listed, expected, message)])
    chosen = found[0]
    if chosen.suffix.lower() == ".shp":
        _demand_parts(path, chosen, files)
    return chosen


def _demand_parts(path: Path, chosen: Path, files: list[Path]) -> None:
    there = {file.suffix.lower() for file in files if file.stem.lower() == chosen.stem.lower()}
    message = Saying("intake-part-of-shapefile-is-missing")
    absent = [
        Fault(path.name, chosen.stem + part, "–", Saying("intake-this-file-in-zip"), message)
        for part in _PARTS
        if part not in there
    ]
    if absent:
        raise Refused(absent)


def _demand_kind(path: Path, place: Path) -> None:
    """The bytes must be of the kind that the name says, or GDAL would choose another driver."""
    suffix = place.suffix.lower()
    if suffix != ".shp":
        kinds.kind_of(place)
    elif place.read_bytes()[:4] != _SHAPEFILE:
        message, expected = Saying("intake-file-is-not-what-its-name"), Saying("intake-a-shapefile")
        raise Refused(
            [
                Fault(
                    path.name,
                    place.name,
                    Saying("intake-other-bytes"),
                    expected,
                    message,
                )
            ]
        )
    if suffix == ".gpkg":
        _demand_plain_tables(path, place)


def _demand_plain_tables(path: Path, place: Path) -> None:
    """A GeoPackage with tables and spatial indexes only: others could reach other files."""
    try:
        with sqlite3.connect(f"file:{place}?mode=ro&immutable=1", uri=True) as database:
            database.text_factory = lambda text: text.decode("utf-8", "replace")
            rows = database.execute("SELECT name, type, sql FROM sqlite_master").fetchall()
        database.close()
    except (sqlite3.Error, UnicodeDecodeError) as error:
        message = Saying("intake-geopackage-cannot-be-read")
        raise Refused(
            [Fault(path.name, "", Foreign(str(error)), Saying("intake-whole-geopackage"), message)]
        ) from error
    message = Saying("intake-geopackage-holds-virtual-tables-or-views")
    faults = [
        Fault(path.name, str(name), str(kind), Saying("intake-plain-tables"), message)
        for name, kind, sql in rows
        if kind == "view" or (_virtual(sql) and not str(name).startswith("rtree_"))
    ]
    if faults:
        raise Refused(faults)


def _virtual(sql: object) -> bool:
    return str(sql or "").lstrip().upper().startswith("CREATE VIRTUAL")


def _layer(path: Path, place: Path) -> str:
    """The only layer, or the deepest level of several."""
    import pyogrio

    layers = [str(name) for name, geometry in pyogrio.list_layers(place) if geometry is not None]
    fit = [name for name in layers if _has_tambons(place, name)] or layers
    if len(fit) != 1:
        message = Saying("intake-file-must-hold-one-layer-of")
        found = ", ".join(layers[:5]) or "–"
        raise Refused([Fault(path.name, "", found, Saying("intake-one-layer-with"), message)])
    info = pyogrio.read_info(place, layer=fit[0])
    if info["features"] > FEATURES:
        message = Saying("intake-there-are-too-many-shapes")
        expected = Saying("intake-at-most", n=FEATURES)
        raise Refused([Fault(path.name, fit[0], f"{info['features']:,}", expected, message)])
    return fit[0]


def _has_tambons(place: Path, layer: str) -> bool:
    import pyogrio

    return "ADM3_PCODE" in set(pyogrio.read_info(place, layer=layer)["fields"])


def _encoding(place: Path) -> str | None:
    """The encoding of a shapefile's texts: its .cpg, else found in the .dbf by our own rule."""
    if place.suffix.lower() != ".shp":
        return None
    parts = {file.suffix.lower(): file for file in place.parent.glob(f"{place.stem}.*")}
    stated = parts[".cpg"].read_text("ascii", "replace").strip().upper() if ".cpg" in parts else ""
    if stated in {"UTF-8", "UTF8", "65001"}:
        return "UTF-8"
    if stated in {"TIS-620", "TIS620", "874", "CP874", "WINDOWS-874", "ISO-8859-11"}:
        return "CP874"
    content = parts[".dbf"].read_bytes()
    try:
        text, encoding = decode(content[int.from_bytes(content[8:10], "little") :])
        if not readable(text, encoding):
            raise UnknownEncoding(0)
    except UnknownEncoding as error:
        message = Saying("intake-encoding-of-dbf-is-not-known")
        expected = Saying("intake-an-encoding-of-the-dbf")
        raise Refused(
            [Fault(place.name, byte(error), Saying("intake-other-bytes"), expected, message)]
        ) from error
    return "UTF-8" if encoding == "utf-8" else "CP874"
