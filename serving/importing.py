"""Whether people may hand in files on the pages."""

from __future__ import annotations

import settings


def allowed(*, direct: bool = True) -> bool:
    """Whether the pages take files and publish them; off unless said otherwise.

    `local` is on for requests that come `direct` from the server's own machine (`serving.gate`):
    `atlas serve` and `make run` set it where only that machine reaches the server. Raises
    `WrongSetting`.
    """
    stated = settings.IMPORT.value()
    return stated == "on" or (stated == "local" and direct)
