"""What the options of a command say of a file, held against the file: nothing said goes unheard."""

from __future__ import annotations

from collections.abc import Collection

from cli.console import misuse
from data.imports.columns.meant import PEOPLE
from data.imports.draft import Options
from data.imports.report import Report
from data.intake.header import header_key
from wording.saying import Saying, both

_NAMED = 12
"""Headers of a file that are named."""


def demand_fit(said: Options, report: Report) -> None:
    """End the command as wrongly used where an option fits nothing of the file that was read."""
    if said.importer and report.importer and said.importer != report.importer:
        misuse("--as: " + both(Saying("command-file-of-another-kind", kind=report.importer)))
    headers = list(dict.fromkeys(role.header for role in report.columns if role.header))
    if not headers:
        return
    for header in {**said.columns, **said.declared}:
        _demand(header, headers)
    known = {*PEOPLE, *map(header_key, headers)}
    for meaning in said.declared.values():
        per = meaning.denominator
        if per and per.lower() not in known and header_key(per) not in known:
            told = Saying("command-no-such-denominator", denominator=per, headers=_listed(headers))
            misuse("--per: " + both(told))


def _demand(header: str, headers: Collection[str]) -> None:
    if header not in headers:
        told = Saying("command-option-of-no-column", header=header, headers=_listed(headers))
        misuse("--column, --unit, --direction, --per: " + both(told))


def _listed(headers: Collection[str]) -> str:
    shown = list(headers)[:_NAMED]
    return ", ".join(shown) + " …" * (len(headers) > _NAMED)
