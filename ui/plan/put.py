"""What the page puts into boxes: never over what is being typed, and known until it is seen.

A box that holds its text already is left alone, for whatever is put into it takes the place of what
somebody types there at that moment. A browser that has not yet seen what was put into its boxes
still sends what stood there before: that was not typed, and is not taken for it. Whether it has
seen a box is told by those that were put together with it: a batch, which the next replaces.
"""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

PUT = "budget-put"
"""Where the session keeps the last batch: of each box what stood there before, and what was put."""
BEGUN = "budget-put-begun"
"""Where the session keeps whether the batch of this run has begun."""


def begin() -> None:
    """A run begins: what it puts is a batch; one that puts nothing leaves the last in place."""
    st.session_state[BEGUN] = False


def put(key: str, text: str) -> None:
    """Have a box hold a text; before one that is drawn anew nothing stood there."""
    before = st.session_state.get(key)
    if before == text:
        return
    batch = st.session_state[PUT] if st.session_state.get(BEGUN) else {}
    st.session_state[PUT] = batch if before is None else {**batch, key: (before, text)}
    st.session_state[BEGUN], st.session_state[key] = True, text


def typed(keys: Iterable[str]) -> dict[str, str]:
    """What boxes hold; where the browser has not seen what was put there, that."""
    now = {key: str(st.session_state[key]) for key in keys}
    known: dict[str, tuple[str, str]] = st.session_state.get(PUT, {})
    if any(first != last == st.session_state.get(key) for key, (first, last) in known.items()):
        st.session_state[PUT] = {}
        return now
    return {key: _unless_old(text, known.get(key)) for key, text in now.items()}


def _unless_old(text: str, known: tuple[str, str] | None) -> str:
    return known[1] if known is not None and text == known[0] else text
