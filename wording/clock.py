"""Thailand's time: the day and the hour where the atlas is read, wherever the server stands."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

THAILAND = timezone(timedelta(hours=7))


def today() -> date:
    """The day it is in Thailand."""
    return datetime.now(THAILAND).date()
