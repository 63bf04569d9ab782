"""`atlas slide`: one slide or one pack."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefing.files import png
from briefing.making import pool, work
from briefing.making.workers import TooSlow, limited
from briefing.request import Request
from cli import written
from cli.asked import slide_query, slide_request, tell_address
from cli.console import demand, refuse, say
from cli.opened import FallbackOption, open_release
from data.catalog import DEFAULT_MEASURE
from geo import areas as area_rules
from wording.languages import DEFAULT, languages


def one_slide(
    out: Annotated[Path, typer.Option(help="file ending .png, .pptx or .zip")],
    area: Annotated[str, typer.Option(help="code of a province, or TH")] = area_rules.COUNTRY,
    template: Annotated[str, typer.Option(help="a template or a pack")] = "",
    measure: Annotated[str, typer.Option(help="id of a measure")] = DEFAULT_MEASURE,
    option: Annotated[
        list[str] | None,
        typer.Option(
            "--set", help="second=ID, level=…, digits=thai, headline=…, budget=…, covered=…"
        ),
    ] = None,
    period: Annotated[int | None, typer.Option(help="year (B.E.), the latest by default")] = None,
    lang: Annotated[str, typer.Option(help=" or ".join(languages()))] = DEFAULT,
    size: Annotated[str, typer.Option(help="1920x1080 or 3840x2160")] = "1920x1080",
    fallback: FallbackOption = False,  # noqa: FBT002 (a flag of the command)
) -> None:
    """Make one slide (PNG, PPTX) or one pack (PPTX, ZIP)."""
    kind = out.suffix.lstrip(".")
    demand("--out", [kind], work.KINDS)
    demand("--size", [size], png.SIZES)
    query = slide_query(area, template, measure, period, lang, option)
    request = slide_request(query, open_release(fallback=fallback))
    tell_address(request)
    written.keep(out, _made(request, kind, size))
    say(str(out))


def _made(request: Request, kind: str, size: str) -> bytes:
    try:
        with limited(pool.LIMIT_SECONDS):
            return work.make(request, kind, size)
    except (work.Unreadable, work.Failed, TooSlow) as failure:
        refuse(str(failure))
