"""`/tables/metadata`: what the columns of a CSV are, as CSV on the Web (W3C) has it."""

from __future__ import annotations

from typing import Any

from figures import cited, tabled
from figures.files import FileColumn, FileTable
from poverty.protection.disclosure import Status
from poverty.protection.words import SUFFIX
from serving.api import tables
from serving.api.calls import PREFIX, Answer, Call, as_json
from wording.bundle import Texts, texts

MEDIA = "application/csvm+json"
CONTEXT = "http://www.w3.org/ns/csvw"
DATATYPES = {"count": "integer", "base": "integer", "rank": "integer", "code": "string"}
TEXTS = frozenset({"code", "name", "text"})
MARK = "training"
"""The name of the column of a release of training, whose head is its words."""


def metadata(call: Call) -> Answer:
    """What the CSV of the same request holds."""
    made, asked = tables.of(call), call.given["measure"]
    known = tabled.there(call.release, call.given["level"], asked, made.period)
    catalog, text = call.release.catalog, texts(call.lang)
    sources = dict.fromkeys(catalog.source_of(catalog.measures[one], made.period) for one in known)
    licences = dict.fromkeys(
        cited.licence(catalog.sources[one]).said(call.lang)
        for one in sources
        if one in catalog.sources
    )
    return as_json(
        {
            "@context": [CONTEXT, {"@language": call.lang}],
            "url": call.but(format="csv").replace(
                f"{PREFIX}/tables/metadata", f"{PREFIX}/tables", 1
            ),
            "dc:title": ", ".join(catalog.measures[one].name(call.lang) for one in asked),
            "dc:source": made.cited,
            "dc:rights": "; ".join(licences),
            "dc:identifier": call.release.id,
            "dialect": {"encoding": "utf-8", "header": True, "delimiter": ",", "quoteChar": '"'},
            "tableSchema": {
                "columns": columns(made, text),
                "primaryKey": "code",
            },
        },
        MEDIA,
    )  # fmt: skip


def columns(made: FileTable, text: Texts) -> list[dict[str, Any]]:
    """Each column of the CSV in its order: its name, its head, what it means and its type."""
    found, status = [_mark(made.mark)] if made.mark else [], text("api-column-status")
    for column in made.columns:
        found.append(_column(column))
        if column.told:
            name = f"{column.id}{SUFFIX}"
            words = "|".join(one.value for one in Status if one is not Status.EXACT)
            datatype = {"base": "string", "format": words}
            found.append(_told(name, f"{column.title}: {status}", datatype))
    found.append(_told("year_be", text("api-column-year-be"), "integer"))
    found.append(_told("year_ce", text("api-column-year-ce"), "integer"))
    return [*found, _told("source", text("api-column-source"), "string")]


def _mark(mark: str) -> dict[str, Any]:
    return {"name": MARK, "titles": [mark], "datatype": "string"}


def _column(column: FileColumn) -> dict[str, Any]:
    whole = "string" if column.kind in TEXTS else "number"
    datatype = DATATYPES.get(column.kind, whole)
    return {**_told(column.id, column.title, datatype), "required": column.kind == "code"}


def _told(name: str, title: str, datatype: object) -> dict[str, Any]:
    return {"name": name, "titles": [name], "dc:description": title, "datatype": datatype}
