"""Forty attempts to read another file of the server through an upload; none succeeds."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from data.imports.telling.words import lines
from releases import checking
from tests.data.intake import made
from tests.data.intake.conftest import SECRET

NAMES = ("a.csv", "a.geojson", "a.gpkg", "a.zip", "a.txt", "a.json")


def vrt(path: Path) -> bytes:
    """GDAL's virtual format over another file."""
    return (
        f"<OGRVRTDataSource><OGRVRTLayer name='{path.stem}'><SrcDataSource>{path}</SrcDataSource>"
        f"</OGRVRTLayer></OGRVRTDataSource>"
    ).encode()


def gdalg(path: Path) -> bytes:
    """GDAL's format of a stored command line."""
    text = f"gdal vector pipeline ! read {path.with_suffix('.geojson')}"
    return f'{{"type": "gdal_streamed_alg", "command_line": "{text}"}}'.encode()


def remote(path: Path) -> bytes:
    """GeoJSON that names its content elsewhere."""
    return f'{{"type":"FeatureCollection","features":[],"href":"file://{path}"}}'.encode()


def csv_of_links(path: Path) -> bytes:
    """Formulas that fetch another file."""
    return made.csv("code,year,value", f'50,2566,=WEBSERVICE("file://{path}")')


def package(path: Path, statement: str) -> bytes:
    """A GeoPackage with a statement of attack in its schema."""
    where = path.parent / f"attack-{abs(hash(statement))}.gpkg"
    where.write_bytes(
        (path.parent / "secret.gpkg").read_bytes().replace(SECRET.encode(), b"x" * len(SECRET))
    )
    with sqlite3.connect(where) as database:
        database.execute("PRAGMA writable_schema = 1")
        database.execute(
            "INSERT INTO sqlite_master VALUES ('table', 'attack', 'attack', 0, ?)", [statement]
        )
    database.close()
    return where.read_bytes()


ENTITY = (
    '<!DOCTYPE x [<!ENTITY s SYSTEM "file://{path}">]>'
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    '<row r="1"><c r="A1" t="inlineStr"><is><t>code</t></is></c></row>'
    '<row r="2"><c r="A2" t="inlineStr"><is><t>&s;</t></is></c></row></sheetData></worksheet>'
)


def entity(path: Path) -> bytes:
    """A workbook whose sheet names another file as an entity."""
    whole = made.xlsx([["code", "year", "value"], ["50", 2566, 1]])
    import io
    import zipfile

    members = {
        name: zipfile.ZipFile(io.BytesIO(whole)).read(name)
        for name in zipfile.ZipFile(io.BytesIO(whole)).namelist()
    }
    members["xl/worksheets/sheet1.xml"] = ENTITY.format(path=path).encode()
    return made.archive(members)


def in_zip(name: str, make: Callable[[Path], bytes]) -> Callable[[Path], bytes]:
    """The attack as the one member of an archive."""
    return lambda path: made.archive({name: make(path)})


ATTACKS: list[tuple[str, str, Callable[[Path], bytes]]] = [
    *((f"vrt as {name}", name, vrt) for name in (*NAMES, "a.shp", "a.xlsx", "a.parquet")),
    *((f"vrt of geojson as {name}", name, lambda p: vrt(p.with_suffix(".geojson"))) for name in NAMES),
    *((f"gdalg as {name}", name, gdalg) for name in ("a.geojson", "a.json", "a.csv")),
    *((f"remote as {name}", name, remote) for name in ("a.geojson", "a.json")),
    *((f"link named {name}", "a.zip", lambda p, name=name: made.link(name, str(p))) for name in ("a.shp", "a.gpkg", "a.geojson")),
    *((f"path {name}", "a.zip", lambda p, name=name: made.archive({name.format(p): b"x"})) for name in ("{}", "../..{}", "a/../../..{}", "C:{}")),
    *((f"vrt in zip as {name}", "a.zip", in_zip(name, vrt)) for name in ("a.shp", "a.gpkg", "a.geojson", "a.json")),
    ("vsizip in zip", "a.zip", in_zip("a.geojson", lambda p: vrt(Path(f"/vsizip/{p}")))),
    ("vsicurl", "a.geojson", lambda p: vrt(Path(f"/vsicurl/file://{p}"))),
    ("formula", "a.csv", csv_of_links),
    ("entity", "a.xlsx", entity),
    ("virtual table of OGR", "a.gpkg", lambda p: package(p, f"CREATE VIRTUAL TABLE attack USING VirtualOGR('{p}')")),
    ("virtual table of CSV", "a.gpkg", lambda p: package(p, f"CREATE VIRTUAL TABLE attack USING csv(filename='{p}')")),
    ("virtual table named rtree_", "a.gpkg", lambda p: package(p, f"CREATE VIRTUAL TABLE rtree_attack USING VirtualText('{p}', 'utf8')")),
    ("virtual shape", "a.gpkg", lambda p: package(p, f"CREATE VIRTUAL TABLE attack USING VirtualShape('{p}', 'utf8', 4326)")),
    ("name of a path", "a.csv", lambda p: str(p).encode()),
]  # fmt: skip


def test_there_are_forty_attempts() -> None:
    assert len(ATTACKS) >= 40


@pytest.mark.parametrize(("name", "make"), [attack[1:] for attack in ATTACKS], ids=[attack[0] for attack in ATTACKS])  # fmt: skip
def test_no_upload_reaches_another_file(name, make, secret, embedded, tmp_path) -> None:
    path = tmp_path / name
    path.write_bytes(make(secret))
    outcome = checking.check(path, embedded)
    told = "\n".join(line.text("th") + line.text("en") for line in lines(outcome.report))
    tambons = outcome.draft.tambons
    assert SECRET not in told
    assert tambons is None or SECRET not in tambons.to_csv()
    assert SECRET not in outcome.draft.figures.to_csv()
