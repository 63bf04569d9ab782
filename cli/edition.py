"""`atlas edition`: what changed from the release before to the one in force."""

from __future__ import annotations

from typing import Annotated

import typer

from cli.console import demand, refuse
from cli.format import Format, write_rows
from cli.opened import FallbackOption, open_library, open_release
from data.stored import plans
from figures.edition.differences import differences
from figures.edition.pair import before
from figures.edition.report import Edition
from figures.edition.rows import rows
from geo.areas import COUNTRY
from wording import clock
from wording.saying import Saying, both


def edition(
    area: Annotated[str, typer.Option(help="code of a province, district …")] = COUNTRY,
    format_: Annotated[Format, typer.Option("--format")] = Format.csv,
    fallback: FallbackOption = False,  # noqa: FBT002 (a flag of the command)
) -> None:
    """Print what is new, restated, who moved, targets and tasks overdue since the last release."""
    shelf, now = open_library(), open_release(fallback=fallback)
    demand("--area", [area], now.areas.index)
    earlier = before(shelf, now)
    if earlier is None:
        refuse(both(Saying("command-no-release-before", identity=now.id)))
    kept, _ = plans.kept(shelf.folder, training=now.training)
    found = Edition(earlier, now, differences(earlier, now))
    write_rows(rows(found, area, kept, clock.today()), format_, now.mark())
