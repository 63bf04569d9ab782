"""`atlas slides`: a slide or a pack of many provinces."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
)

from briefing.making import batch, work
from briefing.making.job import WHY
from cli import written
from cli.asked import slide_query, slide_request, tell_address
from cli.console import demand, misuse, say, screen
from cli.opened import FallbackOption, open_release
from data.catalog import DEFAULT_MEASURE
from wording.languages import DEFAULT, languages
from wording.saying import Saying, both


def many_slides(
    *,
    out: Annotated[Path, typer.Option(help="folder, or a file ending .zip")],
    all_provinces: Annotated[
        bool, typer.Option("--all-provinces", help="one file for each of the 77 provinces")
    ] = False,
    area: Annotated[list[str] | None, typer.Option(help="codes of provinces")] = None,
    template: Annotated[str, typer.Option(help="a template or a pack")] = "province",
    measure: Annotated[str, typer.Option(help="id of a measure")] = DEFAULT_MEASURE,
    kind: Annotated[str, typer.Option(help="png or pptx")] = work.PNG,
    option: Annotated[list[str] | None, typer.Option("--set", help="as for `atlas slide`")] = None,
    period: Annotated[int | None, typer.Option(help="year (B.E.), the latest by default")] = None,
    lang: Annotated[str, typer.Option(help=" or ".join(languages()))] = DEFAULT,
    fallback: FallbackOption = False,
) -> None:
    """Make a slide or a pack of many provinces; finished files are kept, broken ones made again."""
    demand("--kind", [kind], (work.PNG, work.PPTX))
    loaded = open_release(fallback=fallback)
    provinces = list(loaded.codes("province")) if all_provinces else (area or [])
    if not provinces:
        misuse(both(Saying("command-which-areas")))
    requests = tuple(
        slide_request(slide_query(code, template, measure, period, lang, option), loaded)
        for code in provinces
    )
    tell_address(requests[0])
    folder = out.with_suffix("") if out.suffix == ".zip" else out
    columns = (
        TextColumn(both(Saying("command-slides"))),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=screen) as progress:
        task = progress.add_task("slides", total=len(requests))
        files = _run(batch.Order(requests, kind), folder, progress, task)
    if out.suffix == ".zip":
        _archive(files, out)
    say(f"{len(files)} → {out}")


def _run(order: batch.Order, folder: Path, progress: Progress, task: TaskID) -> list[Path]:
    def report(done: int, of: int) -> None:
        progress.update(task, completed=done, total=of)

    try:
        return batch.run(order, folder, report)
    except tuple(WHY) as failure:
        progress.stop()
        written.unwritten(folder, failure)


def _archive(files: list[Path], out: Path) -> None:
    try:
        batch.archive(files, out)
    except OSError as failure:
        written.unwritten(out, failure)
