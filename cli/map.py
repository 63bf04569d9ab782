"""`atlas map`: a map as one file, which needs no server."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefing import route
from briefing.parameters import outward
from briefing.request import WrongRequest
from cli import written
from cli.console import demand, misuse, say
from cli.levels import Level
from cli.opened import FallbackOption, open_release
from geo import areas as area_rules
from wording.languages import DEFAULT, languages
from wording.saying import Saying, both

KIND = "html"


def one_map(
    out: Annotated[Path, typer.Option(help="file ending .html")],
    area: Annotated[str, typer.Option(help="code of an area, or TH")] = area_rules.COUNTRY,
    level: Annotated[
        Level | None, typer.Option(help="level of the areas; the next below the area by default")
    ] = None,
    measure: Annotated[
        list[str] | None,
        typer.Option(help="id of a measure; may be given several times, the first is shown first"),
    ] = None,
    period: Annotated[
        int | None, typer.Option(help="year (B.E.), each measure's latest by default")
    ] = None,
    classes: Annotated[str, typer.Option(help="quantile, policy, high or within")] = "",
    lang: Annotated[str, typer.Option(help=" or ".join(languages()))] = DEFAULT,
    theme: Annotated[str, typer.Option(help="light or dark")] = "light",
    fallback: FallbackOption = False,  # noqa: FBT002 (a flag of the command)
) -> None:
    """Save a map as one HTML file that opens without a server."""
    # Streamlit, whose pages the map is made like, takes a second: only who wants a map waits.
    from ui.single import file, wanted

    demand("--out", [out.suffix.lstrip(".")], [KIND])
    query = {
        "area": area, "level": str(level or ""), "period": str(period or ""), "classes": classes,
        "lang": lang, "theme": theme,
    }  # fmt: skip
    loaded = open_release(fallback=fallback)
    try:
        asked = wanted.read(query, measure or [], loaded)
    except WrongRequest as wrong:
        misuse("\n".join(f"--{one}" for one in wrong.faults))
    known = wanted.known_on(asked.level, asked.measures, loaded)
    for left in [one for one in asked.measures if one not in known]:
        say(both(Saying("command-map-without-measure", measure=left, level=asked.level)))
    content = file.written(file.single_of(asked, loaded, outward(route.configured_address())))
    written.keep(out, content)
    say(str(out))
