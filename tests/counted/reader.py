"""The process with the readers loaded, as `data.intake.ready`, counted with every copy of it.

`python -m tests.counted.reader SOCKET PARENT`. A copy is shut in before it reads, and may open no
file of ours any more: what it counted goes to a descriptor that it had before. The process itself
is killed when nobody needs it any more: it notes what it counted whenever a copy has ended.
"""

from __future__ import annotations

import fcntl
import os
import selectors
import socket
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from coverage import Coverage

from data.intake import child, ready
from tests.counted.folder import FOLDER, READ

HIGH = 500
"""A number above all that libraries open: some of them close one that is theirs no more."""
COUNTING = Coverage(
    data_file=None, config_file=False, branch=True, source=["data", "geo", "wording"]
)
"""Goes on in every copy, as all that the process has loaded does."""


def place() -> Path:
    """Where a process writes what it counted."""
    return FOLDER / f"{READ}{os.getpid()}-{time.monotonic_ns()}"


def counted(read: Callable[..., int]) -> Callable[..., int]:
    """What a copy does, counted to its end."""

    def inside(*arguments: str) -> int:
        opened = os.open(place(), os.O_WRONLY | os.O_CREAT, 0o600)
        descriptor = fcntl.fcntl(opened, fcntl.F_DUPFD, HIGH)
        try:
            return read(*arguments)
        finally:
            COUNTING.stop()
            told = COUNTING.get_data().dumps()
            with suppress(OSError):  # whoever closed it has not to fail for being counted
                while told:
                    told = told[os.write(descriptor, told) :]

    return inside


class Counted(ready.Ready):
    """The process, which notes what it counted."""

    own = place()

    def _reap(self, selector: selectors.BaseSelector) -> None:
        running = len(self.lines)
        super()._reap(selector)
        if len(self.lines) < running:
            self.own.write_bytes(COUNTING.get_data().dumps())


if __name__ == "__main__":
    child.read_in_child = counted(child.read_in_child)
    COUNTING.start()
    orders = socket.socket(fileno=int(sys.argv[1]))
    Counted(orders, int(sys.argv[2]), ready.load_readers()).serve()
