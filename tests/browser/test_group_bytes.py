"""How much goes over the websocket of the page of groups: bytes, whatever the machine."""

from __future__ import annotations

from websockets.sync.client import connect

from bench.traffic import Traffic
from tests.browser.drawing import TOOLS, Drawing
from tests.browser.server import Server
from tests.browser.test_group import NAN
from tests.browser.visits import Visit

KB = 1000
FIRST, AGAIN = 22 * KB, 48 * KB
"""Of the messages as the page reads them, of the first view and of a circle drawn."""
FIRST_LINE, AGAIN_LINE = 14 * KB, 26 * KB
"""Of the same on the line, where each message is deflated."""


def test_the_first_view_and_a_circle_drawn_are_few_bytes(visit: Visit) -> None:
    traffic = Traffic(visit.page)
    page = Drawing.opened(visit, "level=tambon")
    first, line = traffic.bytes, traffic.line
    assert KB < first <= FIRST
    assert KB < line <= FIRST_LINE
    page.frame.locator(TOOLS + "circle").click()
    page.drag(page.at(*NAN), page.at(NAN[0], NAN[1] + 0.3))
    page.until_group(r"tambon~circle~19\.\S+")
    assert KB < traffic.bytes - first <= AGAIN
    assert KB < traffic.line - line <= AGAIN_LINE


def test_the_server_deflates_each_message(server: Server) -> None:
    address = f"{server.address.replace('http', 'ws', 1)}/_stcore/stream"
    with connect(address, origin=server.address, subprotocols=["streamlit"]) as socket:
        agreed = [extension.name for extension in socket.protocol.extensions]
    assert agreed == ["permessage-deflate"]
