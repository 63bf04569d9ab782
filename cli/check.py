"""`atlas check`: a file read and reported on; nothing is stored."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from cli.said import demand_clean, of_a_file, tell
from data.imports.telling.understood import understood
from releases.outcome import Outcome

JsonOption = Annotated[bool, typer.Option("--json", help="one JSON object")]


@of_a_file
def check(outcome: Outcome, *, lang: str, as_json: JsonOption = False) -> None:
    """Read a file of figures or boundaries and report on it; nothing is stored."""
    if as_json:
        print(json.dumps(understood(outcome), ensure_ascii=False))
    else:
        tell(outcome.report, lang)
    demand_clean(outcome)
