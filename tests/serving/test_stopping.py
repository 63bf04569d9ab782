"""The server ends when it is told to, whatever its slide workers do."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

import pytest

from serving import stopping

ROOT = Path(__file__).parents[2]
SERVER = """
import pathlib, sys
from briefing.making import pool, work
pool.Pool.__init__.__defaults__ = (10.0**6,)  # what takes long is never ended for that
def spin(request, kind, size):
    pathlib.Path({begun!r}).touch()
    while True:
        pass
{patch}
if __name__ == "__main__":
    from streamlit.web import cli
    sys.argv = ["streamlit", "run", "app.py", "--server.port={port}", "--server.address=127.0.0.1"]
    cli.main()
"""
PATCH = "work.MAKERS['png'] = lambda request, size: spin(request, 'png', size)"
PATIENCE = 600
"""Seconds until the test gives up: the workers of this server never end by themselves."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def ask(address: str, answers: list[int]) -> None:
    try:
        with urllib.request.urlopen(address, timeout=120) as answer:  # noqa: S310 (loopback)
            answers.append(answer.status)
    except urllib.error.HTTPError as refused:
        answers.append(refused.code)
    except OSError:
        answers.append(0)


def test_a_server_whose_workers_never_end_ends(tmp_path: Path) -> None:
    port, begun = free_port(), tmp_path / "begun"
    script = tmp_path / "spinning.py"
    script.write_text(SERVER.format(patch=PATCH, port=port, begun=str(begun)))
    address = f"http://127.0.0.1:{port}"
    environment = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}
    with subprocess.Popen(
        [sys.executable, str(script)], cwd=ROOT, env=environment, stderr=subprocess.DEVNULL
    ) as server:
        try:
            _wait(address)
            answers: list[int] = []
            asking = Thread(target=ask, args=(f"{address}/export/slide.png?area=30", answers))
            asking.start()
            while not begun.exists():
                assert not answers, "answered before a worker began"
                time.sleep(0.05)
            server.send_signal(signal.SIGTERM)
            server.wait(PATIENCE)
            asking.join(PATIENCE)
        finally:
            server.kill()
    assert answers[0] in {0, 503}


def _wait(address: str) -> None:
    for _ in range(300):
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=5):  # noqa: S310 (loopback)
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the server did not start")


def test_ends_are_called_and_what_was_to_happen_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    handlers: dict[int, Callable[[int, None], None]] = {}
    before, ended = [], Event()
    monkeypatch.setattr(signal, "getsignal", lambda number: lambda *_: before.append(number))
    monkeypatch.setattr(signal, "signal", handlers.__setitem__)
    stopping.at_once(ended.set)
    assert set(handlers) == set(stopping.SIGNALS)
    handlers[signal.SIGTERM](signal.SIGTERM, None)
    assert ended.wait(PATIENCE)
    assert before == [signal.SIGTERM]


def test_a_thread_beside_the_main_one_takes_no_signals(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[int] = []
    monkeypatch.setattr(signal, "signal", lambda number, _: taken.append(number))
    thread = Thread(target=stopping.at_once)
    thread.start()
    thread.join()
    assert taken == []
