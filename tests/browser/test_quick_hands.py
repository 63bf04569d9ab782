"""Who chooses again before the answer to the last choice has come keeps both choices.

The line is held by the test: what the server says waits from the first choice on until the second
one has been sent, as on a slow line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from time import monotonic

import pytest
from playwright.sync_api import Browser, WebSocketRoute

from tests.browser.server import Server
from tests.browser.visits import Visit
from tests.browser.windows import window

QUIET = 0.7
"""Seconds without a word on the line after which a page has come to its rest."""


class Line:
    """The line between a page and its server, on which answers can be held."""

    def __init__(self) -> None:
        """Answers pass."""
        self.held: list[tuple[WebSocketRoute, str | bytes]] | None = None
        self.asked, self.last = 0, monotonic()

    def join(self, page: WebSocketRoute) -> None:
        """Stand between a page and its server."""
        server = page.connect_to_server()

        def ask(message: str | bytes) -> None:
            self.asked, self.last = self.asked + 1, monotonic()
            server.send(message)

        def answer(message: str | bytes) -> None:
            self.last = monotonic()
            if self.held is None:
                page.send(message)
            else:
                self.held.append((page, message))

        page.on_message(ask)
        server.on_message(answer)

    def hold(self) -> None:
        """From now on no answer comes."""
        self.held = []

    def release(self) -> None:
        """All answers come, in their order."""
        held, self.held = self.held or [], None
        for page, message in held:
            page.send(message)


@pytest.fixture
def line() -> Line:
    """A line that can be held."""
    return Line()


@pytest.fixture
def visitor(browser: Browser, server: Server, line: Line) -> Iterator[Visit]:
    """A visitor in a window of their own, whose line can be held."""
    page = window(browser, (1920, 1080))
    page.route_web_socket(re.compile("_stcore/stream"), line.join)
    yield Visit(page, server.address)
    page.context.close()


def choose(visit: Visit, label: str, option: str) -> None:
    """Choose an option of a select box of the side bar."""
    visit.page.get_by_role("combobox", name=label, exact=True).click()
    visit.page.get_by_role("option", name=option, exact=True).click()


def type_into(visit: Visit, label: str, text: str) -> None:
    """Type a text and leave the box."""
    box = visit.page.get_by_label(label)
    box.fill(text)
    box.press("Enter")


def segment(visit: Visit, name: str) -> None:
    """Press a part of a segmented control."""
    visit.page.get_by_role("radio", name=name, exact=True).click()


CHOICES: list[tuple[str, list[tuple[Callable[..., None], tuple[str, ...], str]]]] = [
    ("/", [
        (choose, ("ตัวชี้วัด", "สัดส่วนคนจน จปฐ."), "measure=bmn_poor_rate"),
        (segment, ("อำเภอ",), "level=district"),
    ]),
    ("/plan?lang=en&area=55&costs=50000x3000_-_-_-_-", [
        (type_into, ("Health: baht a unit",  "77000"), "costs=77000x3000"),
        (type_into, ("Budget (baht)", "60000000"), "budget=60000000"),
    ]),
]  # fmt: skip


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(("address", "choices"), CHOICES, ids=["map", "plan"])
def test_a_choice_takes_back_none_that_has_not_come_back_yet(
    visitor: Visit,
    line: Line,
    address: str,
    choices: list[tuple[Callable[..., None], tuple[str, ...], str]],
    *,
    turned: bool,
) -> None:
    visitor.open(address, mapped=False)
    visitor.at_rest_of_script()
    visitor.until(lambda: monotonic() - line.last > QUIET, "no rest")
    visitor.at_rest_of_script()
    line.hold()
    for act, given, _ in reversed(choices) if turned else choices:
        before = line.asked
        act(visitor, *given)
        visitor.until(lambda before=before: line.asked > before, "nothing was asked")
    line.release()
    for _, _, wanted in choices:
        visitor.until(lambda wanted=wanted: wanted in visitor.page.url, f"no {wanted}")
    visitor.at_rest_of_script()
    for _, _, wanted in choices:
        assert wanted in visitor.page.url
