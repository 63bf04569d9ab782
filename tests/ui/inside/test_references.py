"""What is sent as a reference is there when it arrives, however many runs are on their way."""

from __future__ import annotations

import tomllib
from collections import deque
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ui.inside import references
from ui.inside.references import KEEPS, Sent

CONFIG = Path(__file__).parents[3] / ".streamlit" / "config.toml"


class Browser:
    """What a browser keeps, as Streamlit's own script does it, and what is on its way to it."""

    def __init__(self) -> None:
        """A page that has just been opened."""
        self.kept: dict[str, int] = {}
        self.runs = 0
        self.line: deque[tuple[str, str]] = deque()

    def hear(self) -> None:
        """The next message arrives."""
        kind, text = self.line.popleft()
        if kind == "reference":
            assert text in self.kept, "what it refers to is gone: the page would end"
        if kind in {"reference", "message"}:
            self.kept[text] = self.runs
            return
        self.runs += 1
        if kind == "whole":
            self.kept = {one: used for one, used in self.kept.items() if self.runs - used <= KEEPS}


def run(browser: Browser, named: frozenset[str], sent: Sent, shown: str, *, part: bool) -> int:
    """A run of the server's that sends what a state of the page shows: how many whole."""
    allowed = sent.begin(named, fragment=part)
    messages = [f"{shown}-{place}" for place in range(2)] + ([] if part else ["always"])
    for one in messages:
        browser.line.append(("reference" if one in allowed else "message", one))
        sent.note(one)
    browser.line.append(("part" if part else "whole", ""))
    return sum(one not in allowed for one in messages)


STEPS = st.lists(
    st.tuples(st.sampled_from("abcdefgh"), st.integers(0, 12)), min_size=1, max_size=60
)


@settings(max_examples=300)
@given(steps=STEPS)
def test_nothing_that_is_gone_is_referred_to(steps: list[tuple[str, int]]) -> None:
    """Each state asked for, with so many messages heard before the next one is asked for."""
    browser, sent = Browser(), Sent()
    for shown, heard in steps:
        run(browser, frozenset(browser.kept), sent, shown, part=False)
        for _ in range(min(heard, len(browser.line))):
            browser.hear()
    while browser.line:
        browser.hear()


@settings(max_examples=200)
@given(steps=STEPS, parts=st.lists(st.integers(0, 9), min_size=60, max_size=60))
def test_runs_of_parts_between_take_nothing_away(
    steps: list[tuple[str, int]], parts: list[int]
) -> None:
    browser, sent = Browser(), Sent()
    for (shown, heard), more in zip(steps, parts, strict=False):
        run(browser, frozenset(browser.kept), sent, shown, part=False)
        for _ in range(more):
            while browser.line:
                browser.hear()
            run(browser, frozenset(browser.kept), sent, "part", part=True)
        for _ in range(min(heard, len(browser.line))):
            browser.hear()
    while browser.line:
        browser.hear()


@pytest.mark.parametrize("states", ["aaaa", "abab", "abcabc"])
def test_what_is_there_for_certain_is_not_sent_again(states: str) -> None:
    browser, sent, whole = Browser(), Sent(), []
    for shown in states * 2:
        whole.append(run(browser, frozenset(browser.kept), sent, shown, part=False))
        while browser.line:
            browser.hear()
    assert whole[0] == 3
    assert sum(whole) == 1 + 2 * len(set(states))


def test_the_browser_keeps_what_is_taken_for_kept() -> None:
    config = tomllib.loads(CONFIG.read_text(encoding="utf-8"))
    assert config["global"]["maxCachedMessageAge"] == KEEPS


def test_a_run_begins_with_what_its_browser_names() -> None:
    one: Any = SimpleNamespace(
        session_id="here", cached_message_hashes=frozenset({"x"}), fragment_ids_this_run=None
    )
    sent = references.before(one)
    assert one.cached_message_hashes == frozenset()
    sent.note("x")
    assert references.before(one) is sent
    assert sent.runs == 1
    one.cached_message_hashes = frozenset({"x", "y"})
    references.before(one)
    assert one.cached_message_hashes == {"x"}
    one.cached_message_hashes, one.fragment_ids_this_run = frozenset({"x", "z"}), ["part"]
    references.before(one)
    assert one.cached_message_hashes == {"x", "z"}
    assert (sent.whole, sent.runs) == (2, 3)
