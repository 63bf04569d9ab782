"""How much a promise's test tries, and what came of it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from data.intake import copies
from tests.trust.promise import tries as number

REPORT = "TRUST_REPORT"
"""Environment variable that names the file for what came of each test."""
_results: dict[str, dict[str, object]] = {}


@pytest.fixture
def tries(request: pytest.FixtureRequest, record_property: Callable[[str, object], None]) -> int:
    """How much this test is to try of what it promises."""
    marker = request.node.get_closest_marker("promise")
    assert marker, "a test that tries something says what it promises"
    tried = number(marker.kwargs["full"], marker.kwargs["share"])
    record_property("tried", tried)
    return tried


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Note what came of a test, wherever it ran."""
    said = dict(report.user_properties)
    if "tried" not in said or (report.when != "call" and report.passed):
        return
    path, _, test = report.nodeid.partition("::")
    known = _results.get(f"{Path(path).name}::{test}", {"outcome": "passed", "seconds": 0.0})
    outcome = report.outcome if not report.passed else known["outcome"]
    _results[f"{Path(path).name}::{test}"] = {
        "outcome": outcome,
        "seconds": float(str(known["seconds"])) + report.duration,
        "tried": said["tried"],
    }


def pytest_sessionfinish() -> None:
    """Write it all down where someone asked for it; what was begun in advance ends."""
    copies.shared.end()
    if os.environ.get(REPORT) and "PYTEST_XDIST_WORKER" not in os.environ:
        Path(os.environ[REPORT]).write_text(json.dumps(_results), encoding="utf-8")
