"""HAProxy's configuration: what HAProxy itself takes; told where it is absent."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from serving.many import balancer
from serving.many.child import Child
from tests.cli.run import atlas
from tests.serving.many.started import needs_haproxy


@needs_haproxy
@pytest.mark.parametrize("bind", ["127.0.0.1:18999", "[::1]:18999", "0.0.0.0:18999"])
def test_haproxy_takes_it(tmp_path: Path, bind: str) -> None:
    made = balancer.Balancer(tmp_path, bind, {"p1": 1, "p2": 2}, "s" * 40)
    program, *_, config = made.command()
    done = subprocess.run([program, "-c", "-f", config], capture_output=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert not done.stderr.strip(), done.stderr
    assert Path(config).stat().st_mode & 0o777 == 0o600


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
