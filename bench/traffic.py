"""Bytes over a page's websockets, in both directions: of messages, and of them on the line."""

from __future__ import annotations

import zlib

from playwright.sync_api import Page, WebSocket

WINDOW, MEMORY = 12, 5
"""As uvicorn has each message deflated (bits of the window; zlib's level of memory)."""


class Traffic:
    """Counts from the moment it is made, which must be before the page is opened.

    `bytes` are those of the messages, as a browser hands them to the page; `line` those that the
    server's messages take on the line where it deflates each of them with what came before, while
    the page's own are counted whole.
    """

    def __init__(self, page: Page) -> None:
        self.bytes = self.line = 0
        page.on("websocket", self._follow)

    def _follow(self, socket: WebSocket) -> None:
        deflated = deflater()

        def received(payload: str | bytes) -> None:
            written = _bytes(payload)
            self._count(len(written), on_the_line(written, deflated))

        def told(payload: str | bytes) -> None:
            self._count(len(_bytes(payload)), len(_bytes(payload)))

        socket.on("framereceived", received)
        socket.on("framesent", told)

    def _count(self, whole: int, line: int) -> None:
        self.bytes += whole
        self.line += line


def deflater() -> zlib._Compress:
    """What deflates the messages of one socket, one after another."""
    return zlib.compressobj(wbits=-WINDOW, memLevel=MEMORY)


def on_the_line(content: bytes, deflating: zlib._Compress) -> int:
    """Bytes that a message takes on its line, after those before it."""
    sent = deflating.compress(content) + deflating.flush(zlib.Z_SYNC_FLUSH)
    return len(sent) - 4  # its end is always the same, and not sent


def _bytes(payload: str | bytes) -> bytes:
    return payload.encode() if isinstance(payload, str) else payload
