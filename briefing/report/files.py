"""The files of a report: a PDF, a deck, and its statements for a page."""

from __future__ import annotations

from collections.abc import Callable

from briefing.files import pdf
from briefing.files.pptx import deck
from briefing.report import statement
from briefing.report.pages import compose
from briefing.report.request import EditionRequest

PDF, PPTX, ROWS = "pdf", "pptx", "rows"


def made(request: EditionRequest, kind: str, digest: str) -> bytes:
    """A file of a report. `digest` says what it was made of."""
    return MAKERS[kind](request, digest)


def _pdf(request: EditionRequest, digest: str) -> bytes:
    return pdf.pdf(compose(request), digest=digest)


def _pptx(request: EditionRequest, digest: str) -> bytes:
    return deck.pptx(compose(request), digest=digest, page=pdf.A4)


def _rows(request: EditionRequest, _: str) -> bytes:
    return statement.packed(request)


MAKERS: dict[str, Callable[[EditionRequest, str], bytes]] = {PDF: _pdf, PPTX: _pptx, ROWS: _rows}
