"""The windows that visitors use, a desk's and a phone's."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, expect

from tests.browser.visits import PATIENCE, Size, Visit


class Windows:
    """A desk's window and a phone's, used by one visitor after the other.

    A window that has shown the atlas before has its scripts compiled: a page opens in half the
    time a new window takes. What a visitor leaves behind is wiped before the next one comes.
    """

    def __init__(self, browser: Browser) -> None:
        """No window yet."""
        self.browser = browser
        self.kept: dict[bool, Page] = {}

    @contextmanager
    def visitor(self, address: str, size: Size, *, goes_on: bool = False) -> Iterator[Visit]:
        """A visitor of a server, who must ask nothing of other hosts and see no console error.

        One who `goes_on` finds the window as the visitor before left it.
        """
        width, height = size
        page = self.kept.pop(phone(size), None) or window(self.browser, size)
        visit = Visit(page, address)
        if not goes_on:
            visit.wipe()
        page.set_viewport_size({"width": width, "height": height})
        visit.listen()
        yield visit
        visit.leave()
        if not goes_on:
            visit.wipe()
        self.kept[phone(size)] = page
        assert not visit.foreign
        assert not visit.said


def phone(size: Size) -> bool:
    """Whether a window is so narrow that it is a phone's."""
    return size[0] < 600


def window(browser: Browser, size: Size) -> Page:
    """A new window, without motion."""
    width, height = size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        has_touch=phone(size),
        is_mobile=phone(size),
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    return page
