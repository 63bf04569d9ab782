"""The threshold of the house: below it a derived count is not shown, on any page, file or slide."""

from __future__ import annotations

import settings
from poverty.protection import disclosure


def threshold() -> int:
    """The threshold in force. Raises `WrongSetting` for a setting that is none."""
    return settings.THRESHOLD.value()


def below() -> str:
    """How a derived count below the threshold is shown: "<5", anybody from zero to four."""
    return f"<{threshold()}"


def at_least(asked: int | None) -> int:
    """The threshold that somebody asked for: never below the house's.

    Raises `disclosure.UnknownThreshold`.
    """
    least = threshold()
    return least if asked is None else disclosure.checked(asked, least=least)
