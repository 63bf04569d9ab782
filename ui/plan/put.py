"""What the page puts into boxes: never over what is being typed, and known until it is seen.

A box that holds its text already is left alone, for whatever is put into it takes the place of what
somebody types there at that moment. A browser that has not yet seen what was put into its boxes
still sends what stood there before: that was not typed, and is not taken for it.
"""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

PUT = "budget-put"
"""Where the session keeps, of each box, what stood there before and what was put there last."""


def put(key: str, text: str) -> None:
    """Have a box hold a text."""
    before = st.session_state.get(key)
    if before != text:
        st.session_state[PUT] = {**st.session_state.get(PUT, {}), key: (before or "", text)}
        st.session_state[key] = text


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
