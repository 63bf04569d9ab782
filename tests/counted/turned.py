"""Where lines are counted: some cases of some tests, so what is counted is too little at most."""

from __future__ import annotations

import os
import sys
from collections import Counter

from coverage import Coverage

from data.intake import copies

LONG = ("tests/browser/", "tests/recount/", "tests/trust/", "tests/test_recipes.py")
"""Tests that go through everything once more and take longest: not counted."""
CASES = 8
"""How many cases of a test are counted in each process; a hundredth one reaches no other lines."""
ASKED = "COVERAGE_PROCESS_CONFIG"
"""What has every Python process count that begins (`patch = subprocess`)."""


class Turned:
    """The counting of the thread that tests run in, and of the processes that it begins."""

    def __init__(self) -> None:
        self.counts = Coverage.current() is not None
        """Whether this run counts."""
        self._tracing, self._asked = sys.gettrace(), os.environ.get(ASKED, "")
        self._cases = Counter[str]()
        self._readers = (copies.shared, copies.Copies(("-m", "tests.counted.reader")))
        if self.counts:
            copies.shared = self._readers[True]

    def turn(self, test: str) -> None:
        """Turn the counting on or off for a test, by its name."""
        function = test.split("[")[0]
        self._cases[function] += 1
        self._turned(on=not test.startswith(LONG) and self._cases[function] <= CASES)

    def end(self) -> None:
        """Leave the counting as it was found."""
        self._turned(on=True)

    def _turned(self, *, on: bool) -> None:
        if not self.counts or on is (sys.gettrace() is not None):
            return
        copies.shared = self._readers[on]
        if on:
            os.environ[ASKED] = self._asked
            sys.settrace(self._tracing)
        else:
            os.environ.pop(ASKED, None)
            sys.settrace(None)
