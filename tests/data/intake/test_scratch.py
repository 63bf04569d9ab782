"""People's files lie in folders of one process, and nothing of them stays, whatever ends it."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

import settings
from data.intake import reading, scratch
from data.refusal import Unusable
from releases import checking
from tests.begun import process


@pytest.fixture
def place(tmp_path, monkeypatch) -> Path:
    """A temporary folder of this test alone."""
    found = tmp_path / "tmp"
    found.mkdir()
    monkeypatch.setenv("TMPDIR", str(found))
    return found


def left(place: Path) -> list[str]:
    """What lies in a temporary folder."""
    return sorted(path.name for path in place.iterdir())


def table(folder: Path, rows: int = 1) -> Path:
    """A table of that many rows."""
    path = folder / "people.csv"
    path.write_text("code,year,value\n" + "50,2566,1\n" * rows, encoding="utf-8")
    return path


def command(place: Path, path: Path) -> process.Copy:
    """`atlas check` as a process of its own."""
    with Path(os.devnull).open("wb") as nowhere:
        environment = os.environ | {"TMPDIR": str(place)}
        return process.begun(["check", str(path)], environment, nowhere.fileno())


def wait_for_reading(place: Path) -> None:
    """Until a file is being read there."""
    for _ in range(1200):
        if list(place.glob(f"{scratch.PREFIX}*/upload*")):
            return
        time.sleep(0.05)
    pytest.fail("no file is read")


def test_folder_is_empty_and_gone_afterwards(place):
    with scratch.folder() as folder:
        (folder / "upload.csv").write_text("x")
        assert left(place) == [folder.name]
    assert left(place) == []


def test_sweeping_leaves_folders_that_are_in_use(place):
    with scratch.folder() as folder:
        scratch.sweep()
        assert folder.is_dir()


def test_sweeping_leaves_what_is_not_ours(place):
    (place / "atlas-reading.txt").write_text("x")
    (place / "other").mkdir()
    (place / f"{scratch.PREFIX}link").symlink_to(place / "other")
    scratch.sweep()
    assert left(place) == [f"{scratch.PREFIX}link", "atlas-reading.txt", "other"]


def test_what_a_killed_process_left_is_swept(place):
    (place / f"{scratch.PREFIX}dead").mkdir()
    (place / f"{scratch.PREFIX}dead" / "upload.csv").write_text("x")
    scratch.sweep()
    assert left(place) == []


def test_every_check_sweeps(place, tmp_path, embedded):
    (place / f"{scratch.PREFIX}dead").mkdir()
    checking.check(table(tmp_path), embedded)
    assert left(place) == []


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_command_that_is_ended_leaves_nothing(place, tmp_path, how):
    running = command(place, table(tmp_path, 190_000))
    wait_for_reading(place)
    running.send_signal(how)
    assert running.wait(20) != 0
    assert left(place) == []


def test_command_that_is_killed_takes_its_reader_along_and_is_swept(place, tmp_path, embedded):
    running = command(place, table(tmp_path, 190_000))
    wait_for_reading(place)
    running.kill()
    running.wait(20)
    checking.check(table(tmp_path), embedded)
    assert left(place) == []
    assert _readers(place) == []


def _readers(place: Path) -> list[str]:
    """Processes that still read in a temporary folder."""
    time.sleep(0.2)
    found = []
    for path in Path("/proc").glob("[0-9]*/cwd"):
        try:
            where = path.readlink()
        except OSError:
            continue
        if where.is_relative_to(place):
            found.append(str(path))
    return found


class Gone(Exception):
    """The visitor has left."""


def test_reading_ends_when_the_visitor_leaves(place, tmp_path, embedded, monkeypatch):
    def leave() -> None:
        raise Gone

    monkeypatch.setattr(reading, "_BEAT", 0.01)
    with pytest.raises(Gone):
        checking.check(table(tmp_path, 190_000), embedded, alive=leave)
    assert (left(place), _readers(place)) == ([], [])


# Places that cannot be written to.


@pytest.mark.parametrize("name", ["/proc", "/nonexistent/place", __file__])
def test_place_that_cannot_be_written_to_is_told_in_both_languages(monkeypatch, name):
    monkeypatch.setenv("TMPDIR", name)
    with pytest.raises(Unusable) as refused, scratch.folder():
        pass
    words = str(refused.value)
    assert all(part in words for part in (name, "เขียนลงโฟลเดอร์นี้ไม่ได้", "cannot be written to"))


VARIABLES = {"TMPDIR": "check", settings.DATA.name: "import", "HOME": "import"}


@pytest.mark.parametrize("variable", VARIABLES)
def test_command_on_a_closed_folder_says_one_sentence_in_both_languages(tmp_path, variable):
    done = process.ran(
        [VARIABLES[variable], str(table(tmp_path))], {"PATH": os.environ["PATH"], variable: "/proc"}
    )
    told = done.stderr.decode()
    (said,) = [line for line in told.splitlines() if "/proc" in line]
    assert done.returncode == 1
    assert ("เขียนลงโฟลเดอร์นี้ไม่ได้" in said, "cannot be written to" in said) == (True, True)
    assert "Traceback" not in told
