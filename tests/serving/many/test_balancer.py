"""HAProxy's configuration: what HAProxy itself takes; told where it is absent."""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from serving.many import balancer
from serving.many.child import Child
from tests.cli.run import atlas
from tests.serving.many.started import ROOT, needs_haproxy, until


@needs_haproxy
@pytest.mark.parametrize("bind", ["127.0.0.1:18999", "[::1]:18999", "0.0.0.0:18999"])
def test_haproxy_takes_it(tmp_path: Path, bind: str) -> None:
    made = balancer.Balancer(tmp_path, bind, {"p1": 1, "p2": 2}, "s" * 40)
    program, *_, config = made.command()
    done = subprocess.run([program, "-c", "-f", config], capture_output=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert not done.stderr.strip(), done.stderr
    assert Path(config).stat().st_mode & 0o777 == 0o600


@needs_haproxy
def test_haproxy_starts_where_few_files_may_be_open(tmp_path: Path) -> None:
    """As in a container: it ends at once where it may not have all its connections."""
    script = (
        "import os, resource, sys\n"
        "from pathlib import Path\n"
        "resource.setrlimit(resource.RLIMIT_NOFILE, (512, 512))\n"
        "from serving.many import balancer\n"
        "there = Path(sys.argv[1])\n"
        "made = balancer.Balancer(there, f'unix@{there}/in', {'p1': 1}, 's' * 40)\n"
        "assert balancer.most() == 206\n"
        "command = made.command()\n"
        "os.execv(command[0], command)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)], cwd=ROOT, stderr=subprocess.PIPE
    ) as process:
        try:
            made = balancer.Balancer(tmp_path, "", {"p1": 1}, "s" * 40)
            assert until(lambda: made.socket.exists() or process.poll() is not None)
            assert process.poll() is None, process.stderr and process.stderr.read()
        finally:
            process.terminate()


@pytest.mark.parametrize(
    ("files", "found"), [(1024, 462), (1_048_576, 4096), (resource.RLIM_INFINITY, 4096), (50, 1)]
)
def test_as_many_connections_as_files_allow(
    monkeypatch: pytest.MonkeyPatch, files: int, found: int
) -> None:
    monkeypatch.setattr(resource, "getrlimit", lambda _: (files, files))
    assert balancer.most() == found


def test_addresses_are_written_as_haproxy_takes_them() -> None:
    assert balancer.bind("127.0.0.1", 80) == "127.0.0.1:80"
    assert balancer.bind("::1", 80) == "[::1]:80"


def test_without_haproxy_it_is_said_what_to_install(monkeypatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda *_, **__: None)
    done = atlas("serve", "--processes", "2", "--port", "18999")
    assert done.returncode == 1
    assert "install Debian's package haproxy" in done.said
    assert "ต้องใช้ HAProxy" in done.said


def test_what_visitors_are_told_meanwhile_is_in_both_languages() -> None:
    head, _, body = balancer._sorry().partition(b"\r\n\r\n")
    assert b"503" in head
    assert b"Content-Security-Policy: default-src 'none'" in head
    assert "ระบบกำลังเริ่มใหม่" in body.decode()


def test_what_ends_at_once_is_started_after_ever_longer_pauses(monkeypatch) -> None:
    now = [0.0]
    monkeypatch.setattr("serving.many.child.time.monotonic", lambda: now[0])
    child = Child("p1", lambda: ["true"])
    waited = []
    for _ in range(8):
        child.start()
        assert child.process is not None
        child.process.wait()
        assert child.has_ended()
        waited.append(child.again - now[0])
        assert child.due() is (waited[-1] == 0)
        now[0] = child.again
    assert waited == [1, 2, 5, 10, 30, 30, 30, 30]
    now[0] += 100
    child.start()
    assert child.process is not None
    child.process.wait()
    now[0] += 100
    assert child.has_ended()
    assert child.due()
