"""`atlas edition`: what changed from the release before to the one in force."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from briefing import route
from briefing.making import batch, pool, work
from briefing.making.job import WHY
from briefing.making.workers import TooSlow, limited
from briefing.page import fonts
from briefing.report.request import EditionRequest, kept_plans, read
from briefing.report.route import every_province
from briefing.request import WrongRequest
from cli import written
from cli.console import demand, misuse, refuse, say
from cli.format import Format, write_rows
from cli.opened import FallbackOption, open_library, open_release
from figures.edition import pair
from figures.edition.differences import differences
from figures.edition.pair import WrongPair
from figures.edition.report import Edition
from figures.edition.rows import rows
from geo.areas import COUNTRY
from wording import clock
from wording.languages import DEFAULT, languages
from wording.saying import Saying, both


class Written(StrEnum):
    """How it is written: as a table on standard output, or as a report in a file."""

    csv = "csv"
    json = "json"
    parquet = "parquet"
    pdf = "pdf"
    pptx = "pptx"
    zip = "zip"


FILES = (Written.pdf, Written.pptx, Written.zip)


def edition(
    area: Annotated[str, typer.Option(help="code of a province, district …")] = COUNTRY,
    format_: Annotated[Written, typer.Option("--format")] = Written.csv,
    out: Annotated[Path | None, typer.Option(help="file of a pdf, pptx or zip")] = None,
    before: Annotated[str, typer.Option(help="id of a release, the one before by default")] = "",
    after: Annotated[str, typer.Option(help="id of a release, the one in force by default")] = "",
    lang: Annotated[str, typer.Option(help=" or ".join(languages()))] = DEFAULT,
    fallback: FallbackOption = False,  # noqa: FBT002 (a flag of the command)
) -> None:
    """Tell what is new, restated, who moved, targets and tasks overdue since the last release."""
    open_library()
    now = open_release(fallback=fallback)
    demand("--area", [area], now.areas.index)
    demand("--lang", [lang], languages())
    try:
        if format_ in FILES:
            _report({"area": area, "before": before, "after": after, "lang": lang}, format_, out)
            return
        first, last = pair.named(before, after or now.id)
    except WrongPair as wrong:
        refuse(str(wrong))
    found = Edition(first, last, differences(first, last))
    told = rows(found, area, kept_plans(last), clock.today())
    write_rows(told, Format(format_.value), last.mark())


def _report(query: dict[str, str], kind: Written, out: Path | None) -> None:
    """The report of a place, or of all provinces, as a file."""
    if out is None:
        misuse(both(Saying("editions-which-file", kind=kind.value)))
    try:
        fonts.chosen()
        request = read(query, address=route.configured_address())
    except fonts.NoThaiFont as missing:
        refuse(str(missing))
    except WrongRequest as wrong:
        misuse("\n".join(map(str, wrong.faults)))
    if kind is Written.zip:
        _every(request, out)
    else:
        written.keep(out, _made(request, kind.value))
    say(str(out))


def _made(request: EditionRequest, kind: str) -> bytes:
    try:
        with limited(pool.LIMIT_SECONDS):
            return work.make(request, kind)
    except (work.Unreadable, work.Failed, TooSlow) as failure:
        refuse(str(failure))


def _every(request: EditionRequest, out: Path) -> None:
    order = every_province(request, work.PDF)
    try:
        files = batch.run(order, out.with_suffix(""), lambda done, of: say(f"{done}/{of}"))
        batch.archive(files, out)
    except tuple(WHY) as failure:
        written.unwritten(out, failure)
