"""What people wrote stays writing: the one place where texts reach the page, as Markdown or charts.

Names, titles, headers and addresses come from files and visitors, and every text of a page may hold
some. So nothing is read as Markdown, or as marks in a chart, but what we mark ourselves, by words
that nobody outside this process knows (`BOLD` …). All else appears as it is written: signs of
Markdown are escaped; where that does not help, because a link, an icon or an arrow is looked for
after it, a sign that nobody sees stands between.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.Markdown_pb2 import Markdown
from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext

JOINER = "\u2060"
"""A sign without width that keeps two others apart."""
_SECRET = secrets.token_hex(8)
BOLD, END, ITEM, BREAK, EXTRA, PICTURE = (f"\ufdd0{_SECRET}{place}" for place in range(6))
"""Our own marks: bold and its end, an item of a list, a new line, no second box beside a pointer's
words, a picture of ours."""
IN_MARKDOWN = {BOLD: "**", END: "**", ITEM: "- ", BREAK: "  \n", EXTRA: "", PICTURE: ""}
IN_CHARTS = {BOLD: "<b>", END: "</b>", ITEM: "", BREAK: "<br>", EXTRA: "<extra></extra>"}
MARKDOWN = frozenset(
    {"body", "label", "help", "caption", "captions", "text", "title", "message", "content"}
    | {"description", "delta", "delta_description"}
)
"""Fields of Streamlit's messages that its browser side may draw as Markdown."""
AS_IT_IS = frozenset({"Code", "Html", "Json", "Exception", "Text"})
"""Elements whose text is none."""
FORMULA = Markdown.Type.LATEX, Markdown.Type.DIVIDER
"""Kinds of Markdown that are ours as a whole."""
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


def items(text: str) -> str:
    """A text of ours whose lines that begin with a dash are a list."""
    return re.sub(r"^- ", ITEM, text, flags=re.MULTILINE)


def short(text: str, most: int = 60) -> str:
    """As much of what a visitor wrote as is repeated to them, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most]}…"


def written(text: str) -> str:
    """A text as Markdown that shows what is written in it: only our own marks are marks."""
    if not text:
        return text
    parts = _OWN_PICTURE.split(text)
    parts[::2] = [_escaped(part) for part in parts[::2]]
    return _marked("".join(parts), IN_MARKDOWN)


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


def unmarked(spec: str) -> str:
    """A chart's JSON whose texts hold no marks but our own."""
    return _marked(_MARK.sub("&lt;", _ENTITY.sub("&amp;", spec)), _OURS)


def guard(message: ForwardMsg) -> None:
    """Make the texts of a message to the page harmless."""
    if message.WhichOneof("type") == "delta":
        _guard(message.delta)


def _guard(part: Message) -> None:
    kind = part.DESCRIPTOR.name
    if kind in AS_IT_IS or (isinstance(part, Markdown) and part.element_type in FORMULA):
        return
    for field, value in part.ListFields():
        if field.type == FieldDescriptor.TYPE_STRING:
            _write(part, field, kind)
        elif field.type == FieldDescriptor.TYPE_MESSAGE:
            for inner in _parts(value):
                _guard(inner)


def _parts(value: Any) -> Iterator[Message]:  # noqa: ANN401 (what protobuf gives)
    """The messages in a field: one, several, or those that a mapping leads to."""
    if isinstance(value, Message):
        yield value
    elif hasattr(value, "values"):
        yield from (one for one in value.values() if isinstance(one, Message))
    else:
        yield from value


def _write(part: Message, field: FieldDescriptor, kind: str) -> None:
    change = _change(kind, field.name)
    if change is None:
        return
    held = getattr(part, field.name)
    if isinstance(held, str):
        setattr(part, field.name, change(held))
    else:
        held[:] = [change(one) for one in held]


def _change(kind: str, field: str) -> Callable[[str], str] | None:
    if kind == "PlotlyChart" and field == "spec":
        return unmarked
    return written if field in MARKDOWN else None


def install() -> None:
    """From now on every message to a page is guarded."""
    if getattr(ScriptRunContext.enqueue, "guards", False):
        return
    plainly = ScriptRunContext.enqueue

    def enqueue(here: ScriptRunContext, message: ForwardMsg) -> None:
        guard(message)
        plainly(here, message)

    enqueue.guards = True  # type: ignore[attr-defined]
    ScriptRunContext.enqueue = enqueue  # type: ignore[method-assign, assignment]
