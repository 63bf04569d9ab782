"""What several test folders share: the embedded release, and views of it.

The product is imported where it is needed: the process that hands the tests out begins at once.
"""

from __future__ import annotations

import asyncio
import gc
import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING

import hypothesis
import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling
from xdist.workermanage import WorkerController

import settings
from data.intake import copies
from tests.counted.turned import Turned
from tests.recount.extent import WHOLE
from tests.rights.running import atlas, provider

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from data.stored.release import Release
    from ui.choice import Known
    from ui.site import Page
    from ui.view import View

__all__ = ["atlas", "provider"]
"""Fixtures of `tests.rights.running`, which tests of trust share."""

MAIN = sys.modules["__main__"]


@pytest.fixture(autouse=True)
def _main_as_it_was() -> Iterator[None]:
    """A script that Streamlit ran stands as the main module: no process begins from it."""
    yield
    sys.modules["__main__"] = MAIN


# No test sees the data folder of whoever runs it.
os.environ[settings.DATA.name] = tempfile.mkdtemp(prefix="atlas-data-")

# What is made once a run lies here (tests/shared.py), for every process that this one begins.
if OWNED := "TESTS_SHARED" not in os.environ:
    os.environ["TESTS_SHARED"] = tempfile.mkdtemp(prefix="atlas-tests-")
    os.environ["TESTS_OWNER"] = str(os.getpid())

# The machines are shared: no example is failed for being slow. Where CI is set, every run tries the
# same examples; elsewhere each run looks for new ones.
hypothesis.settings.register_profile("shared", deadline=None, derandomize="CI" in os.environ)
hypothesis.settings.load_profile("shared")

BROWSER = "tests/browser/"
"""Where the tests are that open pages in a browser."""
BROWSERS = 2
"""Processes that have a browser each."""
KEEPING = tuple(f"{BROWSER}test_{name}.py" for name in ("group_ways", "import", "plans"))
"""Those among them that share a dashboard in which something is kept."""
RIGHTS = ("tests/rights/", "tests/trust/test_rights.py")
"""Where the tests are that share a provider's process and a dashboard with signing in."""
TURNED = Turned()
RECOUNT = "tests/recount/"
"""Where the tests are that recount what is said."""


class FewBrowsers(LoadFileScheduling):
    """Whole files go to the next free process; the first two take those of the browser first.

    A browser waits as often as it works: one alone would still be at it when all others are done,
    three would have the two cores to nobody's gain. All who sign in do it in one process. Where the
    whole country is recounted, each of its tests goes to the next free process.
    """

    def _assign_work_unit(self, node: WorkerController) -> None:
        browses = self.nodes.index(node) < BROWSERS
        mine = (scope for scope in self.workqueue if scope.startswith(BROWSER) is browses)
        if scope := next(mine, ""):
            self.workqueue.move_to_end(scope, last=False)
        super()._assign_work_unit(node)

    def _split_scope(self, nodeid: str) -> str:
        if nodeid.startswith(KEEPING):
            return f"{BROWSER}keeping"
        if nodeid.startswith(RIGHTS):
            return RIGHTS[0]
        return nodeid if WHOLE and nodeid.startswith(RECOUNT) else super()._split_scope(nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> FewBrowsers:
    """Several processes share two browsers, and begin with their tests: they take longest."""
    config.option.loadscopereorder = False
    return FewBrowsers(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The browser's tests come first, then those of whole commands: long files at the end idle."""

    def place(item: pytest.Item) -> tuple[bool, int]:
        return not item.nodeid.startswith(BROWSER), item.nodeid.count("/")

    items.sort(key=place)


def pytest_configure() -> None:
    """While tests are collected, all that is made stays: looking for what can go finds nothing."""
    gc.disable()


def pytest_collection_finish() -> None:
    """All tests stay until the end: nothing of them is looked through again for what can go."""
    gc.freeze()
    gc.enable()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Tests without a browser meet no browser's loop, and leave the cores to it beside them."""
    TURNED.turn(item.nodeid)
    if item.nodeid.startswith(BROWSER):
        return
    assert asyncio._get_running_loop() is None, "what opened a browser has not closed it"
    if "PYTEST_XDIST_WORKER" in os.environ:
        give_way()


def pytest_sessionfinish() -> None:
    """What was not counted at the end is no fault of the counting; what the run shared goes."""
    TURNED.end()
    if OWNED:
        shutil.rmtree(os.environ["TESTS_SHARED"], ignore_errors=True)


@cache
def give_way() -> None:
    """Be nice, once a process."""
    os.nice(5)


@pytest.fixture(scope="session")
def release() -> Release:
    """The embedded release."""
    from data.stored import store

    return store.active()


@pytest.fixture(scope="session")
def embedded() -> Release:
    """The release that the repository carries."""
    from data.stored.release import load_release

    return load_release()


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[copies.Copy]:
    """The reading processes of a test, in the order of their files."""
    begun: list[copies.Copy] = []
    plain = copies.Copies.copy

    def noted(self: copies.Copies, arguments: list[str], errors: int) -> copies.Copy:
        begun.append(plain(self, arguments, errors))
        return begun[-1]

    monkeypatch.setattr(copies.Copies, "copy", noted)
    return begun


@pytest.fixture(scope="session")
def known(release: Release) -> Known:
    """What the national page can show of the embedded release."""
    from ui.site import NATIONAL

    return known_on(release, NATIONAL)


def known_on(release: Release, page: Page) -> Known:
    """What a page can show of a release."""
    from ui.choice import Known

    return Known.on_page(release, page)


@pytest.fixture
def view_of(release: Release, known: Known) -> Callable[..., View]:
    """A function from address parameters to the national view they name."""
    from ui import choice as choices
    from ui.view import View

    def make(**query: str) -> View:
        chosen, ignored = choices.read_choice(query, known)
        assert not ignored
        return View(chosen, release)

    return make


@pytest.fixture(scope="session")
def client() -> Iterator[TestClient]:
    """A client of the whole server in-process, started with its lifespan: once, for all tests."""
    from starlette.testclient import TestClient

    from app import app
    from briefing.making import pool
    from tests.begun import drawing

    pool.shared().__class__ = drawing.Pool

    with TestClient(app, base_url="http://localhost") as ready:
        yield ready


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """How many sentences were recounted, by test, where any were."""
    read = Counter[str]()
    for found in terminalreporter.stats.get("passed", []) + terminalreporter.stats.get(
        "failed", []
    ):
        read[found.nodeid.split("[")[0]] += dict(found.user_properties).get("sentences", 0)
    read = +read
    if not read:
        return
    terminalreporter.section("sentences recounted")
    for name, number in read.items():
        terminalreporter.write_line(f"{number:>9,}  {name}")
    terminalreporter.write_line(f"{read.total():>9,}  together")
