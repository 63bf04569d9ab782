"""The page whose turn it is: its function gets the view and what it can show as arguments."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from ui.choice import Known
from ui.view import View

_TURN: ContextVar[tuple[View, Known]] = ContextVar("turn")


@contextmanager
def given(view: View, known: Known) -> Iterator[None]:
    """While a page's script runs: what `take` gives to its function."""
    token = _TURN.set((view, known))
    try:
        yield
    finally:
        _TURN.reset(token)


def take(page: Callable[[View, Known], None]) -> None:
    """Draw a page. Raises `LookupError` outside of `of`: a script that Streamlit runs by itself."""
    page(*_TURN.get())
