"""The table of promises in `docs/trust.md`: promise, tried, result, and how to try again."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.trust.promise import Promise

DOCUMENT = Path(__file__).parents[2] / "docs/trust.md"
_TABLE = re.compile(r"(?<=<!-- promises -->\n).*(?=<!-- end of promises -->)", re.DOTALL)
HEADING = "| promise | tried | result | again |\n|---|---|---|---|\n"
NOT_YET = "not tried yet"


def written(
    document: str, known: Sequence[Promise], found: Mapping[str, Any], line: str = ""
) -> str:
    """The document with a table of the promises known, and below it where they were tried.

    `found` is what came of each test; a promise that it does not name keeps what the document
    says of it.
    """
    said = {row[3]: row[2] for row in rows(document)}
    made = "".join(
        f"| {one.says} | {one.full:,} {one.of} | {_result(one, found, said)} | {again(one)} |\n"
        for one in known
    )
    below = line or _below(document)
    return _TABLE.sub(lambda _: f"\n{HEADING}{made}\n{below}\n", document, count=1)


def rows(document: str) -> list[list[str]]:
    """The cells of the table's rows."""
    table = _TABLE.search(document)
    lines = table[0].splitlines() if table else []
    cells = [line.strip("|").split(" | ") for line in lines if line.startswith("| ")]
    return [[cell.strip() for cell in row] for row in cells[1:]]


def again(one: Promise) -> str:
    """The options of `make trust` for this promise alone."""
    return f"`ONLY={one.test.partition('::')[2]}`"


def _result(one: Promise, found: Mapping[str, Any], said: Mapping[str, str]) -> str:
    if one.test not in found:
        return said.get(again(one), NOT_YET)
    came = found[one.test]
    if came["outcome"] == "passed":
        return f"kept in all {came['tried']:,}, {came['seconds']:.0f} s"
    return {"failed": "**broken**", "skipped": "not tried here"}[came["outcome"]]


def _below(document: str) -> str:
    table = _TABLE.search(document)
    lines = table[0].strip().splitlines() if table else [""]
    return lines[-1] if lines and not lines[-1].startswith("|") else ""


def refreshed(document: str, known: Sequence[Promise]) -> str:
    """The document with the promises as the tests state them, results as they stand."""
    return written(document, known, {})


if __name__ == "__main__":
    from tests.trust.promise import promises

    stated = DOCUMENT.read_text(encoding="utf-8")
    DOCUMENT.write_text(refreshed(stated, promises()), encoding="utf-8")
