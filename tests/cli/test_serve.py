"""`atlas serve` and `make run` on a port that is taken."""

from __future__ import annotations

import socket
import subprocess
import sys

from tests.cli.process import ROOT, command


def test_a_port_in_use_gets_a_clear_message() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        answer = command("serve", "--port", port)
    assert answer.returncode == 1
    assert port in answer.stderr.decode()
    assert "PORT=" in answer.stderr.decode()


def test_make_runs_own_start_says_the_same_of_a_taken_port() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        answer = subprocess.run(
            [sys.executable, "-m", "serving.start", port],
            capture_output=True,
            cwd=ROOT,
            check=False,
        )
    assert answer.returncode == 1
    assert port in answer.stderr.decode()
