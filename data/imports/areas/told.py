"""What is told of the areas of a table: names in doubt, and what was taken for which area."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from data.imports.areas.said import SaidOfRow
from data.imports.draft import Doubt, Findings, Note
from data.intake import codes, limits
from data.intake.grid import place
from data.intake.table import AreaTable, Line
from data.refusal import Fault
from geo.names.matcher import Matcher

SHOWN = 3
"""Places of a doubt, and names taken for areas, that are told one by one."""
SUGGESTED = 8


def doubtful(
    table: AreaTable,
    doubts: Mapping[str, tuple[SaidOfRow, Sequence[Line]]],
    matcher: Matcher,
    findings: Findings,
) -> None:
    """Every doubtful name once, with where it stands and what it may mean; many by number."""
    for text, (said, lines) in list(doubts.items())[: limits.DOUBTS]:
        where = tuple(table.place(line) for line in lines[:SHOWN])
        likely = matcher.likely(said.cells, coded(said, matcher))[:SUGGESTED]
        suggestions = tuple(matcher.suggestion(code) for code in likely)
        findings.doubts.append(Doubt(text, where, suggestions))
    if len(doubts) > limits.DOUBTS:
        found = f"{len(doubts):,} ชื่อ", f"{len(doubts):,} names"
        most = f"ไม่เกิน {limits.DOUBTS:,} ชื่อ", f"at most {limits.DOUBTS:,}"
        message = "มีชื่อที่ไม่ใช่พื้นที่ที่รู้จักมากเกินไป", "too many names are those of no area known"
        where_ = place(table.sheet.name)
        findings.faults.append(
            Fault(table.file, where_, found[1], most[1], *message, most[0], found[0])
        )


def coded(said: SaidOfRow, matcher: Matcher) -> list[str]:
    """Areas that a doubtful row's codes say."""
    found = [codes.code(text) for text, _ in said.codes if codes.looks_like(text)]
    return [one for code in found for one in (code, matcher.successor(code)) if matcher.known(one)]


def taken(areas: Mapping[str, str], words: tuple[str, str], matcher: Matcher) -> Iterator[Note]:
    """A note of what was taken for which area: how many, and the first three."""
    if not areas:
        return
    th, en = words
    named = [(text, matcher.suggestion(code)) for text, code in areas.items()]
    shown, n = named[:SHOWN], len(named)
    listed_th = ", ".join(f"{text} → {one.code} {one.name_th}" for text, one in shown)
    listed_en = ", ".join(f"{text} → {one.code} {one.name_en}" for text, one in shown)
    rest = n - SHOWN
    more = ("", "") if rest <= 0 else (f" และอีก {rest:,}", f" and {rest:,} more")
    yield Note(f"{th} {n:,} รายการ: {listed_th}{more[0]}", f"{en}, {n:,}: {listed_en}{more[1]}")
