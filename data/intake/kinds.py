"""What a file is, by its first bytes, whatever its name says."""

from __future__ import annotations

from pathlib import Path

from data.intake import archive, limits
from data.refusal import Fault, Refused
from wording.saying import Said, Saying

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
}
_OTHERS: dict[bytes, Said] = {
    b"\x7fELF": Saying("intake-program"),
    b"MZ": Saying("intake-program"),
    b"\x89PNG": Saying("intake-picture"),
    b"\xff\xd8\xff": Saying("intake-picture"),
    b"GIF8": Saying("intake-picture"),
    b"\x00\x00\x27\x0a": Saying("intake-bare-shp-send-whole-shapefile-as"),
}
"""Beginnings of files that are not taken, and what those are."""
_SAVED, _EXPORTED = "intake-workbook-saved-as-xlsx", "intake-workbook-exported-as-xlsx"
_BOOKS = {
    frozenset({"mimetype", "content.xml"}): (
        "OpenDocument", "intake-file-of-opendocument-ods", _SAVED,
    ),
    frozenset({"xl/workbook.bin"}): ("XLSB", "intake-file-of-binary-workbook", _SAVED),
    frozenset({"Index/Document.iwa"}): ("Apple Numbers", "intake-file-of-numbers", _EXPORTED),
}  # fmt: skip
"""Workbooks of other programs and forms, by what their archive holds: names, and what is wrong."""
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
        found = _named(kind, suffix)
        message = Saying("intake-file-is-not-what-its-name")
        raise _refused(path, found, Saying("intake-for-this-content", names=names), message)
    return kind


def _named(kind: str, suffix: str) -> Saying:
    """A file of a kind under a name that others have."""
    if kind in ("text", "workbook"):
        return Saying(f"intake-{kind}-{'named' if suffix else 'bare'}", suffix=suffix)
    return Saying("intake-file-named" if suffix else "intake-file-bare", kind=kind, suffix=suffix)


def demand_size(path: Path, name: str) -> None:
    """Raise `Refused`, calling the file `name`, where it is empty or too large."""
    size = path.stat().st_size
    if size == 0:
        message = Saying("intake-file-is-empty")
        raise Refused(
            [Fault(name, "", Saying("intake-bytes", n=0), Saying("intake-file-with-rows"), message)]
        )
    if size > limits.LARGEST_FILE:
        most = limits.LARGEST_FILE // limits.MEGABYTE
        found, message = round(size / limits.MEGABYTE), Saying("intake-file-is-too-large")
        expected = Saying("intake-at-most-megabytes", n=most)
        raise Refused([Fault(name, "", Saying("intake-megabytes", n=found), expected, message)])


def _kind(path: Path) -> str:
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
    kind = next((name for start, name in _BEGINNINGS.items() if head.startswith(start)), "")
    if kind == "zip":
        return _zipped(path)
    if kind == "old office":
        raise _old_office(path)
    other = kind or next((said for start, said in _OTHERS.items() if head.startswith(start)), "")
    if other and kind not in SUFFIXES:
        raise _refused(path, other, TAKEN, Saying("intake-this-kind-of-file-is-not"))
    if kind:
        return kind
    return _written(path, head)


def _written(path: Path, head: bytes) -> str:
    """GeoJSON or rows of text; markup and bytes that are no text are refused."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith((b"{", b"[")) and not _geojson(start):
        message = Saying("intake-json-of-data-service-no-table")
        raise _refused(path, "JSON", Saying("intake-same-table-as-csv-or-xlsx"), message)
    if start.startswith(b"{"):
        return "geojson"
    if start.startswith(b"<") and path.suffix.lower() in _SHEETS:
        message = Saying("intake-html-or-xml-named-as-workbook")
        raise _refused(path, "HTML / XML", Saying("intake-workbook-saved-as-xlsx"), message)
    if start.startswith(b"<"):
        found = Saying("intake-document-in-xml-or-html")
        raise _refused(path, found, TAKEN, Saying("intake-this-kind-of-file-is-not"))
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    if b"\x00" in head and not wide:
        raise _refused(
            path, Saying("intake-no-text"), TAKEN, Saying("intake-this-kind-of-file-is-not")
        )
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
    for mark, (found, key, remedy) in _BOOKS.items():
        if mark <= names:
            raise _refused(path, found, Saying(remedy), Saying(key))
    if "[Content_Types].xml" not in names:
        return "zip"
    if any(
        name.lower().endswith(("vbaproject.bin", ".xlm", ".bin")) and "vba" in name.lower()
        for name in names
    ):
        message = Saying("intake-workbook-holds-macros")
        raise _refused(
            path,
            Saying("intake-macros-vbaproject-bin"),
            Saying("intake-workbook-saved-as-xlsx-2"),
            message,
        )
    if not any(name.startswith("xl/") for name in names):
        message = Saying("intake-this-kind-of-file-is-not")
        raise _refused(path, Saying("intake-another-office-document"), TAKEN, message)
    return "workbook"


def _old_office(path: Path) -> Refused:
    with path.open("rb") as stream:
        locked = _ENCRYPTED in stream.read(limits.LARGEST_FILE)
    if locked:
        message = Saying("intake-workbook-is-encrypted")
        return _refused(
            path, Saying("intake-password"), Saying("intake-workbook-without-password"), message
        )
    message = Saying("intake-workbook-of-old-kind-xls")
    return _refused(path, "Excel 97–2003", Saying("intake-workbook-saved-as-xlsx"), message)


def _refused(path: Path, found: Said, expected: Said, message: Saying) -> Refused:
    return Refused([Fault(path.name, "", found, expected, message)])
