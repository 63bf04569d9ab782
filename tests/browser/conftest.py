"""A server of its own and Debian's Chromium: pages as people see them, nothing from elsewhere."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    sync_playwright,
)

from tests.browser.server import Server, serving
from tests.browser.visits import Visit
from tests.browser.windows import Windows

CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A test's page lives for seconds: optimising its code and tidying its memory do not pay.
    "--js-flags=--max-optimized-bytecode-size=0 --min-semi-space-size=64",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the browser tests, and skip them with the reason where there is no browser."""
    reason = "no Chromium here: install the package chromium (apt-get install chromium)"
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if CHROMIUM is None:
                item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(scope="package")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The dashboard on the embedded release."""
    with serving(tmp_path_factory.mktemp("server") / "log") as running:
        yield running


@pytest.fixture(scope="package")
def keeping(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A dashboard like it, for tests that keep something or publish it: theirs alone."""
    with serving(tmp_path_factory.mktemp("keeping") / "log") as running:
        yield running


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture(scope="package")
def windows(browser: Browser) -> Windows:
    """The windows of all tests."""
    return Windows(browser)


@pytest.fixture
def visit(windows: Windows, server: Server) -> Iterator[Visit]:
    """A visitor of the dashboard on the embedded release."""
    with windows.visitor(server.address, (1920, 1080)) as visitor:
        yield visitor
