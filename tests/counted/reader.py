"""The process with the readers loaded, as `data.intake.ready`, where every copy is counted.

`python -m tests.counted.reader SOCKET PARENT`. A copy is shut in before it reads, and may open no
file of ours any more: what it counted goes to a descriptor that it had before.
"""

from __future__ import annotations

import os
import socket
import sys
import time
from collections.abc import Callable
from contextlib import suppress

from coverage import Coverage

from data.intake import child, ready
from tests.counted.folder import FOLDER, READ


def counted(read: Callable[..., int]) -> Callable[..., int]:
    """What a copy does, counted from here on."""

    def inside(*arguments: str) -> int:
        counting = Coverage(data_file=None, config_file=False, branch=True, source=["data", "geo"])
        place = FOLDER / f"{READ}{os.getpid()}-{time.monotonic_ns()}"
        descriptor = os.open(place, os.O_WRONLY | os.O_CREAT, 0o600)
        counting.start()
        try:
            return read(*arguments)
        finally:
            counting.stop()
            told = counting.get_data().dumps()
            with suppress(OSError):  # whoever closed it has not to fail for being counted
                while told:
                    told = told[os.write(descriptor, told) :]

    return inside


if __name__ == "__main__":
    child.read_in_child = counted(child.read_in_child)
    orders = socket.socket(fileno=int(sys.argv[1]))
    ready.Ready(orders, int(sys.argv[2]), ready.load_readers()).serve()
