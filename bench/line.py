"""What a page sends over its line and when, and a line or a machine that is slower than ours."""

from __future__ import annotations

import base64
import zlib
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import CDPSession, Page

from bench.traffic import deflater, on_the_line

SLOW = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 187_500,
    "uploadThroughput": 187_500,
}
"""A line of 1.5 Mbit/s with 150 ms, as in a district office, in DevTools' own units."""
SLOWER = 4
"""Times that a slow machine takes as long as ours."""
BINARY, AGREED = 2, "permessage-deflate"
"""The kind of a message whose bytes DevTools tells as base64; what deflates messages on a line."""


@dataclass(frozen=True)
class Part:
    """Bytes as they came over the line, compressed, and when (the browser's own clock)."""

    at: float
    bytes: int


class Line:
    """Counts from the moment it is made, which must be before the page is opened."""

    def __init__(self, page: Page) -> None:
        self._parts: list[Part] = []
        self._apart = 0.0
        self._deflating: dict[str, zlib._Compress] = {}
        self._session: CDPSession = page.context.new_cdp_session(page)
        self._session.on("Network.requestWillBeSent", self._set)
        self._session.on("Network.responseReceived", self._head)
        self._session.on("Network.dataReceived", self._body)
        self._session.on("Network.webSocketHandshakeResponseReceived", self._agree)
        self._session.on("Network.webSocketFrameReceived", self._frame)
        self._session.send("Network.enable")

    def slow_down(self) -> None:
        """Make the line that of a district office."""
        self._session.send("Network.emulateNetworkConditions", SLOW)

    def slow_machine(self) -> None:
        """Make the machine take four times as long."""
        self._session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})

    def until(self, moment: float) -> int:
        """Bytes that had come at a moment (seconds since 1970)."""
        return sum(part.bytes for part in self._parts if part.at + self._apart <= moment)

    def all(self) -> int:
        """All bytes that have come."""
        return sum(part.bytes for part in self._parts)

    def _set(self, event: dict[str, Any]) -> None:
        self._apart = event["wallTime"] - event["timestamp"]

    def _head(self, event: dict[str, Any]) -> None:
        self._parts.append(Part(event["timestamp"], event["response"]["encodedDataLength"]))

    def _body(self, event: dict[str, Any]) -> None:
        self._parts.append(Part(event["timestamp"], event["encodedDataLength"]))

    def _agree(self, event: dict[str, Any]) -> None:
        headers = {name.lower(): text for name, text in event["response"]["headers"].items()}
        if AGREED in headers.get("sec-websocket-extensions", ""):
            self._deflating[event["requestId"]] = deflater()

    def _frame(self, event: dict[str, Any]) -> None:
        """A message as it came: its bytes, deflated where the two have agreed on that."""
        told, deflating = event["response"], self._deflating.get(event["requestId"])
        text = told["payloadData"]
        content = base64.b64decode(text) if told["opcode"] == BINARY else text.encode()
        sent = on_the_line(content, deflating) if deflating else len(content)
        self._parts.append(Part(event["timestamp"], sent))
