"""Bytes over a page's websockets: payloads in both directions."""

from __future__ import annotations

from playwright.sync_api import Page, WebSocket


class Traffic:
    """Counts from the moment it is made, which must be before the page is opened."""

    def __init__(self, page: Page) -> None:
        self.bytes = 0
        page.on("websocket", self._follow)

    def _follow(self, socket: WebSocket) -> None:
        socket.on("framereceived", self._count)
        socket.on("framesent", self._count)

    def _count(self, payload: str | bytes) -> None:
        self.bytes += len(payload.encode() if isinstance(payload, str) else payload)
