"""What a file is, by its first bytes, whatever its name says."""

from __future__ import annotations

from pathlib import Path

from data.intake import archive, limits
from data.refusal import Fault, Refused

SUFFIXES = {
    "zip": (".zip",),
    "workbook": (".xlsx",),
    "parquet": (".parquet",),
    "geopackage": (".gpkg",),
    "geojson": (".geojson", ".json"),
    "text": (".csv", ".txt", ".tsv"),
}
"""Names that each kind of file may have."""
TAKEN = "CSV, XLSX, Parquet, ZIP, GeoPackage, GeoJSON"
_BEGINNINGS = {
    b"PK\x03\x04": "zip",
    b"PK\x05\x06": "zip",
    b"PAR1": "parquet",
    b"SQLite format 3\x00": "geopackage",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "old office",
    b"%PDF": "PDF",
    b"\x1f\x8b": "gzip",
    b"7z\xbc\xaf\x27\x1c": "7z",
    b"Rar!": "RAR",
    b"\x7fELF": "a program",
    b"MZ": "a program",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x00\x00\x27\x0a": "a bare .shp (send the whole shapefile as one ZIP)",
}
_HEAD = 4096
_SHEETS = (".xls", ".xlsx", ".xlsm")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def kind_of(path: Path) -> str:
    """The kind of a file: a key of `SUFFIXES`.

    Raises `Refused` for one that is empty, too large, of no kind that is taken, or of another
    kind than its name says.
    """
    demand_size(path, path.name)
    kind = _kind(path)
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES[kind]:
        names = " / ".join(SUFFIXES[kind])
        found = f"a {kind} file named {suffix or 'without an ending'}"
        message = "ชนิดแฟ้มไม่ตรงกับชื่อ", "the file is not what its name says"
        raise _refused(path, found, f"{names} for this content", *message)
    return kind


def demand_size(path: Path, name: str) -> None:
    """Raise `Refused`, calling the file `name`, where it is empty or too large."""
    size = path.stat().st_size
    if size == 0:
        message = "แฟ้มว่างเปล่า", "the file is empty"
        raise Refused([Fault(name, "", "0 bytes", "a file with rows", *message, "แฟ้มที่มีข้อมูล")])
    if size > limits.LARGEST_FILE:
        most = limits.LARGEST_FILE // limits.MEGABYTE
        found, message = (
            f"{size / limits.MEGABYTE:,.0f} MB",
            ("แฟ้มใหญ่เกินไป", "the file is too large"),
        )
        raise Refused([Fault(name, "", found, f"at most {most} MB", *message, f"ไม่เกิน {most} MB")])


def _kind(path: Path) -> str:
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
    kind = next((name for start, name in _BEGINNINGS.items() if head.startswith(start)), "")
    if kind == "zip":
        return _zipped(path)
    if kind == "old office":
        raise _old_office(path)
    if kind and kind not in SUFFIXES:
        raise _refused(path, kind, TAKEN, "ระบบไม่รับแฟ้มชนิดนี้", "this kind of file is not taken")
    if kind:
        return kind
    return _written(path, head)


def _written(path: Path, head: bytes) -> str:
    """GeoJSON or rows of text; markup and bytes that are no text are refused."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith((b"{", b"[")) and not _geojson(start):
        th, en = "JSON ของบริการข้อมูล ไม่ใช่ตาราง", "JSON of a data service, no table"
        raise _refused(path, "JSON", "the same table as CSV or XLSX", th, en)
    if start.startswith(b"{"):
        return "geojson"
    if start.startswith(b"<") and path.suffix.lower() in _SHEETS:
        th, en = "ตาราง HTML หรือ XML ที่ตั้งชื่อเป็นแฟ้ม Excel", "HTML or XML, named as a workbook"
        raise _refused(path, "HTML / XML", "the workbook saved as .xlsx", th, en)
    if start.startswith(b"<"):
        found, message = "a document in XML or HTML", "this kind of file is not taken"
        raise _refused(path, found, TAKEN, "ระบบไม่รับแฟ้มชนิดนี้", message)
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    if b"\x00" in head and not wide:
        raise _refused(path, "bytes", TAKEN, "ระบบไม่รับแฟ้มชนิดนี้", "this kind of file is not taken")
    return "text"


def _geojson(start: bytes) -> bool:
    """Whether JSON may be GeoJSON: it names one of its types."""
    return start.startswith(b"{") and any(
        b'"%s"' % word in start for word in (b"FeatureCollection", b"Feature", b"features")
    )


def _zipped(path: Path) -> str:
    """A workbook or an archive. Raises `Refused` where it cannot be opened or holds macros."""
    with archive.opened(path) as opened:
        names = set(opened.namelist())
    if {"mimetype", "content.xml"} <= names:
        message = "แฟ้ม OpenDocument (.ods)", "a file of OpenDocument (.ods)"
        raise _refused(path, "OpenDocument", "the workbook saved as .xlsx", *message)
    if "[Content_Types].xml" not in names:
        return "zip"
    if any(
        name.lower().endswith(("vbaproject.bin", ".xlm", ".bin")) and "vba" in name.lower()
        for name in names
    ):
        message = "สมุดงานมีมาโคร", "the workbook holds macros"
        raise _refused(path, "macros (vbaProject.bin)", "a workbook saved as .xlsx", *message)
    if not any(name.startswith("xl/") for name in names):
        message = "ระบบไม่รับแฟ้มชนิดนี้", "this kind of file is not taken"
        raise _refused(path, "another Office document", TAKEN, *message)
    return "workbook"


def _old_office(path: Path) -> Refused:
    with path.open("rb") as stream:
        locked = _ENCRYPTED in stream.read(limits.LARGEST_FILE)
    if locked:
        message = "สมุดงานถูกเข้ารหัส", "the workbook is encrypted"
        return _refused(path, "a password", "a workbook without a password", *message)
    message = "สมุดงานรุ่นเก่า (.xls)", "a workbook of the old kind (.xls)"
    return _refused(path, "Excel 97–2003", "the workbook saved as .xlsx", *message)


def _refused(path: Path, found: str, expected: str, message_th: str, message_en: str) -> Refused:
    return Refused([Fault(path.name, "", found, expected, message_th, message_en)])
