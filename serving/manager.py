"""The service manager (systemd) is told when the server answers, where it asked to be."""

from __future__ import annotations

import os
import socket
from collections.abc import Mapping
from contextlib import suppress

ASKED = "NOTIFY_SOCKET"
"""Where the service manager listens, as it says itself; an abstract name begins with @."""


def ready() -> None:
    """Say that whoever asks now is answered."""
    where = os.environ.get(ASKED, "")
    if not where:
        return
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line, suppress(OSError):
        line.connect("\0" + where[1:] if where.startswith("@") else where)
        line.sendall(b"READY=1")


def unasked(environment: Mapping[str, str]) -> dict[str, str]:
    """An environment for a process that has nothing to tell it: the whole is ready, or nothing."""
    return {name: value for name, value in environment.items() if name != ASKED}
