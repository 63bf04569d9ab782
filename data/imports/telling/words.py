"""The report on a file in words for page and command, most important first."""

from __future__ import annotations

from collections.abc import Iterator

from data.catalog import TABULATED
from data.imports.draft import Note
from data.imports.importers import IMPORTERS
from data.imports.report import Report
from data.imports.telling.causes import grouped
from data.imports.telling.listed import SHOWN, asides, asks, columns, doubts, more
from wording.saying import Joined, Saying, Year


def lines(report: Report) -> list[Note]:
    """The report in words, most important first."""
    return [
        *_summary(report),
        *report.stored,
        *columns(report),
        *_faults(report),
        *doubts(report),
        *asks(report),
        *_told(report),
    ]


def problems(report: Report) -> list[Note]:
    """The same without what stands beside it: questions, what the columns are, rows as stored."""
    return [*_summary(report), *_faults(report), *_told(report)]


def _told(report: Report) -> list[Note]:
    return [
        *report.differences,
        *report.notes,
        *asides(report),
    ]


def _summary(report: Report) -> Iterator[Note]:
    known = report.importer in {*IMPORTERS, TABULATED}
    kind = Saying(f"importer-{report.importer}" if known else "imports-kind-not-known")
    yield Note(Saying("imports-file-of-kind", file=report.file, kind=kind))
    if report.periods:
        years = Joined(tuple(Saying("year", year=Year(one)) for one in report.periods))
        yield Note(Saying("imports-years-of-figures", n=len(report.periods), years=years))
    if report.rows:
        yield Note(
            Saying(
                "imports-rows-of-the-file", rows=report.rows, accepted=report.accepted,
                asides=report.aside, asked=report.asked, refused=report.refused,
            )
        )  # fmt: skip
    yield Note(_outcome(report))


def _outcome(report: Report) -> Saying:
    """What becomes of the file."""
    differences, questions = len(report.differences), len(report.doubts) + len(report.asks)
    if report.clean and differences:
        return Saying("imports-may-be-published-but-differs", n=differences)
    if report.clean:
        return Saying("imports-ready-to-be-published")
    if report.outcome == "asks":
        return Saying("imports-to-be-answered-first", n=questions)
    return Saying("imports-file-refused", faults=len(report.faults), questions=questions)


def _faults(report: Report) -> Iterator[Note]:
    causes = grouped(report.faults)
    yield from causes[:SHOWN]
    yield from more(len(causes))
