"""Tables read inside the test, as the reading process reads them: thousands of them are cheap."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from data.imports.draft import Draft, Findings, Options
from data.imports.importers import of_table
from data.imports.report import Report
from data.intake.grid import Sheet, even
from data.stored.release import Release
from geo.names.matcher import Matcher
from wording.saying import beside, both

Cells = Sequence[Sequence[object]]


@lru_cache(maxsize=2)
def _matcher(base: str) -> Matcher:
    return Matcher(_BASES[base].areas)


_BASES: dict[str, Release] = {}


def matcher(base: Release) -> Matcher:
    """The matcher of a release's areas, made once."""
    _BASES[base.id] = base
    return _matcher(base.id)


def sheet(rows: Cells, name: str = "", **more: object) -> Sheet:
    """A sheet of texts, as wide as its widest row."""
    texts = [["" if cell is None else str(cell) for cell in row] for row in rows]
    return Sheet(name, even(texts), **{"widths": [len(row) for row in texts], **more})


def read(
    base: Release, *sheets: Sheet, file: str = "a.csv", **said: object
) -> tuple[Report, Draft]:
    """What reading sheets gives: the report and the draft."""
    options, findings = Options(**said), Findings()
    importer = of_table(file, list(sheets), options)
    draft = importer.read(file, list(sheets), matcher(base), options, findings)
    report = Report(
        file, "", draft.importer, rows=findings.rows,
        accepted=findings.accepted if findings.clean else 0,
        faults=tuple(findings.faults), doubts=tuple(findings.doubts), asks=tuple(findings.asks),
        asides=tuple(findings.asides), notes=tuple(findings.notes),
        differences=tuple(findings.differences), columns=tuple(findings.columns),
    )  # fmt: skip
    return report, draft


def stored(draft: Draft) -> dict[tuple[str, int], float]:
    """The figures of a draft's first measure by code and year."""
    values = draft.figures.iloc[:, 0].dropna()
    codes, years = (values.index.get_level_values(one) for one in ("code", "year_be"))
    return {
        (str(code), int(year)): float(value)
        for code, year, value in zip(codes, years, values, strict=True)
    }


def texts(report: Report) -> str:
    """All that is told of faults and questions, in both languages."""
    faults = [f"{beside(one.place)} {both(one.message)} {both(one.found)}" for one in report.faults]
    asks = [f"{one.key} {one.text('th')} {one.text('en')}" for one in report.asks]
    return "\n".join([*faults, *asks])
