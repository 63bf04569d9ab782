"""HAProxy's configuration: what HAProxy itself takes; told where it is absent."""

from __future__ import annotations

import resource
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from serving.many import balancer
from serving.many.child import Child
from tests.cli.run import atlas
from tests.serving.many.started import ROOT, needs_haproxy, until
from wording.saying import Saying, said


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


@needs_haproxy
@pytest.mark.parametrize(
    ("address", "accepted", "lang"),
    [
        ("/", "", "th"),
        ("/?lang=en", "", "en"),
        ("/province?area=30&lang=en", "th", "en"),
        ("/?lang=th", "en-US,en;q=0.9", "th"),
        ("/?lang=xx", "de, en-GB;q=0.8", "en"),
        ("/", "de", "th"),
    ],
)
def test_what_visitors_are_told_meanwhile_is_in_the_language_asked_for(
    unanswered: Path, address: str, accepted: str, lang: str
) -> None:
    head, body = heard(unanswered, address, accepted)
    assert head.startswith("HTTP/1.1 503")
    assert {"retry-after: 5", f"content-language: {lang}"} <= set(head.splitlines())
    assert "content-security-policy: default-src 'none'" in head
    assert body == said(Saying("many-sorry"), lang)


@needs_haproxy
@pytest.mark.parametrize("lang", ["th", "en"])
def test_what_is_not_there_through_it_is_told_in_that_language(unanswered: Path, lang: str) -> None:
    head, body = heard(unanswered, f"/metrics?lang={lang}")
    assert head.startswith("HTTP/1.1 404")
    assert body == said(Saying("serving-there-is-no-such-page"), lang)


@pytest.fixture(scope="module")
def unanswered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where HAProxy listens before processes that are not there."""
    folder = tmp_path_factory.mktemp("balancer")
    made = balancer.Balancer(folder, f"unix@{folder}/in", {"p1": 1}, "s" * 40)
    with subprocess.Popen(made.command(), stderr=subprocess.DEVNULL) as process:
        assert until((folder / "in").exists)
        yield folder / "in"
        process.terminate()


def heard(place: Path, address: str, accepted: str = "") -> tuple[str, str]:
    """The head, in small letters but for its first line, and the body of an answer."""
    asked = f"GET {address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
    asked += f"Accept-Language: {accepted}\r\n" if accepted else ""
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(str(place))
        line.sendall(f"{asked}\r\n".encode())
        came = b""
        while part := line.recv(65_536):
            came += part
    head, _, body = came.partition(b"\r\n\r\n")
    return head.decode("latin-1").replace("\r", ""), body.decode()


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
