"""A line to a server of this machine that breaks: now and then, or for good."""

from __future__ import annotations

import socket
import socketserver
import threading
from typing import Self

CHUNK = 2**14


class Line:
    """A port that passes on to another; every so many connections, or all after so many, break."""

    def __init__(self, port: int) -> None:
        self.port, self.connections, self.broken = port, 0, 0
        self.breaks_every, self.breaks_after = 0, 0
        line, self._counting = self, threading.Lock()

        class Passing(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                line._passed(self.request)

        socketserver.ThreadingTCPServer.daemon_threads = True
        self.server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Passing)

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def __enter__(self) -> Self:
        self._thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.server.server_close()
        self._thread.join()

    def _breaks(self) -> bool:
        with self._counting:
            self.connections += 1
            count = self.connections
            broken = bool(self.breaks_every and count % self.breaks_every == 0) or bool(
                self.breaks_after and count > self.breaks_after
            )
            self.broken += broken
        return broken

    def _passed(self, client: socket.socket) -> None:
        """One request and its answer; of one that breaks the first bytes alone."""
        request = client.recv(2**16)
        if not request:
            return
        head, rest = request.split(b"\r\n", 1)
        with socket.create_connection(("127.0.0.1", self.port)) as server:
            server.sendall(head + b"\r\nConnection: close\r\n" + rest)
            answer = b"".join(iter(lambda: server.recv(CHUNK), b""))
        breaks = self._breaks()
        client.sendall(answer[: len(answer) // 2] if breaks else answer)
