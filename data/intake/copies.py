"""Reading processes: each a copy of one that has the readers loaded, started in advance."""

from __future__ import annotations

import atexit
import json
import os
import socket
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from types import TracebackType

from data.intake import ready, shapes

_ROOT = Path(__file__).parents[2]
_NOBODY = "/nonexistent"
_LOST = 1
"""How a copy ended of which nothing was told: what it was copied from is no more."""
_PATIENCE = 5.0
"""Seconds in which the kernel ends a process that is killed."""


@dataclass
class Copy:
    """One reading process: what it prints, and its end."""

    out: int
    line: socket.socket
    seconds: float = 0.0
    """Processor time that it took, once it has ended."""
    memory: int = 0
    """Most bytes that it held in memory, the program's own among them."""

    def __enter__(self) -> Copy:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.kill()
        self.line.close()
        os.close(self.out)

    def wait(self, seconds: float) -> int | None:
        """How it ended, as `subprocess` tells it; None where it has not after so long."""
        self.line.settimeout(max(seconds, 0.001))
        try:
            said = self.line.recv(ready.LONGEST)
        except TimeoutError:
            return None
        if not said:
            return _LOST
        ended, self.seconds, kilobytes = json.loads(said)
        self.memory = int(kilobytes) * 1024
        return int(ended)

    def kill(self) -> None:
        """End it, if it has not ended, and wait until it has."""
        with suppress(OSError):
            self.line.shutdown(socket.SHUT_WR)
            self.wait(_PATIENCE)


class Copies:
    """The process with the readers loaded, begun anew where it is no more."""

    def __init__(self, program: tuple[str, ...] = ("-m", "data.intake.ready")) -> None:
        self._program = program
        self._lock = Lock()
        self._orders: socket.socket | None = None
        self._process: subprocess.Popen[bytes] | None = None

    def begin(self) -> None:
        """Load the readers in advance, while something else is done."""
        with self._lock:
            self._begun()

    def copy(self, arguments: list[str], errors: int) -> Copy:
        """A reading process with these arguments, its errors written to a descriptor."""
        out, inner = os.pipe()
        line, other = socket.socketpair()
        try:
            self._order(json.dumps(arguments).encode(), [inner, errors, other.fileno()])
        except OSError:
            os.close(out)
            line.close()
            raise
        finally:
            os.close(inner)
            other.close()
        return Copy(out, line)

    def _order(self, text: bytes, descriptors: list[int]) -> None:
        with self._lock:
            try:
                socket.send_fds(self._begun(), [text], descriptors)
            except (BrokenPipeError, ConnectionResetError):
                self.end()
                socket.send_fds(self._begun(), [text], descriptors)

    def _begun(self) -> socket.socket:
        """The socket that takes orders, of a process that runs."""
        if self._process is not None and self._process.poll() is not None:
            self.end()
        if self._orders is None:
            self._orders, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
            atexit.register(self.end)
            with other:
                self._process = _process(self._program, other.fileno())
        return self._orders

    @property
    def number(self) -> int:
        """Number of the process with the readers loaded; 0 where there is none."""
        return self._process.pid if self._process is not None else 0

    def end(self) -> None:
        """Let the process go; its copies go with it."""
        atexit.unregister(self.end)
        if self._orders is not None:
            self._orders.close()
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        self._orders = self._process = None


def _process(program: tuple[str, ...], orders: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 (our own interpreter and module, no shell)
        [sys.executable, *program, str(orders), str(os.getpid())],
        cwd=_ROOT,
        env=environment(_NOBODY),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        pass_fds=[orders],
        start_new_session=True,
    )


def environment(folder: str) -> dict[str, str]:
    """What the reading process knows of the world: nothing of the server's own settings."""
    return {
        "PATH": os.defpath,
        "HOME": folder,
        "TMPDIR": folder,
        "LANG": "C.UTF-8",
        "PYTHONDONTWRITEBYTECODE": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        "JE_ARROW_MALLOC_CONF": "background_thread:false",
        "OGR_SKIP": shapes.SKIPPED,
        "GDAL_DRIVER_PATH": "disable",
        "GDAL_NUM_THREADS": "1",
        "CPL_VSIL_CURL_ALLOWED_EXTENSIONS": "{noext}",
        "GDAL_DISABLE_READDIR_ON_OPEN": "FALSE",
    }


shared = Copies()
"""Those of this process."""
