"""The queue of orders: places, caps, cancelling, and an end that is always told."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

import settings
from briefing.making import batch, job, jobs, pool, work
from briefing.making.batch import Order
from briefing.page import fonts
from briefing.request import WrongRequest
from data.stored.damage import DamagedRelease
from tests.briefing.making.drawing import Drawing, order_of


@pytest.fixture
def gate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """An empty queue whose orders run until the event is set, and are then done."""
    event = threading.Event()

    def wait(
        order: Order, folder: Path, report: batch.Progress, cancelled: Callable[[], bool]
    ) -> list[Path]:
        folder.mkdir(parents=True, exist_ok=True)
        report(0, len(order.requests))
        while not event.wait(0.01):
            if cancelled():
                raise batch.Cancelled
        return []

    monkeypatch.setenv(settings.EXPORTS.name, str(tmp_path))
    monkeypatch.setattr(job, "run", wait)
    for known in (jobs._jobs, jobs._by, jobs._seen, jobs._left, jobs._queue):
        known.clear()
    yield event
    event.set()
    jobs.close()
    for one in list(jobs._jobs.values()):
        one.join(10)


def test_orders_wait_for_each_other_and_know_their_place(gate: threading.Event) -> None:
    given = [jobs.order(order_of(n), str(n)) for n in range(4)]
    assert [one.state for one in given] == ["running", "waiting", "waiting", "waiting"]
    assert [jobs.place(order_of(n)) for n in range(1, 4)] == [1, 2, 3]
    assert jobs.under_way() == 4
    gate.set()
    for one in given:
        one.join(10)
    assert jobs.under_way() == 0
    assert {one.state for one in given} == {"done"}


def test_a_visitor_may_have_two_made_and_no_third(gate: threading.Event) -> None:
    for n in range(2):
        jobs.order(order_of(n), "one")
    with pytest.raises(jobs.OrderRefused) as refused:
        jobs.order(order_of(2), "one")
    assert (refused.value.reason, refused.value.most) == ("own", 2)
    assert jobs.order(order_of(1), "one").state == "waiting"  # the same again is the same
    assert jobs.order(order_of(2), "other").state == "waiting"


def test_the_queue_has_an_end(gate: threading.Event, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "WAITING", 3)
    for n in range(4):
        jobs.order(order_of(n), str(n))
    with pytest.raises(jobs.OrderRefused, match="full"):
        jobs.order(order_of(5), "5")


def test_cancelling_what_waits_lets_the_next_come_up(gate: threading.Event) -> None:
    given = [jobs.order(order_of(n), str(n)) for n in range(3)]
    jobs.cancel(order_of(1), "1")
    assert given[1].state == "cancelled"
    assert jobs.place(order_of(2)) == 1
    jobs.order(order_of(9), "1")  # and the visitor may order again


def test_cancelling_what_runs_starts_the_next(gate: threading.Event) -> None:
    first, second = (jobs.order(order_of(n), str(n)) for n in range(2))
    jobs.cancel(order_of(0), "0")
    first.join(10)
    assert (first.state, second.state) == ("cancelled", "running")


def test_who_cancels_does_not_cancel_for_others(gate: threading.Event) -> None:
    shared = jobs.order(order_of(0), "a")
    assert jobs.order(order_of(0), "b") is shared
    jobs.cancel(order_of(0), "a")
    assert shared.state == "running"
    assert jobs.known(order_of(0), "a") is None
    assert jobs.known(order_of(0), "b") is shared
    jobs.cancel(order_of(0), "b")
    shared.join(10)
    assert shared.state == "cancelled"


def test_what_waits_and_nobody_looks_at_is_let_go(
    gate: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = jobs.order(order_of(0), "a")
    left = jobs.order(order_of(1), "b")
    monkeypatch.setattr(jobs, "AWAY", 0.0)
    jobs.cancel(order_of(0), "a")
    first.join(10)
    assert left.state == "cancelled"


@pytest.mark.parametrize(
    ("failure", "told"),
    [
        (work.Unreadable("gone"), "release"),
        (DamagedRelease("a", "b", "c"), "release"),
        (fonts.NoThaiFont(), "font"),
        (WrongRequest("area", "x", "y"), "request"),
        (OSError(28, "No space left on device"), "disk"),
        (BrokenProcessPool("ended"), "worker"),
    ],
)
def test_every_failure_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failure: Exception, told: str
) -> None:
    drawing = Drawing(lambda _: failure)
    monkeypatch.setattr(pool, "shared", lambda: drawing)
    one = job.Job(order_of(1), tmp_path / "files")
    one.start()
    one.join(20)
    assert (one.state, one.failure) == ("failed", told)


def test_a_failure_of_no_known_kind_is_told_and_logged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    logged: list[type[BaseException]] = []
    monkeypatch.setattr(threading, "excepthook", lambda told: logged.append(told.exc_type))
    drawing = Drawing(lambda _: KeyError("source-1"))
    monkeypatch.setattr(pool, "shared", lambda: drawing)
    one = job.Job(order_of(1), tmp_path / "files")
    one.start()
    one.join(20)
    one._thread.join(20)
    assert (one.state, one.failure) == ("failed", "other")
    assert logged == [KeyError]


def test_a_busy_pool_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawing = Drawing(lambda _: b"x", busy=5)
    monkeypatch.setattr(pool, "shared", lambda: drawing)
    one = job.Job(order_of(1, 3), tmp_path / "files")
    one.start()
    one.join(20)
    assert (one.state, one.done) == ("done", 3)


def test_a_slide_that_goes_down_with_another_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: list[object] = [BrokenProcessPool("ended"), None, b"x", b"x", b"x", b"x"]
    drawing = Drawing(lambda _: answers.pop(0))
    monkeypatch.setattr(pool, "shared", lambda: drawing)
    one = job.Job(order_of(1, 2), tmp_path / "files")
    one.start()
    one.join(20)
    assert (one.state, one.done) == ("done", 2)


def test_a_busy_pool_can_be_cancelled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawing = Drawing(lambda _: b"x", busy=10**9)
    monkeypatch.setattr(pool, "shared", lambda: drawing)
    one = job.Job(order_of(1), tmp_path / "files")
    one.start()
    one.cancel()
    one.join(5)
    assert one.state == "cancelled"
