"""What commands do is told to the trail where the data folder keeps one."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

import cli
from cli import trailed
from data.people import rights, trail


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path))
    return tmp_path


def test_without_a_trail_nothing_is_told(folder: Path) -> None:
    trailed.ready()
    trailed.tell(rights.DELETE, "r1")
    assert not trail.kept(folder)


def test_what_a_command_did_is_told(folder: Path) -> None:
    trail.begin(folder)
    trailed.ready()
    trailed.tell(rights.ROLL_BACK, "r1")
    [line] = trail.lines(folder)
    told = (line.what, line.post, line.details["release"])
    assert told == (rights.ROLL_BACK, trail.COMMAND, "r1")


def test_a_broken_trail_is_told_by_the_command(folder: Path) -> None:
    trail.begin(folder)
    for number in range(3):
        trailed.tell(rights.DELETE, f"r{number}")
    whole = CliRunner().invoke(cli.app, ["log", "verify"])
    assert whole.exit_code == 0
    assert "3" in whole.output
    file = trail.place_of(folder) / "log.jsonl"
    file.write_bytes(file.read_bytes().replace(b"r1", b"r9"))
    broken = CliRunner().invoke(cli.app, ["log", "verify"])
    assert broken.exit_code == 1


def test_nothing_is_done_where_the_trail_is_broken(folder: Path) -> None:
    trail.begin(folder)
    trailed.tell(rights.DELETE, "r0")
    (trail.place_of(folder) / "log-head.json").write_text("nothing")
    found = CliRunner().invoke(cli.app, ["rollback"])
    assert found.exit_code == 1
    assert "log-head" in found.output
