"""Sixty files made to cost time and memory or to trip a reader; each is made when it is asked for."""

from __future__ import annotations

import io
import json
import math
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pyarrow as pa
from pyarrow import parquet as pq

from tests.data.intake import made

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PLACES = {"code": "50", "year": "2566"}
HEAD = "รหัส,จังหวัด,ปี,จำนวน (คน)\n"


def book(
    sheet: str, *, shared: str = "", workbook: str = "", more: dict[str, str] | None = None
) -> bytes:
    """A workbook whose one sheet is this XML."""
    relation = f'<Relationship Id="r1" Type="{OFFICE}/%s" Target="%s"/>'
    start = f'<Relationships xmlns="{PACKAGE}/relationships">'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": start
        + relation % ("officeDocument", "xl/workbook.xml")
        + "</Relationships>",
        "xl/workbook.xml": workbook
        or f'<workbook {MAIN} xmlns:r="{OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": start
        + relation % ("worksheet", "worksheets/sheet1.xml")
        + "</Relationships>",
        "xl/worksheets/sheet1.xml": sheet,
    }
    parts |= {"xl/sharedStrings.xml": shared} if shared else {}
    return made.archive({name: text.encode() for name, text in (parts | (more or {})).items()})


def sheet(rows: str, *, before: str = "", after: str = "") -> bytes:
    """A workbook with these rows."""
    return book(f"<worksheet {MAIN}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>")


def listed(members: int, *, wide: bool = False) -> bytes:
    """An archive whose list names one file very often."""
    whole = made.archive({"a.csv": b"x"}, method=zipfile.ZIP_STORED)
    start, end = whole.index(b"PK\x01\x02"), whole.index(b"PK\x05\x06")
    entry, size = whole[start:end], members * (end - start)
    count = min(members, 65_535)
    last = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, size, start, 0)
    if wide:
        far = struct.pack(
            "<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, members, members, size, start
        )
        locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, start + size, 1)
        last = far + locator + last
    return whole[:start] + entry * members + last


def rows(line: Callable[[int], str], number: int = 190_000, *, head: str = HEAD) -> bytes:
    """A CSV file of that many rows."""
    return (head + "".join(line(place) for place in range(number))).encode()


def collection(*geometries: object, properties: dict[str, str] | None = None) -> bytes:
    """GeoJSON of these shapes, each a tambon."""
    about = properties or {
        f"ADM{level}_{part}": "TH500101"[: 2 + 2 * level] if part == "PCODE" else "ก"
        for level in (1, 2, 3)
        for part in ("PCODE", "TH", "EN")
    }
    features = [{"type": "Feature", "properties": about, "geometry": one} for one in geometries]
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def polygon(points: int, turns: int) -> dict[str, object]:
    """One ring that crosses itself again and again."""
    ring = [
        [
            98.9 + math.cos(place / points * math.tau * turns) / 20,
            18.7 + math.sin(place / points * math.tau * (turns + 1)) / 20,
        ]
        for place in range(points)
    ]
    return {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}


def comb(teeth: int) -> dict[str, object]:
    """A polygon of many thin teeth."""
    ring = [[98.9, 18.0]]
    for place in range(teeth):
        west = 98.9 + place / teeth
        ring += [[west, 19.0], [west + 0.5 / teeth, 18.001]]
    return {"type": "Polygon", "coordinates": [[*ring, [99.9, 18.0], [98.9, 18.0]]]}


def parquet(frame: pd.DataFrame, rewritten: Callable[[bytes], bytes] = bytes) -> bytes:
    """A frame as Parquet, rewritten."""
    return rewritten(made.parquet(frame))


def dictionary(text: str, number: int) -> bytes:
    """Parquet that says one long text very often in few bytes."""
    places = pa.array([0] * number, pa.int32())
    texts = pa.DictionaryArray.from_arrays(places, pa.array([text]))
    stream = io.BytesIO()
    pq.write_table(pa.table({"code": texts, "year": texts}), stream)
    return stream.getvalue()


def deep(depth: int, opening: str, closing: str) -> bytes:
    """Brackets in brackets."""
    return (opening * depth + closing * depth).encode()


REFERENCE = "&a%d;"
ENTITIES = "".join(f'<!ENTITY a{n} "{REFERENCE % (n - 1) * 10}">' for n in range(1, 10))
CELL = '<c r="A1"><v>1</v></c>'
MEGABYTE = 1_000_000
HOSTILE: dict[str, Callable[[], bytes]] = {
    # Workbooks.
    "long attribute.xlsx": lambda: sheet(f'<row r="1"><c r="A1" t="{"x" * 40 * MEGABYTE}"/></row>'),
    "long comment.xlsx": lambda: sheet("", before=f"<!--{'x' * 40 * MEGABYTE}-->"),
    "long cdata.xlsx": lambda: sheet(f'<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[{"x" * 40 * MEGABYTE}]]></t></is></c></row>'),
    "long instruction.xlsx": lambda: sheet("", before=f"<?x {'x' * 40 * MEGABYTE}?>"),
    "long name.xlsx": lambda: sheet("", before=f"<{'x' * 20 * MEGABYTE}/>"),
    "cells without places.xlsx": lambda: sheet("<row><c><v>1</v></c></row>" * 900_000),
    "one row without places.xlsx": lambda: sheet(f"<row>{'<c><v>1</v></c>' * 900_000}</row>"),
    "empty cells.xlsx": lambda: sheet(f'<row r="1">{"<c/>" * 9 * MEGABYTE}</row>'),
    "empty rows.xlsx": lambda: sheet("<row/>" * 9 * MEGABYTE),
    "the same cell.xlsx": lambda: sheet(f'<row r="1">{CELL * 990_000}</row>'),
    "last cell.xlsx": lambda: sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    "hidden place.xlsx": lambda: sheet('<row r="1"><c s=">" r="XFD1048576"><v>1</v></c></row>'),
    "beyond the last cell.xlsx": lambda: sheet('<row r="9999999"><c r="ZZZ9999999"><v>1</v></c></row>'),
    "other elements.xlsx": lambda: sheet("", before="<x/>" * 9 * MEGABYTE),
    "elements in elements.xlsx": lambda: sheet("", before="<a>" * 900_000),
    "attributes.xlsx": lambda: sheet("", before="<x " + " ".join(f'a{n}=""' for n in range(300_000)) + "/>"),
    "merged.xlsx": lambda: sheet(f'<row r="1">{CELL}</row>', after='<mergeCells>' + '<mergeCell ref="A1:B2"/>' * 2 * MEGABYTE + '</mergeCells>'),
    "entities.xlsx": lambda: book(f'<!DOCTYPE w [<!ENTITY a0 "aaaaaaaaaa">{ENTITIES}]><worksheet {MAIN}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&a9;</t></is></c></row></sheetData></worksheet>'),
    "entities in the book.xlsx": lambda: book("<a/>", workbook=f'<!DOCTYPE w [<!ENTITY a0 "aaaaaaaaaa">{ENTITIES}]><workbook {MAIN}>&a9;</workbook>'),
    "texts.xlsx": lambda: book(f'<worksheet {MAIN}><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>', shared=f"<sst {MAIN}>{'<si><t>x</t></si>' * 4 * MEGABYTE}</sst>"),
    "text that is not there.xlsx": lambda: sheet('<row r="1"><c r="A1" t="s"><v>99999999999</v></c></row>'),
    "formulas.xlsx": lambda: sheet('<row r="1">' + "".join(f'<c r="A{n}"><f>A1</f>' for n in range(90_000)) + '</row>'),
    "errors without an end.xlsx": lambda: sheet('<row r="1">' + '<c r="A1" t="e">' * 300_000 + '</row>'),
    "many sheets.xlsx": lambda: book(f'<worksheet {MAIN}><sheetData><row r="1">{CELL}</row></sheetData></worksheet>', workbook=f'<workbook {MAIN} xmlns:r="{OFFICE}"><sheets>' + "".join(f'<sheet name="S{n}" sheetId="1" r:id="r1"/>' for n in range(20_000)) + '</sheets></workbook>'),
    "another alphabet.xlsx": lambda: book(f'<?xml version="1.0" encoding="utf-7"?><worksheet {MAIN}/>'),
    "no sheets.xlsx": lambda: book("<a/>", workbook=f"<workbook {MAIN}/>"),
    "sheet elsewhere.xlsx": lambda: book("<a/>", more={"xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/worksheet" Target="../../../etc/passwd"/></Relationships>'}),
    "far dates.xlsx": lambda: sheet('<row r="1"><c r="A1" t="d"><v>9999-99-99T99:99:99</v></c><c r="B1"><v>1e308</v></c></row>'),
    "bomb.xlsx": lambda: book(f"<worksheet {MAIN}/>", more={"xl/big.xml": " " * 190 * MEGABYTE}),
    # Archives.
    "nine hundred thousand members.zip": lambda: listed(900_000),
    "hundred thousand members.zip": lambda: listed(100_000),
    "members of a wide list.zip": lambda: listed(900_000, wide=True),
    "a list that lies.zip": lambda: listed(100).replace(b"PK\x05\x06" + b"\x00" * 4, b"PK\x05\x06\xff\xff\xff\xff"),
    "bomb.zip": lambda: made.archive({"a.geojson": b"0" * 190 * MEGABYTE}),
    "a bomb of members.zip": lambda: made.archive({f"{n}.geojson": b"0" * 900_000 for n in range(99)}),
    "half a shapefile.zip": lambda: made.archive({f"a.{part}": b"\x00\x00\x27\x0a" + b"\xff" * 200 for part in ("shp", "shx", "dbf", "prj")}),
    "a shapefile of promises.zip": lambda: made.archive({"a.shp": b"\x00\x00\x27\x0a" + b"\x00" * 20 + b"\x7f\xff\xff\xff" + b"\xe8\x03\x00\x00\x05\x00\x00\x00" + b"\x00" * 64 + b"\x00\x00\x00\x01\x7f\xff\xff\xff\x05\x00\x00\x00", "a.shx": b"\x00\x00\x27\x0a" + b"\x00" * 96, "a.dbf": b"\x03\x7a\x01\x01\xff\xff\xff\x7f\x41\x00\x0b\x00" + b"\x00" * 20 + b"A" * 40, "a.prj": b"GEOGCS"}),
    "tpmap of nothing.zip": lambda: made.archive({f"62/62_{n:02d}_tambol_common.csv": b"\xff" * 50 for n in range(10, 99)}),
    "tpmap without end.zip": lambda: made.archive({"62/62_country_common.csv": b'"' + b"1," * 1_900_000}),
    # Text.
    "unknown provinces.csv": lambda: rows(lambda n: f",ไม่มี{n},2566,1\n"),
    "unknown tambons.csv": lambda: rows(lambda n: f"ไม่มี{n},2566,1\n", head="ตำบล,ปี,จำนวน (คน)\n"),
    "unknown codes.csv": lambda: rows(lambda n: f"{10_000_000 + n},,2566,1\n"),
    "wrong years.csv": lambda: rows(lambda n: f"50,,{n},1\n"),
    "totals.csv": lambda: rows(lambda _: ",รวม,2566,1\n"),
    "totals and rows.csv": lambda: rows(lambda n: f"{10 + n % 80},,{2510 + n % 90},1\n" if n % 2 else ",รวม,,1\n", 90_000),
    "the header again.csv": lambda: rows(lambda _: HEAD),
    "numbers of every kind.csv": lambda: rows(lambda n: f"50,,{2500 + n % 190},{'9' * (n % 400)}\n", 50_000),
    "one long cell.csv": lambda: rows(lambda _: f"50,,2566,{'1' * 40 * MEGABYTE}\n", 1),
    "an open quote.csv": lambda: HEAD.encode() + b'"' + b'""' * 20 * MEGABYTE,
    "cells.csv": lambda: (",".join(["a"] * 200) + "\n").encode() * 50_000,
    "one wide row.csv": lambda: b"1\n" * 190_000 + ",".join(["a"] * 200).encode(),
    "separators.csv": lambda: b";" * 40 * MEGABYTE,
    "lines.csv": lambda: b"\n" * 40 * MEGABYTE,
    "accents.csv": lambda: ("จังหวัด,ปี,คน\n" + "่" * 1_000 + ",2566,1\n").encode(),
    # GeoJSON, GeoPackage, Parquet.
    "deep objects.geojson": lambda: deep(200_000, '{"a":', "}"),
    "deep arrays.geojson": lambda: b'{"type":"FeatureCollection","features":' + deep(900_000, "[", "]"),
    "crossings.geojson": lambda: collection(polygon(300_000, 777)),
    "teeth.geojson": lambda: collection(comb(200_000)),
    "overlapping.geojson": lambda: collection(*[polygon(400, 3)] * 400),
    "many points.geojson": lambda: collection(*[{"type": "Point", "coordinates": [99, 18]}] * 110_000),
    "many fields.geojson": lambda: collection({"type": "Point", "coordinates": [99, 18]}, properties={f"f{n}": "x" for n in range(50_000)}),
    "shapes of nothing.geojson": lambda: collection({"type": "Polygon", "coordinates": []}, {"type": "Polygon", "coordinates": [[]]}, None, {"type": "GeometryCollection", "geometries": []}),
    "far away.geojson": lambda: collection({"type": "Polygon", "coordinates": [[[1e300, 1e300], [-1e300, 1e300], [0, -1e300], [1e300, 1e300]]]}),
    "a database of nothing.gpkg": lambda: b"SQLite format 3\x00" + b"\xff" * 8_000,
    "long texts.parquet": lambda: dictionary("x" * 100_000, 190_000),
    "many columns.parquet": lambda: parquet(pd.DataFrame({f"c{n}": ["1"] for n in range(5_000)})),
    "half.parquet": lambda: parquet(pd.DataFrame(PLACES, index=[0]), lambda whole: whole[: len(whole) // 2] + whole[-8:]),
}  # fmt: skip
"""Hostile files by their names."""


def write(name: str, folder: Path) -> Path:
    """One of them as a file."""
    path = folder / name
    with io.BytesIO(HOSTILE[name]()) as content:
        path.write_bytes(content.getvalue())
    return path
