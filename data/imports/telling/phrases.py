"""What faults say in the other language where their reader gave it in one only; places as well."""

from __future__ import annotations

import re

_PLACES = (
    ("แผ่นงาน/sheet", "แผ่นงาน", "sheet"),
    ("แถว/row", "แถว", "row"),
    ("คอลัมน์/column", "คอลัมน์", "column"),
)
_SENTENCE = re.compile(r"(?:[A-Za-z]{2,}[ ;:,]+){2,}[A-Za-z]{2,}")
_ROW = re.compile(r"(?<![\w/])row (?=\w)")
_THAI = tuple(
    (re.compile(english), thai)
    for english, thai in (
        (r"(\d[\d,]*) bytes", r"\1 ไบต์"),
        (r"(\d[\d,]*) rows?", r"\1 แถว"),
        (r"(\d[\d,]*) files?", r"\1 แฟ้ม"),
        (r"(\d[\d,]*) cells?", r"\1 ช่อง"),
        (r"(\d[\d,]*) names", r"\1 ชื่อ"),
        (r"(\d[\d,]*) sheets", r"\1 แผ่นงาน"),
        (r"(\d[\d,]*) times", r"\1 ครั้ง"),
        (r"(\d[\d,]*) columns \(as far as column (\w+)\)", r"\1 คอลัมน์ (ถึงคอลัมน์ \2)"),
        (r"(\d[\d,]*) bytes unpacked", r"คลายแล้ว \1 ไบต์"),
        (r"more than ([\d,]+) bytes unpacked", r"คลายแล้วเกิน \1 ไบต์"),
        (r"more than (\d+) times its packed size", r"เกิน \1 เท่าของขนาดที่บีบอัด"),
        (r"more than (\d+) s of processor time or (\d+) s", r"เกิน \1 วินาทีของหน่วยประมวลผล หรือ \2 วินาที"),
        (r"at most ([\d,.]+)", r"ไม่เกิน \1"),
        (r"at most ([\d,]+) files", r"ไม่เกิน \1 แฟ้ม"),
        (r"at most ([\d,]+) bytes", r"ไม่เกิน \1 ไบต์"),
        (r"at most ([\d,]+) times", r"ไม่เกิน \1 เท่า"),
        (r"at most ([\d.]+%)", r"ไม่เกิน \1"),
        (r"a list of files of ([\d,]+) bytes", r"รายชื่อแฟ้ม \1 ไบต์"),
        (r"(.+) for this content", r"\1 ตามเนื้อหาของแฟ้ม"),
        (r"a text file named without an ending", "แฟ้มข้อความที่ไม่มีนามสกุล"),
        (r"a text file named (\S+)", r"แฟ้มข้อความที่ชื่อลงท้ายด้วย \1"),
        (r"a workbook file named (\S+)", r"สมุดงานที่ชื่อลงท้ายด้วย \1"),
        (r"a (\w+) file named without an ending", r"แฟ้ม \1 ที่ไม่มีนามสกุล"),
        (r"a (\w+) file named (\S+)", r"แฟ้ม \1 ที่ชื่อลงท้ายด้วย \2"),
        (r"a program", "โปรแกรม"),
        (r"a picture", "ภาพ"),
        (r"bytes", "ไบต์ที่ไม่ใช่ข้อความ"),
        (r"other bytes", "ไบต์อื่น"),
        (r"a bare \.shp \(send the whole shapefile as one ZIP\)", "แฟ้ม .shp เดี่ยว (ส่ง shapefile ทั้งชุดเป็น ZIP เดียว)"),
        (r"a document in XML or HTML", "เอกสาร XML หรือ HTML"),
        (r"another Office document", "เอกสาร Office ชนิดอื่น"),
        (r"the workbook saved as \.xlsx", "เปิดด้วย Excel แล้วบันทึกเป็น .xlsx"),
        (r"a workbook saved as \.xlsx", "สมุดงานที่บันทึกเป็น .xlsx"),
        (r"the same table as CSV or XLSX", "ตารางเดียวกันเป็น CSV หรือ XLSX"),
        (r"a password", "มีรหัสผ่าน"),
        (r"a workbook without a password", "สมุดงานที่ไม่มีรหัสผ่าน"),
        (r"macros \((.+)\)", r"มาโคร (\1)"),
        (r"a whole ZIP or XLSX file", "แฟ้ม ZIP หรือ XLSX ที่ครบถ้วน"),
        (r"a whole ZIP file", "แฟ้ม ZIP ที่ครบถ้วน"),
        (r"a whole Parquet file", "แฟ้ม Parquet ที่ครบถ้วน"),
        (r"a whole GeoPackage", "GeoPackage ที่ครบถ้วน"),
        (r"a whole shapefile, GeoPackage or GeoJSON", "shapefile, GeoPackage หรือ GeoJSON ที่ครบถ้วน"),
        (r"nested values", "ค่าซ้อนกัน"),
        (r"plain values", "ค่าเดี่ยวในแต่ละช่อง"),
        (r"a header and rows", "หัวตารางและแถวข้อมูล"),
        (r"at least one row", "อย่างน้อยหนึ่งแถว"),
        (r"at least one file", "อย่างน้อยหนึ่งแฟ้ม"),
        (r"a path that leaves the folder", "ชื่อที่ชี้ออกนอกโฟลเดอร์"),
        (r"a name without \.\., \\, : or a leading /", r"ชื่อที่ไม่มี .. \\ : หรือ / นำหน้า"),
        (r"a link or device", "ลิงก์หรืออุปกรณ์"),
        (r"a plain file", "แฟ้มธรรมดา"),
        (r"plain files only", "แฟ้มธรรมดาเท่านั้น"),
        (r"plain tables", "ตารางธรรมดา"),
        (r"an archive in the archive", "แฟ้มบีบอัดในแฟ้มบีบอัด"),
        (r"an encrypted file", "แฟ้มที่เข้ารหัส"),
        (r"a file without a password", "แฟ้มที่ไม่มีรหัสผ่าน"),
        (r"every name once", "ชื่อละครั้งเดียว"),
        (r"one \.shp \(with \.dbf, \.shx, \.prj\), \.gpkg or \.geojson", ".shp หนึ่งชุด (มี .dbf .shx .prj) หรือ .gpkg หรือ .geojson"),
        (r"this file in the ZIP", "แฟ้มนี้ใน ZIP"),
        (r"this file", "แฟ้มนี้"),
        (r"(\S+° E), (\S+° N)", r"ลองจิจูด \1 ละติจูด \2"),
        (r"one row a code", "รหัสละหนึ่งแถว"),
        (r"(\S+) of its area", r"\1 ของพื้นที่"),
        (r"no polygon", "ไม่มีรูปพื้นที่"),
        (r"a polygon in every row", "รูปพื้นที่ทุกแถว"),
        (r"no \.prj", "ไม่มี .prj"),
        (r"a coordinate system", "ระบบพิกัด"),
        (r"valid WKB in a known CRS", "รูปพื้นที่ที่ถูกต้องในระบบพิกัดที่รู้จัก"),
        (r"UTF-8, UTF-16 with a mark, or TIS-620 \(Windows-874\)", "UTF-8, UTF-16 ที่มีเครื่องหมายนำ หรือ TIS-620 (Windows-874)"),
        (r"CSV", "CSV ที่เครื่องหมายคำพูดครบคู่"),
        (r"',' expected after '\"'", "ไม่มีจุลภาคหลังเครื่องหมายคำพูด"),
        (r"unexpected end of data", "แฟ้มจบกลางข้อความ"),
        (r"field larger than field limit \((\d+)\)", r"ข้อความยาวเกิน \1 ตัวอักษร"),
        (r"a header with a code \((.+)\) or names \((.+)\)", "หัวตารางที่มีรหัส (รหัส) หรือชื่อ (จังหวัด อำเภอ ตำบล)"),
        (r"a formula", "สูตร"),
        (r"values; open the file in Excel and save it, or paste as values", "ค่า: เปิดแฟ้มใน Excel แล้วบันทึก หรือวางแบบค่า"),
        (r"2, 4 or 6 digits as text .+", "ตัวเลข 2, 4 หรือ 6 หลักเป็นข้อความ (มอก. 1099) ไม่ตกหล่น"),
        (r"the code of a province, district or tambon of the release", "รหัสจังหวัด อำเภอ หรือตำบลในชุดข้อมูล"),
        (r"a code of the release, or none to leave the row out", "รหัสในชุดข้อมูล หรือเว้นว่างเพื่อไม่นำเข้าแถวนี้"),
        (r"a code or a name", "รหัสหรือชื่อ"),
        (r"(\d+) in (\d+), as in row (\d+)", r"\1 ปี \2 ซ้ำกับแถว \3"),
        (r"every area once a year", "พื้นที่ละครั้งต่อปี"),
        (r"≤ (.+)", r"ไม่เกิน \1"),
        (r"also surveyed of indicator (\d+)", r"จำนวนที่สำรวจของตัวชี้วัดที่ \1"),
        (r"also failed of indicator (\d+)", r"จำนวนที่ไม่ผ่านของตัวชี้วัดที่ \1"),
        (r"failed", "ไม่ผ่าน"),
        (r"surveyed", "สำรวจ"),
        (r"one file up to 2564, another from 2565", "แยกแฟ้มถึงปี 2564 และตั้งแต่ปี 2565"),
        (r"a column of citizen numbers", "คอลัมน์เลขประจำตัวประชาชน"),
        (r"a column of people's names", "คอลัมน์ชื่อบุคคล"),
        (r"a column of telephone numbers", "คอลัมน์หมายเลขโทรศัพท์"),
        (r"the file without this column", "แฟ้มที่ไม่มีคอลัมน์นี้"),
        (r"(.+), once", r"\1 อย่างละครั้ง"),
        (r"a whole number ≥ 0", "จำนวนเต็มตั้งแต่ 0"),
        (r"a row, as in the other tables", "มีแถวนี้เหมือนแฟ้มอื่น"),
        (r"a zip file of CSV files", "แฟ้ม ZIP ของแฟ้ม CSV"),
        (r"CSV in UTF-8", "CSV แบบ UTF-8"),
        (r"once", "ครั้งเดียว"),
        (r"(\d+) files of (\d+) years", r"\1 แฟ้ม ของ \2 ปี"),
        (r"NN/NN_<unit>_<mask>\.csv of one year", "NN/NN_<unit>_<mask>.csv ของปีเดียว"),
        (r"content that no reader understands(.*)", r"เนื้อหาที่อ่านไม่เข้าใจ\1"),
        (r"no more memory", "หน่วยความจำไม่พอ"),
        (r"a file that fits in 512 MB", "แฟ้มที่อ่านได้ใน 512 MB"),
        (r"percent \| fraction \| count \| index \| number", "ร้อยละ สัดส่วน จำนวน ดัชนี หรือตัวเลขอื่น (percent, fraction, count, index, number)"),
        (r"higher_is_worse \| higher_is_better", "ยิ่งสูงยิ่งแย่ หรือยิ่งสูงยิ่งดี (higher_is_worse, higher_is_better)"),
    )
)  # fmt: skip
"""English texts of faults, and the same in Thai."""
_MESSAGES = {
    "ขาดคอลัมน์": "columns are missing",
    "รหัสตำบลซ้ำ": "a tambon's code stands there twice",
    "ขาดคอลัมน์หรือคอลัมน์ซ้ำ": "columns are missing, or stand there twice",
    "เปิดแฟ้ม TPMAP ไม่ได้": "the TPMAP file cannot be opened",
    "แฟ้มซ้ำใน zip": "a file stands twice in the ZIP",
    "ไม่พบแฟ้มตามผังของ TPMAP": "no files of TPMAP's layout were found",
    "ขาดแฟ้ม": "a file is missing",
    "ขาดแถวของพื้นที่": "the row of an area is missing",
    "อ่านแฟ้มไม่ได้": "the file cannot be read",
    "จำนวนแถวไม่ถูกต้อง": "the number of rows is wrong",
    "จำนวนช่องไม่ครบ": "the number of cells is wrong",
    "รหัสพื้นที่ไม่ถูกต้อง": "this is no code",
    "ตัวเลขไม่ถูกต้อง": "this is no number",
}
"""Messages that were given in Thai only."""
_THAI_LETTER = re.compile(r"[\u0e01-\u0e5b]")


def place(where: str, lang: str) -> str:
    """A place in one language: "แถว 2, คอลัมน์ C" or "row 2, column C"."""
    for both, th, en in _PLACES:
        where = where.replace(both, en if lang == "en" else th)
    if lang == "en":
        return where
    where = re.sub(r"^byte (\d+)$", r"ไบต์ที่ \1", re.sub(r"^header$", "หัวตาราง", where))
    return _ROW.sub("แถว ", where)


def thai(text: str) -> str:
    """A fault's text in Thai; as it is where it is no text of ours."""
    if _THAI_LETTER.search(text) and not text.startswith(("a ", "2, 4")):
        return text
    for english, said in _THAI:
        if found := english.fullmatch(text):
            return found.expand(said)
    plain = not text.startswith(("'", '"')) or text.endswith('archive"')
    return "เนื้อหาที่อ่านไม่ได้" if plain and _SENTENCE.search(text) else text


def message(th: str, en: str) -> str:
    """A message in English, where it was given in Thai only."""
    return en or _MESSAGES.get(th, "")
