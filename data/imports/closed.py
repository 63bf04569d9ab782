"""A file checked whole inside the reading process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import shapely

from data.imports.carried import options, plain
from data.imports.draft import Draft, Findings
from data.imports.faults import counted
from data.imports.importers import known, of_table
from data.imports.readers import boundaries
from data.intake import child, header, limits, personal
from data.intake.grid import Sheet, place
from data.intake.reading import Answer
from data.intake.table_faults import personal_faults
from data.intake.text import garbled
from data.official.tpmap_files import member
from data.refusal import Fault, Refused, refuse
from geo.names.known_names import KnownNames
from geo.names.matcher import Matcher
from wording import carried
from wording.saying import Foreign, Saying, mapped

_TABLES = ("text", "workbook", "parquet")


def inside(kind: str, path: Path, name: str, asked: Mapping[str, Any]) -> dict[str, Any]:
    """What a file holds and what is wrong with it, as JSON can carry it; arrays go to a file."""
    folder = path.parent
    if kind == "zip" and _is_tpmap(path):
        return {"kind": "tpmap"} | child.answer("tpmap", path, folder)
    findings = Findings()
    if kind in _TABLES:
        draft = _table(kind, path, name, asked, findings)
    else:
        draft = _boundaries(kind, path, name, asked, findings)
    return {
        "kind": kind,
        "findings": _told(_bounded(findings, name)),
        "draft": plain(draft, folder),
    }


def _is_tpmap(path: Path) -> bool:
    """Whether an archive has files of TPMAP's layout; its names are looked at, nothing unpacked."""
    from data.intake import archive

    with archive.opened(path) as opened:
        return any(member(name) for name in opened.namelist())


def _areas(asked: Mapping[str, Any]) -> pd.DataFrame:
    stated = asked["areas"]
    return pd.DataFrame(stated).set_index("code")


def _table(kind: str, path: Path, name: str, asked: Mapping[str, Any], findings: Findings) -> Draft:
    sheets = child.tables(kind, path)
    refuse([_garbled(name, sheet) for sheet in sheets if _is_garbled(sheet)])
    refuse([fault for sheet in sheets for fault in personal_faults(name, sheet, known)])
    said = options(asked["options"])
    findings.headers = _headers(sheets)
    importer = of_table(name, sheets, said)
    if importer.read is None:
        raise TypeError(importer.id)
    matcher = Matcher(_areas(asked), KnownNames(asked["names"]))
    return importer.read(name, sheets, matcher, said, findings)


def _is_garbled(sheet: Sheet) -> bool:
    return garbled("\n".join(cell for row in sheet.rows[: header.SEARCHED] for cell in row))


def _garbled(name: str, sheet: Sheet) -> Fault:
    found = next(cell for row in sheet.rows for cell in row if cell.strip())[:20]
    expected = Saying("imports-the-original")
    return Fault(name, place(sheet.name), found, expected, Saying("imports-garbled"))


def _any(name: str) -> bool:
    """Every field of a file of shapes is a header."""
    return bool(name)


def _headers(sheets: list[Sheet]) -> tuple[str, ...]:
    """Columns of the first sheet, by its header or else its first row, for a person to match."""
    found = header.find_header(sheets[0])
    names = found.names if found else sheets[0].rows[0]
    return tuple(dict.fromkeys(" ".join(name.split()) for name in names if name.strip()))


def _boundaries(
    kind: str, path: Path, name: str, asked: Mapping[str, Any], findings: Findings
) -> Draft:
    about = child.answer(kind, path, path.parent)
    fields = about["fields"]
    sheet = Sheet("", [list(fields), *map(list, zip(*fields.values(), strict=True))])
    refuse(personal_faults(name, sheet, _any))
    with np.load(path.parent / child.ARRAYS, allow_pickle=False) as stored:
        arrays = {one: stored[one] for one in stored.files}
    try:
        return boundaries.read(name, Answer(about, arrays), _areas(asked), findings)
    except shapely.errors.GEOSException as error:
        message = Saying("imports-shapes-cannot-be-repaired")
        found, expected = Foreign(str(error)[:200]), Saying("imports-valid-shapes")
        raise Refused([Fault(name, "", found, expected, message)]) from error


def _told(findings: Findings) -> dict[str, Any]:
    """Findings as JSON can carry them."""
    return dict(carried.fields(findings))


def _bounded(findings: Findings, name: str) -> Findings:
    """Findings with as many faults as anybody reads, and how many there are beside them."""
    findings.set_aside = counted(findings.asides)
    every, most = counted(findings.faults), limits.FAULTS
    findings.faults = [
        replace(one, found=mapped(one.found, personal.hidden)) for one in findings.faults
    ]
    if every > most:
        message = Saying("imports-more-faults-than", most=most)
        findings.faults[most:] = [Fault(name, "", f"{every:,}", "0", message)]
    findings.doubts = [replace(one, text=personal.hidden(one.text)) for one in findings.doubts]
    return findings
