"""Orders of another process: seen, waited for, taken over, and never made or lost twice."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

import settings
from briefing.making import elsewhere, job, jobs
from tests.briefing.making.drawing import order_of

HOLD = """
import sys, pathlib
from briefing.making import elsewhere
with elsewhere.alone(pathlib.Path(sys.argv[1]), lambda: False):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv(settings.EXPORTS.name, str(tmp_path))
    monkeypatch.setattr(job, "run", lambda *_, **__: [])
    for known in (jobs._jobs, jobs._by, jobs._seen, jobs._left, jobs._queue):
        known.clear()
    yield tmp_path
    jobs.close()


@pytest.fixture
def other(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that makes the first order."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder / order_of(0).id)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_an_order_of_another_process_is_seen_with_how_far_it_is(folder: Path, other) -> None:
    wanted = order_of(0)
    place = folder / wanted.id
    place.mkdir()
    (place / next(iter(wanted.files()))).touch()
    found = jobs.known(wanted, "one")
    assert found is not None
    assert (found.state, found.done, found.total) == ("running", 1, len(wanted.requests))
    assert jobs.order(wanted, "one").state == "running"
    assert not jobs._jobs
    jobs.cancel(wanted, "one")
    assert jobs.known(wanted, "one") is None
    assert jobs.known(wanted, "two") is not None


def test_the_order_of_a_process_that_was_killed_is_taken_over(folder: Path, other) -> None:
    other.kill()
    other.wait()
    assert jobs.known(order_of(0)) is None
    mine = jobs.order(order_of(0))
    mine.join(30)
    assert mine.state == "done"


def test_what_another_process_has_made_is_there_at_once(folder: Path) -> None:
    (folder / f"{order_of(0).id}.zip").write_bytes(b"zip")
    found = jobs.known(order_of(0))
    assert found is not None
    assert (found.state, found.zipped.read_bytes()) == ("done", b"zip")


def test_files_that_another_process_uses_stay(folder: Path, other, monkeypatch) -> None:
    monkeypatch.setattr(jobs, "KEPT", 0)
    wanted = order_of(0)
    (folder / wanted.id).mkdir()
    done = job.Job(wanted, folder / wanted.id, state="done")
    jobs._jobs[wanted.id] = done
    jobs._forget()
    assert done.folder.is_dir()
    other.kill()
    other.wait()
    jobs._jobs[wanted.id] = done
    jobs._forget()
    assert not done.folder.exists()


def test_who_waits_for_another_can_be_stopped(folder: Path, other) -> None:
    stop = threading.Event()
    stop.set()
    with elsewhere.alone(folder / order_of(0).id, stop.is_set):
        assert elsewhere.in_use(folder / order_of(0).id)
