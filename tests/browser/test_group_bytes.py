"""How much goes over the websocket of the page of groups: bytes, whatever the machine."""

from __future__ import annotations

import re

from playwright.sync_api import expect
from websockets.sync.client import connect

from bench.traffic import Traffic
from tests.browser.drawing import FIRST as FIRST_SEEN
from tests.browser.drawing import TOOLS, Drawing
from tests.browser.server import Server
from tests.browser.test_group import NAN
from tests.browser.visits import Visit

KB = 1000
FIRST, AGAIN = 19 * KB, 26 * KB
"""Of the messages as the page reads them, of the first view and of a circle drawn."""
FIRST_LINE, AGAIN_LINE = 10 * KB, 14 * KB
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


def test_its_charts_come_by_address_and_are_drawn_without_plotly(visit: Visit) -> None:
    Drawing.opened(visit, "level=tambon&group=tambon~circle~19.2~100.8~30")
    charts = visit.page.locator(".atlas-still")
    expect(charts).to_have_count(4)
    for place in charts.all():
        expect(place.locator("> svg")).to_have_count(1)
        expect(place).to_have_accessible_name(re.compile("^แผนภูมิ"))
    expect(charts.first.locator("rect")).to_have_count(5)  # a bar a dimension
    expect(charts.last.locator("text").first).to_contain_text("ประมาณ")
    assert visit.page.locator(".js-plotly-plot").count() == 0


def test_a_chart_that_does_not_come_is_told_in_words(visit: Visit) -> None:
    visit.page.route(
        "**/assets/framed/told/*",
        lambda route: route.continue_() if route.request.frame.parent_frame else route.abort(),
    )
    visit.page.goto(f"{visit.address}/group?level=district&group=district~list~5505")
    place = visit.page.locator(".atlas-still").first
    expect(place).to_have_text(re.compile("^แผนภูมิ"), timeout=FIRST_SEEN)
    visit.said.clear()  # the browser tells of it


def test_the_server_deflates_each_message(server: Server) -> None:
    address = f"{server.address.replace('http', 'ws', 1)}/_stcore/stream"
    with connect(address, origin=server.address, subprotocols=["streamlit"]) as socket:
        agreed = [extension.name for extension in socket.protocol.extensions]
    assert agreed == ["permessage-deflate"]
