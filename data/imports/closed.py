"""A file checked whole inside the reading process: the job it gets, and its draft as plain data."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from data.catalog import Measure, Named
from data.imports import boundaries
from data.imports.draft import Aside, Column, Doubt, Draft, Findings, Note, Options
from data.imports.evidence import Ask, Reply, Role
from data.imports.importers import known, of_table
from data.intake import child, header, limits, personal
from data.intake.grid import Sheet, place
from data.intake.reading import Answer
from data.intake.table_faults import personal_faults
from data.intake.text import garbled
from data.official.tpmap_files import member
from data.refusal import Fault, Refused, refuse
from data.stored.merge import KEYS
from geo.names.matcher import Matcher, Suggestion
from wording.saying import mapped

_NAMES = [
    "level",
    "name_th",
    "name_en",
    "parent",
    "sort_th",
    "lon",
    "lat",
    "area_km2",
    "people",
    "households",
]
_TABLES = ("text", "workbook", "parquet")


def job(areas: pd.DataFrame | None, options: Options) -> bytes:
    """What the reading process needs to know beside the file: the areas and what a person said."""
    said = json.dumps(asdict(options))
    return f'{{"options": {said}, "areas": {_as_text(_Same(areas))}}}'.encode()


class _Same:
    """An area table, never changed in place, as a key of a cache."""

    def __init__(self, areas: pd.DataFrame | None) -> None:
        self.areas = areas

    def __hash__(self) -> int:
        return id(self.areas)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.areas is self.areas


@lru_cache(maxsize=2)
def _as_text(same: _Same) -> str:
    if same.areas is None:
        return "null"
    columns = {name: same.areas[name].tolist() for name in _NAMES if name in same.areas}
    return json.dumps({"code": same.areas.index.tolist()} | columns)


# Inside the reading process.


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
        "draft": _plain(draft, folder),
    }


def _told(findings: Findings) -> dict[str, Any]:
    """Findings as JSON can carry them."""
    return asdict(findings) | {"faults": [one.plain() for one in findings.faults]}


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
    options = _options(asked["options"])
    findings.headers = _headers(sheets)
    importer = of_table(name, sheets, options)
    if importer.read is None:
        raise TypeError(importer.id)
    return importer.read(name, sheets, Matcher(_areas(asked)), options, findings)


def _is_garbled(sheet: Sheet) -> bool:
    return garbled("\n".join(cell for row in sheet.rows[: header.SEARCHED] for cell in row))


def _garbled(name: str, sheet: Sheet) -> Fault:
    message = "ตัวอักษรไทยเพี้ยน (mojibake)", "garbled Thai letters (mojibake)"
    found = next(cell for row in sheet.rows for cell in row if cell.strip())[:20]
    expected = (
        "the original, saved as CSV UTF-8 or XLSX",
        "แฟ้มต้นฉบับที่บันทึกใหม่เป็น CSV UTF-8 หรือ XLSX",
    )
    return Fault(name, place(sheet.name), found, expected[0], *message, expected[1])


def _any(name: str) -> bool:
    """Every field of a file of shapes is a header."""
    return bool(name)


def _options(said: Mapping[str, Any]) -> Options:
    declared = {header_: Column(**one) for header_, one in said["declared"].items()}
    return Options(**(dict(said) | {"declared": declared}))


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
        message = "ซ่อมรูปพื้นที่ไม่ได้", "the shapes cannot be repaired"
        found, expected = str(error)[:200], ("valid shapes", "รูปพื้นที่ที่ถูกต้อง")
        raise Refused([Fault(name, "", found, expected[0], *message, expected[1])]) from error


def _bounded(findings: Findings, name: str) -> Findings:
    """Findings with as many faults as anybody reads, and how many there are beside them."""
    found, most = len(findings.faults), limits.FAULTS
    if found > most:
        message = f"มีข้อผิดพลาดเกิน {most:,} รายการ", f"there are more than {most:,} faults"
        rest = Fault(name, "", f"{found:,}", "0", *message)
        findings.faults[most:] = [rest]
    findings.faults = [
        replace(one, found=mapped(one.found, personal.hidden)) for one in findings.faults
    ]
    findings.doubts = [replace(one, text=personal.hidden(one.text)) for one in findings.doubts]
    return findings


def _plain(draft: Draft, folder: Path) -> dict[str, Any]:
    """A draft without its figures and shapes, which go to a file."""
    about: dict[str, Any] = {
        "importer": draft.importer,
        "counts": draft.counts,
        "measures": [asdict(one) for one in draft.measures],
        "groups": [asdict(one) for one in draft.groups],
        "source": dict(draft.source),
        "meanings": {name: asdict(one) for name, one in draft.meanings.items()},
    }
    if draft.tambons is not None:
        names = draft.tambons.drop(columns="geometry")
        child.write_shapes(folder, shapely.to_wkb(draft.tambons.geometry.to_numpy()).tolist())
        return about | {"codes": names.index.tolist(), "names": names.to_dict("list")}
    if draft.figures.empty:
        return about
    index = draft.figures.index
    np.savez(
        folder / child.ARRAYS,
        figures=draft.figures.to_numpy("float64"),
        years=index.get_level_values("year_be").to_numpy("int64"),
    )
    codes = index.get_level_values("code").tolist()
    return about | {"codes": codes, "columns": [str(name) for name in draft.figures]}


# In the server again.


def taken(answer: Answer) -> tuple[Draft, Findings]:
    """The draft and the findings of a file that the reading process checked."""
    found, about = answer.about["findings"], answer.about["draft"]
    findings = Findings(
        faults=[Fault.restored(one) for one in found["faults"]],
        doubts=[_doubt(one) for one in found["doubts"]],
        asks=[_ask(one) for one in found["asks"]],
        asides=[Aside(**one) for one in found["asides"]],
        notes=[Note(**one) for one in found["notes"]],
        differences=[Note(**one) for one in found["differences"]],
        rows=int(found["rows"]),
        accepted=int(found["accepted"]),
        headers=tuple(found["headers"]),
        columns=[Role(**one) for one in found["columns"]],
    )
    draft = Draft(
        str(about["importer"]),
        figures=_figures(answer, about),
        counts=tuple(about["counts"]),
        measures=tuple(Measure(**one) for one in about["measures"]),
        groups=tuple(Named(**one) for one in about["groups"]),
        source=about["source"],
        tambons=_tambons(answer, about) if "names" in about else None,
        meanings={name: Column(**one) for name, one in about["meanings"].items()},
    )
    return draft, findings


def _doubt(one: Mapping[str, Any]) -> Doubt:
    suggestions = tuple(Suggestion(**each) for each in one["suggestions"])
    return Doubt(str(one["text"]), tuple(one["places"]), suggestions)


def _ask(one: Mapping[str, Any]) -> Ask:
    choices = tuple(Reply(**each) for each in one["choices"])
    return Ask(**(dict(one) | {"choices": choices, "places": tuple(one["places"])}))


def _figures(answer: Answer, about: Mapping[str, Any]) -> pd.DataFrame:
    if "columns" not in about:
        return pd.DataFrame()
    index = pd.MultiIndex.from_arrays([answer.arrays["years"], about["codes"]], names=KEYS)
    return pd.DataFrame(answer.arrays["figures"], index=index, columns=about["columns"])


def _tambons(answer: Answer, about: Mapping[str, Any]) -> gpd.GeoDataFrame:
    shapes = boundaries.shapes(answer)
    index = pd.Index(about["codes"], name="code", dtype="str")
    names = pd.DataFrame(about["names"], index=index, dtype="str")
    return gpd.GeoDataFrame(names, geometry=shapes, crs="EPSG:4326")
