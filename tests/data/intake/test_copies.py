"""Files are read by copies of a process that was started in advance, each in one of its own."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from data.intake import copies, limits, reading
from releases import checking
from tests.data.intake.test_shut_in import LIGHT, inside

ROOT = Path(checking.__file__).parents[1]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "a.csv"
    found.write_text("code,year,value\n50,2566,1\n", encoding="utf-8")
    return found


def test_each_file_has_a_process_of_its_own(tmp_path: Path) -> None:
    said = [
        inside("import os; print(os.getpid(), os.getppid(), os.getpgid(0))", tmp_path).stdout
        for _ in range(3)
    ]
    told = [tuple(map(int, one.split()[-3:])) for one in said]
    assert len({number for number, _, _ in told}) == 3
    assert [(parent, group) for _, parent, group in told] == [
        (LIGHT.number, number) for number, _, _ in told
    ]


def test_a_copy_keeps_nothing_of_what_it_was_copied_from(tmp_path: Path) -> None:
    code = """
import os
for number in range(3, 64):
    try:
        os.fstat(number)
    except OSError:
        continue
    print("open", number)
"""
    assert "open" not in inside(code, tmp_path).stdout


def test_what_one_file_changed_another_does_not_find(tmp_path: Path) -> None:
    inside("import json; json.dumps = None; sys.found = 1", tmp_path)
    done = inside("import json; print(json.dumps('x'), hasattr(sys, 'found'))", tmp_path)
    assert done.stdout.splitlines()[-1] == '"x" False'


def test_the_process_with_the_readers_knows_nothing_of_the_servers_settings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DATABASE_PASSWORD", "secret")
    own = copies.Copies(("-c", "input()"))
    own.begin()
    environment = b""
    for _ in range(200):  # the process begins as a copy of ours
        with suppress(ProcessLookupError):  # between the two it has no environment to be read
            environment = Path(f"/proc/{own.number}/environ").read_bytes()
        if b"HOME=/nonexistent" in environment:
            break
        time.sleep(0.05)
    own.end()
    assert (b"secret" in environment, b"HOME=/nonexistent" in environment) == (False, True)


def test_the_process_with_the_readers_has_one_thread(path: Path, embedded) -> None:
    checking.check(path, embedded)
    status = Path(f"/proc/{copies.shared.number}/status").read_text()
    assert "Threads:\t1\n" in status
    held = re.search(r"VmData:\s+(\d+) kB", status)
    assert held is not None
    assert int(held[1]) * 1024 < limits.LARGEST_MEMORY / 3, "the copies would have no room"


def test_the_process_with_the_readers_is_begun_anew_where_it_is_gone(path: Path, embedded) -> None:
    assert checking.check(path, embedded).report.clean
    first = copies.shared.number
    os.kill(first, signal.SIGKILL)
    copies.shared._process.wait(20)
    assert checking.check(path, embedded).report.clean
    assert copies.shared.number != first


def test_a_copy_ends_with_what_it_was_copied_from(tmp_path: Path) -> None:
    own = copies.Copies()
    with (
        (tmp_path / "errors").open("w") as errors,
        own.copy(["", "x", str(tmp_path)], errors.fileno()) as copy,
    ):
        own.end()
        assert copy.wait(10) == 1


def test_the_process_with_the_readers_ends_with_its_server() -> None:
    code = "from data.intake import copies; copies.shared.begin(); print(copies.shared.number, flush=True); input()"
    server = subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )  # fmt: skip
    number = int(server.stdout.readline())
    server.kill()
    server.communicate()
    for _ in range(200):
        if not Path(f"/proc/{number}").exists() or _zombie(number):
            return
        time.sleep(0.05)
    pytest.fail("it goes on")


def _zombie(number: int) -> bool:
    try:
        return "\nState:\tZ" in Path(f"/proc/{number}/status").read_text()
    except OSError:
        return True


def test_a_copy_tells_what_it_used(path: Path, embedded, copied) -> None:
    checking.check(path, embedded)
    (one,) = copied
    assert 0 < one.seconds <= limits.PROCESSOR_SECONDS
    assert 10**7 < one.memory < 10**9


def test_visitors_at_once_are_each_answered(path: Path, embedded) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(6) as pool:
        found = list(pool.map(lambda _: checking.check(path, embedded).report.clean, range(12)))
    assert found == [True] * 12
    assert reading.copies.shared.number
