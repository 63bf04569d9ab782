"""The province that title, sheet and file name say, held against those that the rows say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from data.imports.draft import Findings, Note, Options
from data.imports.evidence import Ask, Reply, answer
from data.intake.grid import place
from data.intake.table import AreaTable
from geo.names.matcher import Matcher

ROWS = "rows"
"""Answer: the rows hold, whatever title or sheet say."""
_PROVINCE = 2
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
    named = _one(matcher, [one.file.rsplit(".", 1)[0]])
    if named and not stated and rows and named not in rows:
        th, en = (_names([named], matcher, lang) for lang in ("th", "en"))
        findings.differences.append(
            Note(
                f"ชื่อแฟ้มบอก {th} แต่ไม่มีแถวใดเป็นของจังหวัดนี้",
                f"The file name says {en}, and no row is of it",
                place(one.sheet.name),
            )
        )


def _one(matcher: Matcher, texts: Iterable[str]) -> str:
    """The one province that texts name; "" for none or several."""
    found = {code for text in texts for code in matcher.provinces_in(text)}
    return found.pop() if len(found) == 1 else ""


def _key(one: AreaTable) -> str:
    return f"province:{one.sheet.name}"


def _names(codes: Sequence[str], matcher: Matcher, lang: str) -> str:
    shown = [matcher.suggestion(code) for code in codes[:3]]
    listed = ", ".join(each.name_th if lang == "th" else each.name_en for each in shown)
    return listed + (" …" if len(codes) > len(shown) else "")


def _ask(one: AreaTable, stated: str, others: Sequence[str], matcher: Matcher) -> Ask:
    said, found = (
        [_names(codes, matcher, lang) for lang in ("th", "en")] for codes in ([stated], others)
    )
    return Ask(
        _key(one),
        f"ชื่อตารางหรือแผ่นงานบอก {said[0]} แต่มีแถวของ {found[0]}: ใช้ตามแถวหรือไม่",
        f"Title or sheet say {said[1]}, but rows are of {found[1]}: do the rows hold?",
        (Reply(ROWS, "ใช้ตามแถว", "the rows hold"),),
        (place(one.sheet.name),) if one.sheet.name else (),
        len(one.lines),
    )
