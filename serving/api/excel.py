"""`/excel.pq`: a table as a query of Excel and Power BI, which asks this server for it."""

from __future__ import annotations

from pathlib import Path
from string import Template

from figures.files import NUMBERS, FileTable
from poverty.protection.words import SUFFIX
from serving.api import tables
from serving.api.calls import Answer, Call
from wording.bundle import texts

MEDIA = "text/plain; charset=utf-8"
_QUERY = Template(Path(__file__).with_name("excel.pq").read_text(encoding="utf-8"))
WHOLE = frozenset({"count", "base", "rank", "year"})


def query(call: Call) -> Answer:
    """The query that loads the table of the same request, each column by its type."""
    made, text = tables.of(call), texts(call.lang)
    address = call.but(format="csv").replace("/excel.pq", "/tables", 1)
    types = ",\n".join(f"            {{{_text(name)}, {kind}}}" for name, kind in _types(made))
    written = _QUERY.substitute(
        release=call.release.id,
        title=" · ".join(filter(None, [made.mark, text("api-title")])),
        how=text("api-excel-how"),
        signed=text("api-excel-signed"),
        address=_escaped(address),
        types=types,
    )
    name = call.release.file_name(f"atlas-{made.id}.pq")
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Answer(written.encode(), MEDIA, headers)


def _types(made: FileTable) -> list[tuple[str, str]]:
    """Each column of the CSV and its type in the language of queries."""
    found = [(made.mark, "type text")] if made.mark else []
    for column in made.columns:
        number = "Int64.Type" if column.kind in WHOLE else "type number"
        found.append((column.id, number if column.kind in NUMBERS else "type text"))
        if column.told:
            found.append((f"{column.id}{SUFFIX}", "type text"))
    years = [(name, "Int64.Type") for name in ("year_be", "year_ce")]
    return [*found, *years, ("source", "type text")]


def _text(name: str) -> str:
    return f'"{_escaped(name)}"'


def _escaped(text: str) -> str:
    """A text inside quotation marks of a query."""
    return text.replace("#(", "#(#)(").replace('"', '""')
