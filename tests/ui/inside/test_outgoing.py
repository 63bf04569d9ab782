"""Every text of every message is guarded that a plain walk over all of its fields would guard."""

from __future__ import annotations

from typing import Any

import pytest
from google.protobuf.descriptor import Descriptor, FieldDescriptor
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from ui.inside import outgoing

WROTE = "[a](b) *c*"
DEEP = 5
"""Messages in messages: no text of Streamlit's lies deeper, but in what holds its own kind."""


def filled(message: Any, deep: int = DEEP) -> None:
    """Write a text that looks like Markdown into every field that takes one."""
    oneofs: set[str] = set()
    for field in message.DESCRIPTOR.fields:
        oneof = field.containing_oneof
        if oneof and oneof.name in oneofs:
            continue
        if oneof:
            oneofs.add(oneof.name)
        fill(message, field, deep)


def fill(message: Any, field: FieldDescriptor, deep: int) -> None:
    held = getattr(message, field.name)
    if field.type == FieldDescriptor.TYPE_STRING:
        if isinstance(held, str):
            setattr(message, field.name, WROTE)
        else:
            held.append(WROTE)
    elif field.message_type and deep:
        if field.message_type.GetOptions().map_entry:
            inner = field.message_type.fields_by_name["value"]
            if inner.message_type:
                filled(held["key"], deep - 1)
        elif hasattr(held, "add"):
            filled(held.add(), deep - 1)
        else:
            held.SetInParent()
            filled(held, deep - 1)


def plainly(part: Any) -> None:
    """Guard a message by walking over all that it holds."""
    kind = part.DESCRIPTOR.name
    if kind in outgoing.AS_IT_IS or (kind == "Markdown" and outgoing._ours(part)):
        return
    for field, value in part.ListFields():
        if field.type == FieldDescriptor.TYPE_STRING:
            outgoing._write(part, field, kind)
        elif field.type == FieldDescriptor.TYPE_MESSAGE:
            for inner in outgoing._parts(value):
                plainly(inner)


def kinds(of: Descriptor) -> list[str]:
    return [field.name for field in of.fields if field.message_type]


PARTS = [
    (where, name)
    for where in ("new_element", "add_block")
    for name in kinds(Delta.DESCRIPTOR.fields_by_name[where].message_type)
]


@pytest.mark.parametrize(("where", "name"), PARTS)
def test_an_element_and_a_block_are_guarded_as_a_whole(where: str, name: str) -> None:
    message, other = ForwardMsg(), ForwardMsg()
    part = getattr(getattr(message.delta, where), name)
    part.SetInParent()
    filled(part)
    other.CopyFrom(message)
    outgoing.guard(message)
    plainly(other.delta)
    assert message == other


def test_there_is_something_to_guard() -> None:
    message = ForwardMsg()
    filled(message.delta.new_element.button)
    before = message.SerializeToString(deterministic=True)
    outgoing.guard(message)
    assert message.SerializeToString(deterministic=True) != before
    assert message.delta.new_element.button.label != WROTE
