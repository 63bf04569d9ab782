"""Every message to a page, before it goes: the one place where texts are made harmless.

Where Streamlit's messages are no longer what they were, `wrappers` does it at its public functions.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.message import Message

from serving.inside.contract import Contract
from ui.charts.brief import lettered
from ui.harmless import unmarked, written
from ui.inside import references, wrappers
from ui.kept import SOME
from wording.saying import Saying

if TYPE_CHECKING:
    from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
    from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext

MARKDOWN = wrappers.MARKDOWN | {"content", "message"}
"""Fields of Streamlit's messages that its browser side may draw as Markdown."""
AS_IT_IS = frozenset({"Code", "Html", "Json", "Exception", "Text"})
"""Elements whose text is none."""
OURS = ("LATEX", "DIVIDER")
"""Kinds of Markdown that are ours as a whole."""


def guard(message: ForwardMsg) -> None:
    """Make the texts of a message to the page harmless."""
    if message.WhichOneof("type") == "delta":
        _guard(message.delta)


def _guard(part: Message) -> None:
    kind = part.DESCRIPTOR.name
    if kind in AS_IT_IS or (kind == "Markdown" and _ours(part)):
        return
    told = _told(part.DESCRIPTOR)
    for field, value in part.ListFields():
        if field.number not in told:
            continue
        if field.type == FieldDescriptor.TYPE_STRING:
            _write(part, field, kind)
        else:
            for inner in _parts(value):
                _guard(inner)


@cache
def _told(kind: Descriptor) -> frozenset[int]:
    """Numbers of the fields of a kind of message that hold texts to be changed, however deep."""
    return frozenset(field.number for field in kind.fields if _tells(field, (kind,)))


def _tells(field: FieldDescriptor, above: tuple[Descriptor, ...]) -> bool:
    if field.type == FieldDescriptor.TYPE_STRING:
        return _change(field.containing_type.name, field.name) is not None
    kind = field.message_type
    if kind is None:
        return False
    return kind in above or any(_tells(inner, (*above, kind)) for inner in kind.fields)


def _ours(markdown: Any) -> bool:  # noqa: ANN401 (a Markdown of protobuf's making)
    kinds = markdown.DESCRIPTOR.fields_by_name["element_type"].enum_type.values_by_number
    return kinds[markdown.element_type].name in OURS


def _parts(value: Any) -> Iterator[Message]:  # noqa: ANN401 (what protobuf gives)
    """The messages in a field: one, several, or those that a mapping leads to."""
    if isinstance(value, Message):
        yield value
    elif hasattr(value, "values"):
        yield from (inner for inner in value.values() if isinstance(inner, Message))
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
        held[:] = [change(text) for text in held]


def _change(kind: str, field: str) -> Callable[[str], str] | None:
    if kind == "PlotlyChart" and field == "spec":
        return _chart
    return written if field in MARKDOWN else None


@lru_cache(maxsize=SOME)
def _chart(spec: str) -> str:
    """A chart's JSON as it goes; a chart is drawn once and sent with every run that shows it."""
    return lettered(unmarked(spec))


def install() -> None:
    """From now on every message to a page is guarded."""
    from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext

    if getattr(ScriptRunContext.enqueue, "guards", False):
        return
    plainly = ScriptRunContext.enqueue
    known = not references.REFERRED.fault()

    def enqueue(here: ScriptRunContext, message: ForwardMsg) -> None:
        guard(message)
        sent = references.before(here) if known else None
        plainly(here, message)
        if sent:
            sent.note(message.hash)

    enqueue.guards = True  # type: ignore[attr-defined]
    enqueue.plainly = plainly  # type: ignore[attr-defined]
    ScriptRunContext.enqueue = enqueue  # type: ignore[method-assign, assignment]


def _passes() -> bool:
    from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
    from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext

    taken = inspect.signature(ScriptRunContext.enqueue).parameters
    return len(taken) == 2 and "delta" in ForwardMsg.DESCRIPTOR.fields_by_name


def _named() -> bool:
    from streamlit.proto.Element_pb2 import Element
    from streamlit.proto.Markdown_pb2 import Markdown

    kinds_of = (field.message_type for field in Element.DESCRIPTOR.fields)
    elements = {kind.name: kind for kind in kinds_of if kind}
    spec = elements["PlotlyChart"].fields_by_name["spec"]
    kinds = Markdown.DESCRIPTOR.fields_by_name["element_type"].enum_type.values_by_name
    body = Markdown.DESCRIPTOR.fields_by_name["body"]
    fields = {name for element in elements.values() for name in element.fields_by_name}
    texts = spec.type == body.type == FieldDescriptor.TYPE_STRING
    return texts and all(kind in kinds for kind in OURS) and {"label", "help", "body"} <= fields


ESCAPED_LESS = Saying("lost-escaping")
CONTRACTS = (
    Contract(
        "way of every message",
        "whatever a page's script draws goes through ScriptRunContext.enqueue, a ForwardMsg a call",
        "streamlit/runtime/scriptrunner_utils/script_run_context.py",
        "ui/inside/outgoing.py",
        _passes,
        ESCAPED_LESS,
    ),
    Contract(
        "texts of a message",
        "texts that the page draws as Markdown lie in fields named as those of MARKDOWN, a Plotly "
        "chart's in spec as JSON; a formula and a line across are kinds of Markdown",
        "streamlit/proto/Element_pb2.py, Markdown_pb2.py, PlotlyChart_pb2.py",
        "ui/inside/outgoing.py",
        _named,
        ESCAPED_LESS,
    ),
)
