"""An order to the process that has loaded all; by itself `atlas` with arguments, for a shell.

`python -I -S asked.py PLACE ARGUMENTS` begins in a fiftieth of a second and ends as the copy does.
"""

from __future__ import annotations

import json
import os
import select
import socket
import sys
from collections.abc import Mapping, Sequence

NUMBER = 64
"""Most bytes of an answer."""
KILLED = 137


def line(place: str) -> socket.socket:
    """Where orders go."""
    found = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    found.connect(place)
    return found


def ordered(
    orders: socket.socket,
    what: str,
    arguments: Sequence[str],
    environment: Mapping[str, str],
    *descriptors: int,
) -> tuple[int, int, int]:
    """A copy that becomes what is asked for: its number, what tells its end, where it says how."""
    told = os.memfd_create("told")
    nice = os.getpriority(os.PRIO_PROCESS, 0)
    order = json.dumps([what, list(arguments), nice, dict(environment)]).encode()
    out, errors, *more = descriptors
    socket.send_fds(orders, [order], [out, errors, told, *more])
    number, [ended], *_ = socket.recv_fds(orders, NUMBER, 1)
    return int(number), ended, told


def code(told: int, lost: int) -> int:
    """How a copy says that it has ended; `lost` where it came to no end of its own."""
    said = os.pread(told, NUMBER, 0)
    return int(said) if said else lost


if __name__ == "__main__":
    _, END, TOLD = ordered(line(sys.argv[1]), "command", sys.argv[2:], os.environ, 1, 2)
    select.select([END], [], [])
    sys.exit(code(TOLD, KILLED))
