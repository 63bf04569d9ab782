"""Bad files, each made by code, with the words that its message must have in both languages."""

from __future__ import annotations

from dataclasses import dataclass, field

import geopandas as gpd
import pandas as pd
import shapely

from data.imports.draft import Options
from tests.data.intake import made

HEAD = "รหัส,จังหวัด,ปี,ครัวเรือนที่สำรวจ,ครัวเรือนที่มีปัญหา,ช่วยเหลือแล้ว"
ANY = "รหัส,จังหวัด,ปี,ผู้ถือบัตร (คน)"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
VRT = (
    b"<OGRVRTDataSource><OGRVRTLayer name='x'><SrcDataSource>/etc/passwd</SrcDataSource>"
    b"</OGRVRTLayer></OGRVRTDataSource>"
)


@dataclass(frozen=True)
class Bad:
    """One bad file: its name, its bytes, and words of the message, in Thai and in English."""

    id: str
    name: str
    content: bytes
    th: tuple[str, ...]
    en: tuple[str, ...]
    options: Options = field(default_factory=Options)


def qm(id_: str, *rows: str, th: tuple[str, ...], en: tuple[str, ...], head: str = HEAD) -> Bad:
    """A bad ThaiQM report in CSV."""
    return Bad(id_, "report.csv", made.csv(head, *rows), th, en)


def anything(
    id_: str, *rows: str, th: tuple[str, ...], en: tuple[str, ...], head: str = ANY
) -> Bad:
    """A bad table of any indicator in CSV."""
    return Bad(id_, "table.csv", made.csv(head, *rows), th, en)


_PEOPLE = [f"{50 + n},{made.citizen(100000000000 + 7919 * n)},2566,{n}" for n in range(8)]
_NAMES = [f"{50 + n},นาย ก{n} ข{n},2566,{n}" for n in range(8)]
_PHONES = [f"{50 + n},08{n}-234-567{n},2566,{n}" for n in range(8)]
_GOOD_SHAPES = made.tambons()


def _far(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    return frame.set_geometry(frame.translate(-90, 30))


def _crossed(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """The first square folded over itself, so that a repair would change its size."""
    bow = shapely.Polygon([(98.9, 18.7), (99.0, 18.8), (99.0, 18.7), (98.9, 18.8)])
    shapes = [shapely.union(frame.geometry[1], shapely.box(98.9, 18.7, 98.95, 18.8)), bow]
    return frame.set_geometry(gpd.GeoSeries(shapes[::-1], crs=frame.crs))


def _wrong_columns(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    return frame.rename(columns={"ADM3_TH": "NAME"})


def _twice(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(pd.concat([frame, frame], ignore_index=True), crs=frame.crs)


def _formula(book) -> None:
    book.active["D2"] = "=1+1"


def _error(book) -> None:
    book.active["D2"] = "#DIV/0!"
    book.active["D2"].data_type = "e"


def _far_cell(book) -> None:
    book.active["XFD1048576"] = 1


def _wide(book) -> None:
    book.active["IV1"] = "far"


ROWS = [["รหัส", "จังหวัด", "ปี", "ผู้ถือบัตร (คน)"], ["50", "เชียงใหม่", 2566, 10]]
BOMB = made.archive({"a.geojson": b"0" * 60_000_000})
BAD = [
    # What the file is.
    Bad("empty", "a.csv", b"", ("แฟ้มว่างเปล่า",), ("empty", "0 bytes")),
    Bad("spaces", "a.csv", b" \n \n", ("ไม่มีแถวข้อมูล",), ("no rows",)),
    Bad("too large", "a.csv", b"1" * 50_000_001, ("แฟ้มใหญ่เกินไป",), ("at most 50 MB",)),
    Bad("pdf as csv", "a.csv", b"%PDF-1.7 ...", ("ไม่รับแฟ้มชนิดนี้",), ("PDF",)),
    Bad("program", "a.csv", b"MZ\x90\x00", ("ไม่รับแฟ้มชนิดนี้",), ("a program",)),
    Bad("picture as xlsx", "a.xlsx", b"\x89PNG\r\n", ("ไม่รับแฟ้มชนิดนี้",), ("a picture",)),
    Bad("xlsx as csv", "a.csv", made.xlsx(ROWS), ("ไม่ตรงกับชื่อ",), ("workbook", ".csv")),
    Bad("csv as xlsx", "a.xlsx", made.csv(ANY), ("ไม่ตรงกับชื่อ",), ("text", ".xlsx")),
    Bad("zip as parquet", "a.parquet", made.archive({"a": b"b"}), ("ไม่ตรงกับชื่อ",), ("zip",)),
    Bad("no ending", "a", made.csv(ANY), ("ไม่ตรงกับชื่อ",), ("without an ending",)),
    Bad("html", "a.csv", b"<html><table>", ("ไม่รับแฟ้มชนิดนี้",), ("XML or HTML",)),
    Bad("vrt as csv", "a.csv", VRT, ("ไม่รับแฟ้มชนิดนี้",), ("XML or HTML",)),
    Bad("bytes as csv", "a.csv", b"a,b\x00\x01", ("ไม่รับแฟ้มชนิดนี้",), ("not taken",)),
    Bad("bare shp", "a.shp", b"\x00\x00\x27\x0a" + b"\x00" * 99, ("ไม่รับแฟ้มชนิดนี้",), ("bare .shp",)),
    Bad("old workbook", "a.xls", OLE, ("รุ่นเก่า",), ("Excel 97",)),
    Bad("locked workbook", "a.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), ("เข้ารหัส",), ("password",)),
    Bad("macros", "a.xlsx", made.archive({"[Content_Types].xml": b"<a/>", "xl/vbaProject.bin": b"x"}), ("มาโคร",), ("macros",)),
    Bad("word document", "a.xlsx", made.archive({"[Content_Types].xml": b"<a/>", "word/document.xml": b"x"}), ("ไม่รับแฟ้มชนิดนี้",), ("another Office document",)),
    Bad("binary workbook", "a.xlsb", made.archive({"[Content_Types].xml": b"<a/>", "xl/workbook.bin": b"x"}), ("ไบนารี",), (".xlsb", "saved as .xlsx")),
    Bad("numbers", "a.numbers", made.archive({"Index/Document.iwa": b"x"}), ("Apple Numbers",), ("Numbers", "as Excel (.xlsx)")),
    Bad("archive of tables", "a.zip", made.archive({"b.csv": made.csv(ANY), "c.xlsx": b"x"}), ("มีตารางอยู่ข้างใน",), ("b.csv, c.xlsx", "by itself")),
    Bad("half a workbook", "a.xlsx", made.xlsx(ROWS)[:2000], ("เปิดแฟ้มไม่ได้",), ("incomplete",)),
    Bad("damaged workbook", "a.xlsx", made.archive({"[Content_Types].xml": b"<a/>", "xl/workbook.xml": b"<a>"}), ("อ่านสมุดงานไม่ได้",), ("cannot be read",)),
    Bad("half a parquet", "a.parquet", b"PAR1" + b"\x00" * 99, ("อ่านแฟ้ม Parquet ไม่ได้",), ("whole Parquet",)),
    Bad("nested parquet", "a.parquet", made.parquet(pd.DataFrame({"code": ["50"], "v": [[1]]})), ("คอลัมน์ซ้อนกัน",), ("nested values", "v")),
    # Archives.
    Bad("bomb", "a.zip", BOMB, ("ใหญ่เกินไป",), ("100 times",)),
    Bad("a million files", "a.zip", made.archive({f"{n}.csv": b"" for n in range(12_500)}, method=0), ("มีแฟ้มมากเกินไป",), ("12,500 files", "at most 100")),
    Bad("leaves the folder", "a.zip", made.archive({"../../a.geojson": b"{}"}), ("ชี้ออกนอกโฟลเดอร์",), ("../../a.geojson",)),
    Bad("absolute path", "a.zip", made.archive({"/etc/a.geojson": b"{}"}), ("ชี้ออกนอกโฟลเดอร์",), ("/etc/a.geojson",)),
    Bad("backslash", "a.zip", made.renamed(made.archive({"x_y.geojson": b"{}"}), "x_y.geojson", "x\\y.geojson"), ("ชี้ออกนอกโฟลเดอร์",), ("out of the folder",)),
    Bad("link", "a.zip", made.link("a.geojson", "/etc/passwd"), ("ลิงก์",), ("a link or device",)),
    Bad("nested archive", "a.zip", made.archive({"b.zip": b"PK"}), ("ซ้อน",), ("archive in the archive",)),
    Bad("encrypted member", "a.zip", made.encrypted(made.archive({"a.geojson": b"{}"})), ("เข้ารหัส",), ("without a password",)),
    Bad("same name twice", "a.zip", made.archive({"a/x.geojson": b"{}", "b/x.geojson": b"{}"}), ("ชื่อแฟ้มซ้ำ",), ("2 times",)),
    Bad("empty archive", "a.zip", made.archive({}), ("ว่างเปล่า",), ("0 files",)),
    Bad("archive of pictures", "a.zip", made.archive({"a.png": b"x"}), ("ต้องมีขอบเขตหนึ่งชุด",), ("one .shp",)),
    # Boundaries.
    Bad("no dbf", "a.zip", made.shapefile(_GOOD_SHAPES, without=[".dbf"]), ("ขาดแฟ้มประกอบ",), ("area.dbf",)),
    Bad("no prj", "a.zip", made.shapefile(_GOOD_SHAPES, without=[".prj", ".shx"]), ("ขาดแฟ้มประกอบ",), ("area.prj", "area.shx")),
    Bad("outside Thailand", "a.zip", made.shapefile(_far(_GOOD_SHAPES)), ("นอกประเทศไทย",), ("row 500101", "97–106° E")),
    Bad("no codes", "a.geojson", made.layers(_GOOD_SHAPES[["ADM1_TH", "geometry"]], ".geojson"), ("ขาดคอลัมน์",), ("ADM3_PCODE",)),
    Bad("a column of names missing", "a.gpkg", made.layers(_wrong_columns(_GOOD_SHAPES), ".gpkg"), ("ขาดคอลัมน์",), ("ADM3_TH",)),
    Bad("codes twice", "a.zip", made.shapefile(_twice(_GOOD_SHAPES)), ("รหัสตำบลซ้ำ",), ("row 3", "TH500101")),
    Bad("shape folded over", "a.gpkg", made.layers(_crossed(_GOOD_SHAPES), ".gpkg"), ("ซ่อมรูปพื้นที่ไม่ได้",), ("of its area",)),
    Bad("points", "a.geojson", made.layers(_GOOD_SHAPES.set_geometry(_GOOD_SHAPES.representative_point()), ".geojson"), ("ไม่มีรูปพื้นที่",), ("no polygon",)),
    Bad("broken geojson", "a.geojson", b'{"type": "FeatureCollection", "features": [', ("อ่านแฟ้มขอบเขตไม่ได้",), ("whole shapefile",)),
    Bad("geopackage that is none", "a.gpkg", b"SQLite format 3\x00" + b"\x00" * 99, ("อ่าน GeoPackage ไม่ได้",), ("GeoPackage",)),
    # Encodings and the shape of the table.
    Bad("latin", "a.csv", "รหัส".encode("cp874") + b"\xfc\xff,1\n", ("ถอดรหัสตัวอักษรไม่ได้",), ("encoding", "TIS-620")),
    Bad("half utf-16", "a.csv", made.csv(ANY, encoding="utf-16")[:-1], ("ถอดรหัสตัวอักษรไม่ได้",), ("encoding",)),
    Bad("open quotes", "a.csv", made.csv('รหัส,"ชื่อ', '50,"a', "51,b"), ("อ่านแถวไม่ได้",), ("quotes may be open",)),
    Bad("no areas", "a.csv", made.csv("a,b", "1,2"), ("ไม่พบหัวตาราง",), ("'a', 'b'", "จังหวัด")),
    Bad("header only", "a.csv", made.csv(ANY), ("ไม่มีแถวข้อมูลใต้หัวตาราง",), ("0 rows",)),
    Bad("far cell", "a.xlsx", made.xlsx(ROWS, _far_cell), ("มีแถวมากเกินไป",), ("1,048,576 rows",)),
    Bad("wide sheet", "a.xlsx", made.xlsx(ROWS, _wide), ("มีคอลัมน์มากเกินไป",), ("256 columns", "IV")),
    Bad("empty workbook", "a.xlsx", made.xlsx([]), ("สมุดงานไม่มีข้อมูล",), ("holds nothing",)),
    Bad("formula without a value", "a.xlsx", made.xlsx(ROWS, _formula), ("สูตรไม่มีค่า",), ("“Sheet”", "row 2", "column D", "paste as values")),
    Bad("error value", "a.xlsx", made.xlsx(ROWS, _error), ("ข้อความอยู่ในช่องตัวเลข",), ("#DIV/0!", "row 2", "column D")),
    anything("long cell", f"50,{'ก' * 3000},2566,1", th=("อ่านแถวไม่ได้",), en=("field larger",)),
    anything("column twice", "50,เชียงใหม่,2566,1,2", head=f"{ANY},ผู้ถือบัตร (คน)", th=("ชื่อคอลัมน์ซ้ำ",), en=("column E", "every name once")),
    anything("no numbers", "50,ดี,2566", head="รหัส,สถานะ,ปี", th=("ไม่พบคอลัมน์ตัวเลข",), en=("no column of numbers", "สถานะ")),
    # Areas.
    anything("five digits", "50010,,2566,1", th=("รหัสพื้นที่ไม่ถูกต้อง",), en=("row 2", "column A", "'50010'", "2, 4 or 6 digits")),
    anything("a digit lost", "5,,2566,1", th=("รหัสพื้นที่ไม่ถูกต้อง",), en=("'5'", "none left off")),
    anything("numbers for codes", "1,,2566,1", "2,,2566,1", "3,,2566,1", th=("เป็นรหัสพื้นที่หรือเลขลำดับ",), en=("counts up by one", "“รหัส”")),
    anything("village code", "50010101,,2566,1", th=("รหัสพื้นที่ไม่ถูกต้อง",), en=("'50010101'",)),
    anything("code in exponent form", "5.00101E+05,,2566,1", th=("รหัสพื้นที่ไม่ถูกต้อง",), en=("'5.00101E+05'",)),
    anything("unknown code", "509999,,2566,1", th=("ไม่มีรหัสพื้นที่นี้",), en=("found 509999", "no such code")),
    anything("code of another name", "50,ภูเก็ต,2566,1", th=("ชื่อไม่ตรงกับรหัส", "83 ภูเก็ต", "50 เชียงใหม่"), en=("50 ภูเก็ต", "83 Phuket", "50 Chiang Mai")),
    anything("no area in a row", ",,2566,1", th=("แถวนี้ไม่มีพื้นที่",), en=("row 2", "names no area")),
    anything("area twice", "50,,2566,1", "TH50,,2566,2", th=("พื้นที่และปีซ้ำ",), en=("row 3", "as in row 2")),
    anything("area twice in two eras", "50,,2566,1", "50,,2023,2", th=("พื้นที่และปีซ้ำ",), en=("50 in 2566",)),
    anything("unknown name", "เชียงมัย,2566,1", head="จังหวัด,ปี,จำนวน (คน)", th=("หมายถึงพื้นที่ใด", "50 เชียงใหม่"), en=("may mean", "50 Chiang Mai")),
    anything("name of nowhere", "Atlantis Prime,2566,1", head="จังหวัด,ปี,จำนวน (คน)", th=("ไม่มีชื่อใกล้เคียง",), en=("no similar name",)),
    anything("ambiguous name", "หนองบัว,2566,1", head="ตำบล,ปี,จำนวน (คน)", th=("หมายถึงพื้นที่ใด", "หนองบัว"), en=("may mean", "or")),
    # Years.
    anything("no year", "50,,1", head="รหัส,จังหวัด,จำนวน (คน)", th=("ไม่พบปีของข้อมูล",), en=("year", "column “ปี")),
    anything("year that is none", "50,,ปีที่แล้ว,1", th=("ปีไม่ถูกต้อง",), en=("row 2", "column C", "ปีที่แล้ว")),
    anything("two digits of a year", "50,,66,1", th=("ปีไม่ถูกต้อง",), en=("'66'",)),
    anything("year of the future", "50,,2999,1", th=("ปีไม่ถูกต้อง",), en=("'2999'",)),
    # Numbers.
    anything("text in a column of numbers", "50,,2566,1", "51,,2566,มาก", th=("ข้อความอยู่ในช่องตัวเลข",), en=("row 3", "column D", "'มาก'")),
    anything("negative", "50,,2566,-5", th=("ตัวเลขติดลบ",), en=("'-5'", "≥ 0")),
    anything("negative with a minus sign", "50,,2566,−5", th=("ตัวเลขติดลบ",), en=("'−5'",)),
    anything("half a person", "50,,2566,1.5", th=("จำนวนเต็ม",), en=("'1.5'", "whole")),
    anything("decimal comma", '50,,2566,"1,5"', th=("ข้อความอยู่ในช่องตัวเลข",), en=("'1,5'",)),
    anything("more than all", "50,,2566,120", head="รหัส,จังหวัด,ปี,ร้อยละของครัวเรือน", th=("เกินช่วง",), en=("120", "percent 0–100")),
    anything("fraction above one", "50,,2566,1.2", head="รหัส,จังหวัด,ปี,สัดส่วน", th=("เกินช่วง",), en=("1.2", "fraction 0–1")),
    anything("fractions as percent", "50,,2566,0.12", "51,,2566,0.3", head="รหัส,จังหวัด,ปี,ร้อยละ", th=("หัวคอลัมน์บอกร้อยละ",), en=("0–0.3", "fractions in a column of percent")),
    qm("more problems than surveyed", "50,,2566,10,20,1", th=("มากกว่าจำนวนที่เป็นฐาน",), en=("row 2", "20", "≤ 10")),
    qm("more helped than problems", "50,,2566,100,20,30", th=("มากกว่าจำนวนที่เป็นฐาน",), en=("column F", "30", "≤ 20")),
    qm("outcomes above problems", "50,2566,100,20,15,15", head="รหัส,ปี,ครัวเรือนที่สำรวจ,ครัวเรือนที่มีปัญหา,ช่วยเหลือแล้ว,อยู่ระหว่างดำเนินการ", th=("มากกว่าจำนวนที่เป็นฐาน",), en=("30", "≤ 20")),
    qm("no households surveyed", "50,2566,20,3", head="รหัส,ปี,ครัวเรือนที่มีปัญหา,ช่วยเหลือแล้ว", th=("ขาดคอลัมน์ที่จำเป็น",), en=("Households surveyed",)),
    Bad("more failed than surveyed", "bmn.csv", made.csv("รหัส,ปี,ตัวชี้วัดที่ 1 สำรวจ,ตัวชี้วัดที่ 1 ไม่ผ่าน", "50,2562,10,11"), ("มากกว่าจำนวนที่เป็นฐาน",), ("11", "≤ 10")),
    Bad("indicator without its pair", "bmn.csv", made.csv("รหัส,ปี,ตัวชี้วัดที่ 1 สำรวจ,ตัวชี้วัดที่ 1 ไม่ผ่าน,ตัวชี้วัดที่ 2 ไม่ผ่าน", "50,2562,10,1,1"), ("ขาดคู่",), ("also surveyed of indicator 2",)),
    Bad("indicator that is none", "bmn.csv", made.csv("รหัส,ปี,ตัวชี้วัดที่ 35 สำรวจ,ตัวชี้วัดที่ 35 ไม่ผ่าน", "50,2562,10,1"), ("ไม่มีตัวชี้วัดนี้",), ("35", "1–31")),
    Bad("two forms in a file", "bmn.csv", made.csv("รหัส,ปี,ตัวชี้วัดที่ 1 สำรวจ,ตัวชี้วัดที่ 1 ไม่ผ่าน", "50,2562,10,1", "51,2566,10,1"), ("คนละแบบสำรวจ",), ("2562–2566",)),
    # People.
    anything("citizen numbers by values", *_PEOPLE, head="รหัส,เลขที่อ้างอิง,ปี,จำนวน (คน)", th=("ข้อมูลส่วนบุคคล", "เลขประจำตัวประชาชน"), en=("column B", "เลขที่อ้างอิง", "citizen numbers")),
    anything("citizen numbers by header", "50,1,2566,1", head="รหัส,เลขประจำตัวประชาชน,ปี,จำนวน (คน)", th=("ข้อมูลส่วนบุคคล",), en=("remove this column",)),
    anything("cid", "50,1,2566,1", head="code,CID,year,count", th=("ข้อมูลส่วนบุคคล",), en=("“CID”",)),
    anything("names by header", "50,ก,2566,1", head="รหัส,ชื่อ-นามสกุล,ปี,จำนวน (คน)", th=("ชื่อบุคคล",), en=("people's names",)),
    anything("names by values", *_NAMES, head="รหัส,หัวหน้า,ปี,จำนวน (คน)", th=("ชื่อบุคคล",), en=("“หัวหน้า”",)),
    anything("telephones by header", "50,1,2566,1", head="รหัส,เบอร์โทร,ปี,จำนวน (คน)", th=("หมายเลขโทรศัพท์",), en=("telephone numbers",)),
    anything("telephones by values", *_PHONES, head="รหัส,ติดต่อ,ปี,จำนวน (คน)", th=("หมายเลขโทรศัพท์",), en=("“ติดต่อ”",)),
    # TPMAP.
    Bad("half a year of TPMAP", "tpmap.zip", made.archive({"66/66_country_common.csv": b"a\n1\n"}), ("ขาดคอลัมน์",), ("66_country_common.csv",)),
]  # fmt: skip
