"""Slides of all provinces: every order ends, and how it ended is told."""

from __future__ import annotations

import random
import threading
import time
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

import settings
from briefing.making import job, jobs, pool, work
from briefing.request import Request, WrongRequest
from tests.briefing.making.drawing import AREAS, Drawing, order_of
from tests.trust.promise import promise
from wording.bundle import has

CAME: tuple[object, ...] = (
    *[b"x"] * 12, None, BrokenProcessPool("ended"), work.Unreadable("gone"), KeyError("source-1"),
    WrongRequest("area", "x", "y"), OSError(28, "No space left on device"), RecursionError(),
)  # fmt: skip
ENDS = {"done", "cancelled", "failed"}


@promise(
    "However many want slides of all provinces at once, every order ends, and how is told",
    full=2_000,
    of="orders",
)
def test_every_order_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tries: int) -> None:
    chance = random.Random(15)

    def answer(request: Request) -> object:
        time.sleep(0.0005)
        return chance.choice(CAME)

    drawing = Drawing(answer)
    monkeypatch.setattr(pool, "shared", lambda: drawing)
    monkeypatch.setattr(threading, "excepthook", lambda _: None)  # these failures are meant
    monkeypatch.setattr(job.LOG, "warning", lambda *_: None)
    monkeypatch.setattr("briefing.making.batch.LOOK", 0.002)
    monkeypatch.setenv(settings.EXPORTS.name, str(tmp_path))
    given, refused = [], list[str]()
    for n in range(tries):
        drawing.busy = chance.choice([0, 0, 0, 3])
        wanted, visitor = order_of(n, chance.randint(1, len(AREAS))), str(n % 40)
        try:
            given.append(jobs.order(wanted, visitor))
        except jobs.OrderRefused as told:
            refused.append(told.reason)
        if chance.random() < 0.2:
            jobs.cancel(wanted, visitor)
        time.sleep(0.003)
    for one in given:
        one.join(30)
    assert {one.state for one in given} == ENDS
    failures = {one.failure for one in given if one.state == "failed"}
    assert all(has(f"slides-why-{why}", lang) for why in failures for lang in ("th", "en"))
    assert all(has(f"slides-refused-{why}", lang) for why in refused for lang in ("th", "en"))
    assert len(failures) > 3
    assert len(refused) + len(given) == tries
