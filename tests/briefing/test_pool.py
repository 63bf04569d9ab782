"""Worker processes: they end with the server that started them, however it ends."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from briefing import pool

ROOT = Path(pool.__file__).parents[1]
SERVER = """
import time
from briefing import pool
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
