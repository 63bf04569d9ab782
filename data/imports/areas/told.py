"""What is told of the areas of a table: names in doubt, and what was taken for which area."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from data.imports.areas.named import coded as with_code
from data.imports.areas.named import named
from data.imports.areas.said import SaidOfRow
from data.imports.draft import Doubt, Findings, Note
from data.imports.evidence import Reply
from data.intake import codes, limits
from data.intake.grid import place
from data.intake.table import AreaTable, Line
from data.refusal import Fault
from geo.names.former import related
from geo.names.matcher import Matcher
from wording.saying import Joined, Said, Saying

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
        suggestions = tuple(Reply(code, named(matcher, code)) for code in likely)
        findings.doubts.append(Doubt(text, where, suggestions))
    if len(doubts) > limits.DOUBTS:
        found = Saying("imports-names", n=len(doubts))
        most = Saying("imports-at-most-names", n=limits.DOUBTS)
        message = Saying("imports-too-many-unknown-names")
        findings.faults.append(Fault(table.file, place(table.sheet.name), found, most, message))


def coded(said: SaidOfRow, matcher: Matcher) -> list[str]:
    """Areas that a doubtful row's codes say."""
    found = [codes.code(text) for text, _ in said.codes if codes.looks_like(text)]
    return [one for code in found for one in (code, *related(code)) if matcher.known(one)]


def taken(areas: Mapping[str, str], key: str, matcher: Matcher) -> Iterator[Note]:
    """A note, its text of a key, of what was taken for which area: how many, the first three."""
    if not areas:
        return
    first = list(areas.items())[:SHOWN]
    shown = [Joined((text, "→", with_code(matcher, code)), " ") for text, code in first]
    listed: Said = Joined(tuple(shown))
    if len(areas) > SHOWN:
        listed = Saying("imports-list-and-more", listed=listed, more=len(areas) - SHOWN)
    yield Note(Saying(key, n=len(areas), listed=listed))
