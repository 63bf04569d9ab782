"""What people wrote stays writing: the one place where texts reach the page, as Markdown or charts.

Names, titles, headers and addresses come from files and visitors. No text of ours links to another
server, so nothing in Markdown that would become such a link, or a picture of another's, stays one;
a sign that nobody sees stands in it. In charts, only marks of type are marks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext

JOINER = "\u2060"
"""A sign without width that keeps two others apart."""
MARKDOWN = frozenset(
    {"body", "label", "help", "caption", "captions", "text", "title", "message", "content"}
    | {"description", "delta", "delta_description", "placeholder"}
)
"""Fields of Streamlit's messages that its browser side may draw as Markdown."""
AS_IT_IS = frozenset({"Code", "Html", "Json", "Exception"})
"""Elements whose text is none."""
MARKS = r"\`*_{}[]()#+-.!|<>$~:"
# Escaped signs and entities count as the signs they stand for: links are looked for after those.
_OWN_PICTURE = r"(?P<own>!\[[^\[\]()]*\]\(/export/[^\s()]*\))"
_LINK = re.compile(
    rf"{_OWN_PICTURE}|(?P<before>\](?=[(\[:])|<(?=[a-z][a-z0-9+.-]*[:@])|(?:https?|ftp)\\?:(?=\\?/\\?/)"
    r"|(?:mailto|xmpp|tel|data|javascript)\\?:(?=\S)|www(?=\\?\.)|@(?=[\w-])|&(?=#?\w+;))",
    re.IGNORECASE,
)
_MARK = re.compile(r"(?:<|\\u003c)(?=(?:/|\\u002f)?[a-z!])", re.IGNORECASE)
_TYPE = re.compile(
    r"(?:<|\\u003c)(?:/|\\u002f)?(?:br|b|i|em|sub|sup|extra)(?:\s*(?:/|\\u002f))?(?:>|\\u003e)",
    re.IGNORECASE,
)


def plain(text: str) -> str:
    """A text whose marks are shown as written, where it stands in Markdown."""
    return "".join(f"\\{letter}" if letter in MARKS else letter for letter in text)


def short(text: str, most: int = 60) -> str:
    """As much of what a visitor wrote as is repeated to them, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most]}…"


def unlinked(text: str) -> str:
    """A text of Markdown without a link or a picture but our own slides'."""
    return _LINK.sub(lambda found: found["own"] or found["before"] + JOINER, text)


def unmarked(spec: str) -> str:
    """A chart's JSON whose texts hold no marks but those of type."""
    return _MARK.sub(lambda found: found[0] if _TYPE.match(spec, found.start()) else "&lt;", spec)


def guard(message: ForwardMsg) -> None:
    """Make the texts of a message to the page harmless."""
    if message.WhichOneof("type") == "delta":
        _guard(message.delta)


def _guard(part: Message) -> None:
    kind = part.DESCRIPTOR.name
    if kind in AS_IT_IS:
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
    return unlinked if field in MARKDOWN else None


def install() -> None:
    """From now on every message to a page is guarded."""
    if getattr(ScriptRunContext.enqueue, "guards", False):
        return
    plainly = ScriptRunContext.enqueue

    def enqueue(here: ScriptRunContext, message: ForwardMsg) -> None:
        guard(message)
        plainly(here, message)

    enqueue.guards = True  # type: ignore[attr-defined]
    ScriptRunContext.enqueue = enqueue  # type: ignore[method-assign]
