"""Worker processes: they end with the server that started them, however it ends."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.making import pool, work, workers
from tests.briefing.conftest import request_of

ROOT = Path(pool.__file__).parents[2]
SERVER = """
import time
from briefing.making import pool
drawing = pool.Pool(2)
started = [drawing._running().submit(time.sleep, 1) for _ in range(2)]
[one.result() for one in started]
print(*drawing.processes(), flush=True)
time.sleep(600)
"""


def runs(process: int) -> bool:
    """Whether a process is there and has not ended."""
    try:
        return bool(Path(f"/proc/{process}/cmdline").read_bytes())
    except OSError:
        return False


def gone(process: int) -> bool:
    """Whether a process ends within some seconds."""
    for _ in range(100):
        if not runs(process):
            return True
        time.sleep(0.1)
    return False


def test_workers_end_with_a_server_that_is_killed() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SERVER], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout
        workers = [int(process) for process in server.stdout.readline().split()]
        assert [runs(worker) for worker in workers] == [True, True]
        server.kill()
    for _ in range(200):
        if not any(runs(worker) for worker in workers):
            return
        time.sleep(0.1)
    raise AssertionError(f"left behind: {[worker for worker in workers if runs(worker)]}")


@pytest.fixture
def limited() -> Iterator[pool.Pool]:
    """A pool whose slides may take three seconds."""
    drawing = pool.Pool(1, limit=3)
    yield drawing
    drawing.close()


def forever() -> None:
    while True:
        pass


def test_what_takes_too_long_is_ended_and_what_waits_behind_it_is_done(limited: pool.Pool) -> None:
    running = limited._running()
    assert running.submit(os.getpid, limit=60).result(60) > 0
    stuck, behind = running.submit(forever), running.submit(os.getpid, limit=60)
    (before,) = limited.processes()
    with pytest.raises(workers.TooSlow, match="3"):
        stuck.result(30)
    assert behind.result(60) not in {before, os.getpid()}
    assert gone(before)


def test_closing_ends_what_runs_and_tells_what_waits(limited: pool.Pool) -> None:
    running = limited._running()
    running.submit(os.getpid, limit=60).result(60)
    stuck, behind = running.submit(forever, limit=60), running.submit(os.getpid)
    (process,) = limited.processes()
    limited.close()
    for future in (stuck, behind):
        with pytest.raises(workers.Lost):
            future.result(10)
    assert gone(process)


def test_a_worker_that_is_gone_is_replaced(limited: pool.Pool) -> None:
    running = limited._running()
    first = running.submit(os.getpid, limit=60).result(60)
    with pytest.raises(workers.Lost):
        running.submit(os._exit, 1).result(30)
    assert running.submit(os.getpid, limit=60).result(60) != first


def test_a_fault_that_nobody_foresaw_has_a_number(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(work.MAKERS, work.PNG, lambda *_: {}["source-7"])
    with pytest.raises(work.Failed) as failed:
        work.make(request_of(template="province", area="83"), work.PNG)
    assert failed.value.number in str(failed.value)
    log = capsys.readouterr().err
    assert failed.value.number in log
    assert "source-7" in log
    assert str(pickle.loads(pickle.dumps(failed.value))) == str(failed.value)  # noqa: S301 (our own bytes)


def test_a_command_is_stopped_where_it_takes_too_long() -> None:
    with pytest.raises(workers.TooSlow), workers.limited(0.05):
        forever()
    with workers.limited(0.05):
        pass
    time.sleep(0.1)
