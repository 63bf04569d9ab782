"""The boxes whose text the page gives: never over what is being typed, and known at once.

What is put into a box takes the place of what somebody types there at that moment, and a browser
that has not drawn it yet still sends what stood there before, as if that had been typed. So another
text comes in another box: its key ends in a number that grows, and the old box goes, with whatever
is still said of it. Only what was typed into a box itself is written there as the page writes it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import streamlit as st

BOXES = "budget-boxes"
"""Where the session keeps a `Box` by the name of each."""
TYPED = "budget-boxes-typed"
"""Where the session keeps the names of the boxes that were typed into since the last run."""


class Box(NamedTuple):
    """The box of a name that is shown now: its number, and the text that it began with."""

    number: int
    begun: str

    def key(self, name: str) -> str:
        """The key of the box."""
        return f"{name}-{self.number}" if self.number else name


def _boxes() -> dict[str, Box]:
    found: dict[str, Box] = st.session_state.get(BOXES, {})
    return found


def begin() -> frozenset[str]:
    """A run begins: the names of the boxes that were typed into before it."""
    return frozenset(st.session_state.pop(TYPED, ()))


def put(name: str, text: str, typed: frozenset[str]) -> tuple[str, str]:
    """Have the box of a name hold a text: its key, and the value that it is drawn with."""
    box = _boxes().get(name, Box(0, text))
    key = box.key(name)
    now = st.session_state.get(key, box.begun)
    drawn = box.begun
    if now != text and name in typed:
        st.session_state[key], drawn = text, ""  # a default beside it would be told as a fault
        box = box._replace(begun=text)
    elif now != text:
        box, drawn = Box(box.number + 1, text), text
    st.session_state[BOXES] = {**_boxes(), name: box}
    return box.key(name), drawn


def note(name: str) -> None:
    """Somebody has typed into the box of a name."""
    st.session_state[TYPED] = {*st.session_state.get(TYPED, ()), name}


def held(names: Iterable[str]) -> dict[str, str]:
    """What the boxes of these names hold now."""
    boxes = _boxes()
    known = {name: boxes.get(name, Box(0, "")) for name in names}
    return {
        name: str(st.session_state.get(box.key(name), box.begun)) for name, box in known.items()
    }
