"""`atlas log`: the log checked, completed and begun anew by the command."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli import app
from data.stored import log, log_end
from data.stored.log_line import Line


@pytest.fixture
def folder(tmp_path: Path, monkeypatch) -> Path:
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path))
    for number in range(3):
        log.append(tmp_path, Line("changed", "plan", str(number), "ปลัดจังหวัด"))
    return tmp_path


def run(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["log", *words])
    return done.exit_code, done.output


def test_a_whole_log_is_told_with_the_hash_of_its_last_line(folder: Path) -> None:
    code, told = run("verify")
    assert code == 0
    assert f"3 lines, all as they were written; the last one is {log.verify(folder).hash}" in told


def test_a_broken_line_is_told_in_both_languages(folder: Path) -> None:
    path = folder / log_end.NAME
    path.write_text(path.read_text(encoding="utf-8").replace('"1"', '"9"'), encoding="utf-8")
    code, told = run("verify")
    assert code == 1
    assert "บรรทัดที่ 2 ของบันทึกถูกแก้ไข" in told
    assert "line 2 of the log was changed" in told
    assert "bring the file of the log back from a backup" in told
    assert "โปรดคืนแฟ้มบันทึกจากชุดสำรอง" in told


def test_of_a_line_that_can_be_completed_nothing_else_is_advised(folder: Path) -> None:
    path = folder / log_end.NAME
    path.write_bytes(path.read_bytes()[:-20])
    code, told = run("verify")
    assert code == 1
    assert "atlas log mend" in told
    assert "atlas log renew" not in told


def test_a_line_that_was_noted_is_looked_for(folder: Path) -> None:
    noted = log.lines(folder)[1].hash
    assert run("verify", "--noted", noted)[0] == 0
    assert run("verify", "--noted", "0" * 64)[0] == 1


def test_a_half_written_line_is_completed_once(folder: Path) -> None:
    whole = (folder / log_end.NAME).read_bytes()
    (folder / log_end.NAME).write_bytes(whole[:-20])
    assert "completed" in run("mend")[1]
    assert (folder / log_end.NAME).read_bytes() == whole
    assert "nothing to complete" in run("mend")[1]


def test_another_log_is_begun_by_a_post_alone(folder: Path) -> None:
    assert run("renew")[0] == 2
    code, told = run("renew", "--post", "ผู้ดูแลระบบ")
    assert (code, "log-aside-" in told) == (0, True)
    assert [one.kind for one in log.lines(folder)] == ["log"]


def test_without_a_log_that_is_said(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path))
    assert "no log of changes yet" in run("verify")[1]
