"""Upkeep (serving.many.running): nothing that goes wrong with one takes the others down."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from serving.many import place, running
from serving.many.balancer import DRAIN, READY, NoBalancer
from serving.many.child import Child
from serving.start import CannotStart
from tests.serving.many.started import SMALL, Pair, needs_haproxy, started, until


@dataclass
class Fake(Child):
    """A process that runs or does not, as the test says."""

    up: bool = True
    gone: bool = False
    work: int = 0
    starts: int = 0

    def start(self) -> None:
        """Run."""
        self.up, self.starts = True, self.starts + 1

    @property
    def lives(self) -> bool:
        """Whether it runs."""
        return self.up

    def has_ended(self) -> bool:
        """Once, where the test has ended it."""
        self.gone, ended = False, self.gone
        self.up = self.up and not ended
        return ended

    def due(self) -> bool:
        """At once."""
        return not self.up

    def works(self) -> bool:
        """One thing less at each look."""
        self.work -= 1
        return self.work >= 0

    def answers(self) -> bool:
        """Where it runs."""
        return self.up

    def ask(self) -> None:
        """End."""
        self.up = False

    def wait(self, patience: float = 0) -> None:
        """It has ended."""


class Balanced:
    """A balancer that is told states, and may be away."""

    def __init__(self, hears: Callable[[str, str], bool]) -> None:
        self.hears, self.told = hears, list[tuple[str, str]]()

    def set(self, name: str, state: str) -> None:
        """Hear, or be away."""
        self.told.append((name, state))
        if not self.hears(name, state):
            raise ConnectionRefusedError

    def lost(self, name: str) -> None:
        """Hear that a process has ended."""
        self.set(name, "lost")

    def up(self, _: str) -> bool:
        """It passes visitors on."""
        return True


@pytest.fixture
def all_(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> running.Running:
    monkeypatch.setattr(running, "LOOK", 0)
    made = running.Running(2, 9000, "127.0.0.1", tmp_path)
    made.children = [Fake(f"p{n}", list) for n in (1, 2)]
    made.before = Fake("haproxy", list)
    made.balancer = Balanced(lambda *_: True)  # type: ignore[assignment]
    made.watching = True
    return made


def test_a_balancer_that_goes_in_a_restart_is_started_and_told_again(all_, capsys) -> None:
    def hears(name: str, state: str) -> bool:
        if (name, state) == ("p1", READY) and not all_.before.starts:
            all_.before.gone = all_.before.up
            return False
        return True

    all_.balancer = Balanced(hears)
    all_.roll()
    assert [one.starts for one in (all_.before, *all_.children)] == [1, 1, 1]
    assert all_.balancer.told.count(("p1", READY)) > 1
    assert capsys.readouterr().err.count("was restarted") == 2


def test_a_balancer_that_is_away_before_leaves_all_as_it_is(all_, capsys) -> None:
    all_.balancer = Balanced(lambda _, state: state != DRAIN)
    all_.roll()
    assert [one.starts for one in all_.children] == [0, 0]
    assert "did not come back" in capsys.readouterr().err


@pytest.mark.parametrize("there", [True, False])
def test_the_balancer_hears_of_a_process_that_ended_before_it_is_started_again(all_, there) -> None:
    all_.balancer = Balanced(lambda *_: there)
    all_.children[0].gone = True
    all_.look()
    assert all_.balancer.told == [("p1", "lost")]
    assert all_.children[0].starts == 0
    all_.look()
    assert all_.children[0].starts == 1


def test_a_balancer_that_does_not_come_is_told_at_the_start(all_) -> None:
    all_.watching = False
    all_.before = Child("haproxy", lambda: ["false"])
    all_.balancer.up = lambda _: False
    with pytest.raises(CannotStart, match="haproxy"):
        all_.begin()


def test_another_process_that_ends_in_a_restart_is_started_again(all_) -> None:
    first, second = all_.children
    first.work, second.gone = 3, True
    assert all_._again(first)
    assert (first.starts, second.starts) == (1, 1)


def test_slides_that_are_made_are_waited_for_and_not_for_ever(all_, monkeypatch) -> None:
    first, second = all_.children
    first.work = 5
    assert all_._again(first)
    assert first.work == -1
    second.work = 10**9
    monkeypatch.setattr(running, "FINISHING", 0.01)
    assert all_._again(second)
    assert second.work > 0


@pytest.mark.parametrize("error", [NoBalancer(), FileNotFoundError("python")])
def test_what_cannot_be_started_just_now_is_tried_again(all_, monkeypatch, capsys, error) -> None:
    def unable() -> list[str]:
        raise error

    now = [100.0]
    monkeypatch.setattr("serving.many.child.time.monotonic", lambda: now[0])
    all_.before = Child("haproxy", unable)
    all_.look()
    assert "haproxy could not be started and is tried again" in capsys.readouterr().err
    all_.look()
    assert not capsys.readouterr().err  # not before the pause is over
    now[0] += 5
    all_.before.command = lambda: ["true"]
    all_.look()
    assert all_.before.process is not None
    all_.before.process.wait()
    all_.children[0].start = unable
    assert not all_._again(all_.children[0])


def test_the_files_are_kept_fresh_and_made_again(all_, monkeypatch) -> None:
    held = all_.folder / "secret"
    said = held.read_text()
    os.utime(held, (0, 0))
    monkeypatch.setattr(running, "FRESH", -1)
    all_.look()
    assert held.stat().st_mtime > 1
    held.unlink()
    all_.folder.rmdir()
    all_.look()
    assert (held.read_text(), held.stat().st_mode & 0o777) == (said, 0o600)
    assert all_.folder.stat().st_mode & 0o777 == 0o700


def test_the_folder_lies_where_nobody_tidies_up(tmp_path: Path, monkeypatch) -> None:
    for name in ("RUNTIME_DIRECTORY", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(name, raising=False)
    with place.folder() as plain:
        assert plain.parent != tmp_path
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    (tmp_path / "unit").mkdir()
    with place.folder() as own:
        assert own.parent == tmp_path
    monkeypatch.setenv("RUNTIME_DIRECTORY", f"{tmp_path / 'unit'}:/elsewhere")
    with place.folder() as own:
        assert own.parent == tmp_path / "unit"
    assert not own.exists()


@pytest.mark.parametrize(("said", "works"), [(b"atlas_work 2.0\n", True), (b"atlas_work 0.0\n", False), (b"{}", False)])  # fmt: skip  # noqa: E501
def test_a_process_says_whether_it_makes_slides(said: bytes, works: bool) -> None:  # noqa: FBT001
    class Says(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"# TYPE atlas_work gauge\n" + said)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Says)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    child = Child("p1", list, port=server.server_address[1])
    assert child.works() is works
    server.shutdown()
    server.server_close()
    assert not child.works()


@needs_haproxy
def test_processes_that_tell_of_damage_are_still_asked(tmp_path: Path) -> None:
    damaged = tmp_path / "damaged"
    with started(SMALL, tmp_path, TINY_DAMAGED=str(damaged)) as pair:
        damaged.touch()
        until(lambda: all(checks(pair, number) > 4 for number in (1, 2)))
        assert pair.get("/").status == 200
        assert pair.get("/healthz").told["process"] in {"p1", "p2"}


def checks(pair: Pair, number: int) -> int:
    """How often the balancer heard 503 of a process."""
    return int(pair.get("/", port=pair.port + number).told["unwell"])
