"""Parameters that chat programs, mail and advertising add to every address: ignored everywhere."""

from __future__ import annotations

import re
from collections.abc import Mapping

ADDED = re.compile(
    r"fbclid|gclid|gbraid|wbraid|dclid|msclkid|ttclid|twclid|yclid|li_fat_id|igshid|igsh"
    r"|mc_[ce]id|_ga|_gl|utm_\w+|openExternalBrowser|openInAppBrowser",
    re.IGNORECASE,
)


def is_added(name: str) -> bool:
    """Whether a parameter was added on the way.

    >>> is_added("utm_source"), is_added("FBCLID"), is_added("area"), is_added("utm_")
    (True, True, False, False)
    """
    return ADDED.fullmatch(name) is not None


def without(query: Mapping[str, str]) -> dict[str, str]:
    """The parameters of an address that somebody asked for.

    >>> without({"area": "55", "fbclid": "abc"})
    {'area': '55'}
    """
    return {name: text for name, text in query.items() if not is_added(name)}
