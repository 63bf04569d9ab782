"""A fact of Streamlit's inside that the atlas relies on, and a look whether it still is one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from wording.saying import Saying

VERSION = "1.67.0"
"""The Streamlit that the facts were read from (requirements.txt)."""
OTHERWISE = (AttributeError, ImportError, LookupError, OSError, RuntimeError, TypeError, ValueError)
"""What a look may end with where things are no longer where they were."""


@dataclass(frozen=True)
class Contract:
    """One fact: its name, what the atlas relies on, where that stands in Streamlit.

    `room` is the file that relies on it. `holds` looks, in a millisecond or two, without changing
    anything. `lost` says what is not there without it, beyond what the plain way lacks anyway.
    """

    name: str
    relies: str
    where: str
    room: str
    holds: Callable[[], bool]
    lost: Saying | None = None

    def fault(self) -> str:
        """Why the fact is none any more; "" where it is."""
        try:
            return "" if self.holds() else "not as expected"
        except OTHERWISE as otherwise:
            return f"{type(otherwise).__name__}: {otherwise}"
