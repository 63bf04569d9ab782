"""Connections that dribble: heads, bodies and readers get so much time, and few are waited for."""

from __future__ import annotations

import asyncio
import gc
from collections import OrderedDict
from collections.abc import Mapping
from http import HTTPStatus
from typing import ClassVar

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from serving.headers import COMMON
from wording.saying import Saying, both

HEAD_SECONDS = 10.0
"""A request's head must be there by then, counted from the connection or the answer before."""
HEAD_BYTES = 64 * 1024
BODY_SECONDS, BODY_BYTES = 20.0, 20_000
"""A body must bring so many bytes in so many seconds."""
READ_SECONDS = 60.0
"""Who takes nothing of an answer for so long is let go."""
WAITING = 256
"""As many connections may still owe a request; then who has owed longest goes."""
UNHELD = both(Saying("serving-warning-this-server-sets-no-time"))
"""Told at the start where something other than uvicorn serves."""
HEADERS: Mapping[str, str] = {"Content-Security-Policy": "default-src 'none'", **COMMON}


class Patient(HttpToolsProtocol):
    """uvicorn's own protocol with an end to its patience."""

    owing: ClassVar[OrderedDict[Patient, None]] = OrderedDict()
    _alarm: asyncio.TimerHandle | None = None
    _slow: asyncio.TimerHandle | None = None
    _for_body = False
    _head = _body = 0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Wait for a request."""
        super().connection_made(transport)
        self._owe(HEAD_SECONDS)

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no longer."""
        self._paid()
        self.resume_writing()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take what came; a head that never ends is refused."""
        if self._alarm is None and (self.cycle is None or self.cycle.response_complete):
            self._owe(HEAD_SECONDS)
        self._head += len(data)
        super().data_received(data)
        if self._head > HEAD_BYTES and self in self.owing and not self._for_body:
            self._refuse(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)

    def on_headers_complete(self) -> None:
        """The head is there; a body may follow."""
        self._paid()
        super().on_headers_complete()
        if any(name in {b"content-length", b"transfer-encoding"} for name, _ in self.headers):
            self._owe(BODY_SECONDS, for_body=True)

    def on_body(self, body: bytes) -> None:
        """Count a part of the body."""
        self._body += len(body)
        super().on_body(body)

    def on_message_complete(self) -> None:
        """The whole request is there."""
        self._paid()
        super().on_message_complete()

    def pause_writing(self) -> None:
        """The other side does not read: wait so long."""
        super().pause_writing()
        if self._slow is None:
            self._slow = self.loop.call_later(READ_SECONDS, self.transport.abort)

    def resume_writing(self) -> None:
        """It reads again."""
        if self._slow is not None:
            self._slow.cancel()
            self._slow = None
        super().resume_writing()

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 (the name is the server's)
        """Refuse what is no request, with our headers."""
        self._refuse(HTTPStatus.BAD_REQUEST)

    def _in_body(self) -> bool:
        return self.cycle is not None and self.cycle.more_body and not self.cycle.response_complete

    def _owe(self, seconds: float, *, for_body: bool = False) -> None:
        self._paid()
        self._for_body = for_body
        self._alarm = self.loop.call_later(seconds, self._late)
        self.owing[self] = None
        if len(self.owing) > WAITING:
            next(iter(self.owing))._refuse(HTTPStatus.REQUEST_TIMEOUT)

    def _paid(self) -> None:
        self._for_body = False
        self._head = self._body = 0
        self.owing.pop(self, None)
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def _late(self) -> None:
        """So long was waited: for a head in vain, for a body as long as enough of it comes."""
        waits_for_us = self._in_body() and self.flow.read_paused
        if self._in_body() and (waits_for_us or self._body >= BODY_BYTES):
            self._owe(BODY_SECONDS, for_body=True)
        else:
            self._refuse(HTTPStatus.REQUEST_TIMEOUT)

    def _refuse(self, status: HTTPStatus) -> None:
        """Answer and close; where an answer to this request has begun, only close."""
        answered = self._for_body and (self.cycle is None or self.cycle.response_started)
        self._paid()
        if self.transport.is_closing():
            return
        if not answered:
            fields = {**HEADERS, "Content-Length": "0", "Connection": "close"}
            lines = [f"HTTP/1.1 {status} {status.phrase}"]
            lines += [f"{name}: {value}" for name, value in fields.items()]
            self.transport.write("\r\n".join([*lines, "", ""]).encode("latin-1"))
        self.transport.close()


def everywhere() -> bool:
    """Have the server that is about to listen in this process speak so, however it was started.

    To be called before it listens; False where no uvicorn is there.
    """
    found = [one for one in gc.get_objects() if isinstance(one, uvicorn.Config)]
    for config in found:
        config.http_protocol_class = Patient
    return bool(found)
