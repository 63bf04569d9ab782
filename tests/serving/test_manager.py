"""What the service manager is told (serving.manager): that the server answers, where it asked."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from serving import manager


@pytest.mark.parametrize("abstract", [False, True])
def test_it_is_told_where_it_listens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, abstract: bool
) -> None:
    name = f"atlas-test-{os.getpid()}" if abstract else str(tmp_path / "manager")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.bind(f"\0{name}" if abstract else name)
        monkeypatch.setenv(manager.ASKED, f"@{name}" if abstract else name)
        manager.ready()
        assert line.recv(99) == b"READY=1"


@pytest.mark.parametrize("where", ["", "/nowhere/at/all"])
def test_nobody_who_listens_is_nobody_told(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(manager.ASKED, where)
    manager.ready()


def test_a_process_below_has_nothing_to_tell() -> None:
    assert manager.unasked({manager.ASKED: "/run/x", "PATH": "/bin"}) == {"PATH": "/bin"}
