"""A process that has the readers loaded: each file gets a copy of it, shut in before it reads.

`python -m data.intake.ready SOCKET PARENT`. An order comes with three descriptors: where the copy
tells how far it is, where its errors go, and a line that tells how it ended. Whoever gives the line
up has the copy killed. The process itself reads no file and nothing that a copy wrote; it ends when
the socket closes or its parent is gone, and every copy ends with it.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import selectors
import signal
import socket
import sys
import traceback
from contextlib import suppress
from dataclasses import dataclass, field
from typing import NoReturn

from data.intake import child, sandbox

LOADED = (
    "data.imports.closed",
    "data.official.tpmap_zip",
    "data.intake.workbook",
    "data.intake.shapes",
    "python_calamine",
    "pyarrow.parquet",
    "pyogrio.raw",
)
"""What the readers need, loaded once."""
LONGEST = 1 << 17
"""Most bytes of an order."""
DESCRIPTORS = 3
_BEAT = 1.0
"""Seconds after which the process looks whether its parent is still there."""


@dataclass
class Ready:
    """Takes orders, begins copies, tells how they ended."""

    orders: socket.socket
    parent: int
    kept: frozenset[int] = frozenset()
    """Descriptors of what was loaded, which copies need."""
    lines: dict[int, socket.socket] = field(default_factory=dict)
    """The line of each copy that runs, by its number."""

    def serve(self) -> None:
        """Take orders until nobody can give any more."""
        woken, waking = socket.socketpair()
        waking.settimeout(0)
        signal.set_wakeup_fd(waking.fileno(), warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        with selectors.DefaultSelector() as ready:
            ready.register(self.orders, selectors.EVENT_READ)
            ready.register(woken, selectors.EVENT_READ)
            while os.getppid() == self.parent:
                for key, _ in ready.select(_BEAT):
                    if key.fileobj is self.orders and not self._begin(ready):
                        return
                    if key.fileobj is woken:
                        woken.recv(LONGEST)
                    elif isinstance(key.data, int):
                        ready.unregister(key.fileobj)
                        os.kill(key.data, signal.SIGKILL)  # it is ours until it is reaped below
                self._reap(ready)

    def _begin(self, ready: selectors.BaseSelector) -> bool:
        """Begin a copy for an order; False where there will be none."""
        text, descriptors, _, _ = socket.recv_fds(self.orders, LONGEST, DESCRIPTORS)
        if not text:
            return False
        out, errors, line = descriptors
        try:
            number = os.fork()
        except OSError:
            number = -1
        if number == 0:
            self._become(json.loads(text), out, errors)
        os.close(out)
        os.close(errors)
        told = socket.socket(fileno=line)
        if number < 0:
            told.close()
        else:
            self.lines[number] = told
            ready.register(told, selectors.EVENT_READ, number)
        return True

    def _reap(self, ready: selectors.BaseSelector) -> None:
        """Tell of every copy that ended: how, its processor time and its memory."""
        for number, line in list(self.lines.items()):
            ended, status, used = os.wait4(number, os.WNOHANG)
            if not ended:
                continue
            del self.lines[number]
            if line in ready.get_map():
                ready.unregister(line)
            seconds = used.ru_utime + used.ru_stime
            said = [os.waitstatus_to_exitcode(status), seconds, used.ru_maxrss]
            with line:
                _say(line, json.dumps(said).encode())

    def _become(self, arguments: list[str], out: int, errors: int) -> NoReturn:
        """Be the reading process of one file; what is not needed for it is let go."""
        ended = 1
        try:
            self._let_go(out, errors)
            ended = child.read_in_child(*arguments)
        except BaseException:  # noqa: BLE001 (a copy never goes on as what it was copied from)
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(ended)

    def _let_go(self, out: int, errors: int) -> None:
        sandbox.end_with(os.getppid())
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.setsid()
        os.dup2(out, 1)
        os.dup2(errors, 2)
        for one in _open() - self.kept:
            with suppress(OSError):
                os.close(one)


def _open() -> frozenset[int]:
    """Descriptors that are open, beside the usual three."""
    return frozenset(map(int, os.listdir("/dev/fd"))) - {0, 1, 2}  # noqa: PTH208 (numbers)


def _say(line: socket.socket, said: bytes) -> None:
    try:
        line.sendall(said)
    except OSError:
        return  # nobody waits any more


def load_readers() -> frozenset[int]:
    """Load what the readers need, for good; returns the descriptors that it opened."""
    before = _open()
    for name in LOADED:
        importlib.import_module(name)
    gc.collect()
    gc.freeze()
    return _open() - before


if __name__ == "__main__":
    Ready(socket.socket(fileno=int(sys.argv[1])), int(sys.argv[2]), load_readers()).serve()
