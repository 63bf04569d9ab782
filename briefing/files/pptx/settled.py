"""Packages with one date on everything in them, so that the same slides are the same bytes."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime

WORKBOOK_DATES = "docProps/core.xml"
DATES = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
ZIP_DATE = (1980, 1, 1, 0, 0, 0)


def settled(content: bytes, made: datetime) -> bytes:
    """A package with one date on everything in it, workbooks of charts included."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as found, zipfile.ZipFile(stream, "w") as packed:
        for entry in found.infolist():
            part = found.read(entry)
            if entry.filename.endswith(".xlsx"):
                part = settled(part, made)
            elif entry.filename == WORKBOOK_DATES:
                part = DATES.sub(made.strftime("%Y-%m-%dT00:00:00Z").encode(), part)
            settled_entry = zipfile.ZipInfo(entry.filename, ZIP_DATE)
            settled_entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(settled_entry, part)
    return stream.getvalue()
