"""What people wrote stays writing, as Markdown and in charts (`ui.inside.outgoing` applies it).

Names, titles, headers and addresses come from files and visitors, and every text of a page may hold
some. So nothing is read as Markdown, or as marks in a chart, but what we mark ourselves, by words
that nobody outside this process knows (`BOLD` …). All else appears as it is written: signs of
Markdown are escaped; where that does not help, because a link, an icon or an arrow is looked for
after it, a sign that nobody sees stands between.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping
from functools import lru_cache

JOINER = "\u2060"
"""A sign without width that keeps two others apart."""
_SECRET = secrets.token_hex(8)
BOLD, END, ITEM, BREAK, EXTRA, PICTURE = (f"\ufdd0{_SECRET}{place}" for place in range(6))
"""Our own marks: bold and its end, an item of a list, a new line, no second box beside a pointer's
words, a picture of ours."""
_DOWN, _TO, _THERE = (f"\ufdd0{_SECRET}{place}" for place in range(6, 9))
IN_MARKDOWN = {BOLD: "**", END: "**", ITEM: "- ", BREAK: "  \n", EXTRA: "", PICTURE: ""}
_IN_PAGE = {_DOWN: "[", _TO: "](#", _THERE: ")"}
_MARKS = IN_MARKDOWN | _IN_PAGE
LABEL = 300
"""Letters of what is kept as it was written."""
IN_CHARTS = {BOLD: "<b>", END: "</b>", ITEM: "", BREAK: "<br>", EXTRA: "<extra></extra>"}
# Escaped signs and entities count as the signs they stand for: links are looked for after those.
_OWN_PICTURE = re.compile(rf"{PICTURE}(!\[[^\[\]()]*\]\(/export/[^\s()]*\))")
_SIGN = re.compile(
    r"""[\\`*_\[\]$~|]            # emphasis, code, links, formulas, strike-through, tables
    |<(?=[a-z/!?])              # marks of HTML
    |^[ ]*>|^[ ]*[-+=#](?=[\s=#-]|$) # quotations, lists, headings, lines across
    |^[ ]*\d{1,9}[.)](?=\s|$)   # numbered lists
    """,
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
_ARROW = re.compile(r"(?<!\S)(?:<->|->|<-|--|>=|<=|~=)(?!\S)")
_ICON = re.compile(r":(?=[^\s\d:]|\d+:|:)")
_INDENTED = re.compile(r"^(?=[ ]{4}|[ ]{0,3}\t)", re.MULTILINE)
_LINK = re.compile(
    r"(?P<before>\](?=[(\[:])|<(?=[a-z][a-z0-9+.-]*[:@])|(?:https?|ftp)\\?:(?=\\?/\\?/)"
    r"|(?:mailto|xmpp|tel|data|javascript)\\?:(?=\S)|www(?=\\?\.)|@(?=[\w-])|&(?=#?\w+;))",
    re.IGNORECASE,
)
_MARK = re.compile(r"(?:<|\\u003c)(?=(?:/|\\u002f)?[a-z!])", re.IGNORECASE)
_ENTITY = re.compile(r"(?:&|\\u0026)(?=#?\w+;)")
_OURS = {sign.replace("\ufdd0", r"\ufdd0"): mark for sign, mark in IN_CHARTS.items()} | IN_CHARTS


def bold(text: str) -> str:
    """A text of a page in bold."""
    return f"{BOLD}{text}{END}"


def leading(text: str, anchor: str) -> str:
    """A text of a page that leads to a heading of the same page, by the anchor we gave it."""
    return f"{_DOWN}{text}{_TO}{anchor}{_THERE}"


def items(text: str) -> str:
    """A text of ours whose lines that begin with a dash are a list."""
    return re.sub(r"^- ", ITEM, text, flags=re.MULTILINE)


def short(text: str, most: int = 60) -> str:
    """As much of what a visitor wrote as is repeated to them, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most]}…"


def written(text: str) -> str:
    """A text as Markdown that shows what is written in it: only our own marks are marks."""
    return _kept(text) if len(text) <= LABEL else _written(text)


def _written(text: str) -> str:
    parts = _OWN_PICTURE.split(text)
    parts[::2] = [_escaped(part) for part in parts[::2]]
    return _marked("".join(parts), _MARKS)


_kept = lru_cache(maxsize=4_000)(_written)  # every run of a page says most of its texts again


def _marked(text: str, marks: Mapping[str, str]) -> str:
    """A text with our own marks in their places."""
    for sign, mark in marks.items():
        text = text.replace(sign, mark)
    return text


def _escaped(text: str) -> str:
    text = _ARROW.sub(lambda found: found[0][0] + JOINER + found[0][1:], text)
    text = _ICON.sub(":" + JOINER, text)
    text = _SIGN.sub(lambda found: f"{found[0][:-1]}\\{found[0][-1]}", text)
    text = _INDENTED.sub(JOINER, text)
    return _LINK.sub(lambda found: found["before"] + JOINER, text)


def plain(text: str) -> list[str]:
    """The lines of a text of a chart, without marks."""
    lines = text.split(BREAK)
    return [_marked(line, dict.fromkeys(IN_CHARTS, "")) for line in lines]


def unmarked(spec: str) -> str:
    """A chart's JSON whose texts hold no marks but our own."""
    return _marked(_MARK.sub("&lt;", _ENTITY.sub("&amp;", spec)), _OURS)
