"""The province that title, sheet and file name say, held against those that the rows say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from data.imports.areas.named import listed, named
from data.imports.draft import Findings, Note, Options
from data.imports.evidence import Ask, Reply, answer
from data.intake.grid import place
from data.intake.table import AreaTable
from geo.names.matcher import Matcher
from wording.saying import Said, Saying

ROWS = "rows"
"""Answer: the rows hold, whatever title or sheet say."""
_PROVINCE, _SHOWN = 2, 3
_MOST = 0.5
"""Part of the rows from which on a title's province is meant to be theirs."""


def compare(
    one: AreaTable, codes: Sequence[str], matcher: Matcher, options: Options, findings: Findings
) -> None:
    """Ask where title or sheet say a province that rows deny; of the file's name it is told.

    A province that some of many rows are of may be that of the publisher: nothing is asked then.
    """
    rows = [code[:_PROVINCE] for code in codes]
    stated = _one(matcher, [*one.header.titles, one.sheet.name])
    others = sorted({code for code in rows if code != stated})
    part = rows.count(stated) / len(rows) if rows else 0.0
    if stated and others and (not part or part >= _MOST):
        if answer(options.answers, _key(one), (ROWS,)) is None:
            findings.asks.append(_ask(one, stated, others, matcher))
        return
    of_file = _one(matcher, [one.file.rsplit(".", 1)[0]])
    if of_file and not stated and rows and of_file not in rows:
        told = Saying("imports-file-name-says-province", province=named(matcher, of_file))
        findings.differences.append(Note(told, place=place(one.sheet.name)))


def _one(matcher: Matcher, texts: Iterable[str]) -> str:
    """The one province that texts name; "" for none or several."""
    found = {code for text in texts for code in matcher.provinces_in(text)}
    return found.pop() if len(found) == 1 else ""


def _key(one: AreaTable) -> str:
    return f"province:{one.sheet.name}"


def _names(codes: Sequence[str], matcher: Matcher) -> Said:
    return listed([named(matcher, code) for code in codes], shown=_SHOWN)


def _ask(one: AreaTable, stated: str, others: Sequence[str], matcher: Matcher) -> Ask:
    said, found = (_names(codes, matcher) for codes in ([stated], others))
    return Ask(
        _key(one),
        Saying("imports-title-says-province", stated=said, found=found),
        choices=(Reply(ROWS, Saying("imports-the-rows-hold")),),
        places=(place(one.sheet.name),) if one.sheet.name else (),
        rows=len(one.lines),
    )
