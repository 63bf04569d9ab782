"""Processes behind HAProxy (serving.many.running): kept to their visitors, restarted, ended."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serving.many.started import SMALL, Pair, needs_haproxy, started, until

pytestmark = needs_haproxy
OWN = ("p1", "p2", "p9")


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    with started(SMALL, tmp_path) as running:
        yield running


def test_a_visitor_keeps_its_process_and_cannot_say_whom_it_comes_from(pair: Pair) -> None:
    first = pair.get("/", X_Atlas_Hop="mine", X_Atlas_Peer="10.0.0.1", X_Forwarded_For="10.0.0.2")
    name = first.told["process"]
    assert first.headers["set-cookie"].startswith(f"atlas-process={name};")
    assert "HttpOnly" in first.headers["set-cookie"]
    cookie = f"atlas-process={name}"
    assert {pair.get("/", Cookie=cookie).told["process"] for _ in range(6)} == {name}
    assert {pair.get("/").told["process"] for _ in range(6)} == {"p1", "p2"}
    assert pair.get("/", Cookie="atlas-process=p9").status == 200  # a cookie of another server
    heard = first.told["headers"]
    assert heard["x-atlas-peer"] == "127.0.0.1"
    assert heard["x-atlas-hop"] == Path(first.told["secret"]).read_text().strip()
    assert heard["x-forwarded-for"] == "10.0.0.2"  # judged by whoever knows whom to believe
    assert {pair.get(f"/assets/framed/told/p2/{n}").told["process"] for n in range(4)} == {"p2"}
    assert pair.get("/metrics").status == pair.get("/metrics/x").status == 404


def test_all_that_an_address_asks_as_a_program_is_counted_by_one_process(pair: Pair) -> None:
    """Whatever cookie it sends and however it writes the address; others may go elsewhere."""

    def process(asker: str, path: str, cookie: str = "atlas-process=p1") -> str:
        came = pair.get(path, X_Forwarded_For=asker, Cookie=cookie)
        assert "set-cookie" not in came.headers
        return str(came.told["process"])

    forms = ("/api/v1/areas", "/%61pi/v1/areas", "/api%2fv1/areas?x=1", "/api/v1/")
    for asker in ("192.0.2.1", "9.9.9.9, 192.0.2.2", "2001:db8::1"):
        asked = {process(asker, path, f"atlas-process={own}") for path in forms for own in OWN}
        assert len(asked) == 1
    network = {process(f"2001:db8:1:2::{one}", forms[0]) for one in range(1, 7)}
    assert len(network) == 1
    assert {process(f"203.0.113.{one}", forms[0]) for one in range(1, 9)} == {"p1", "p2"}


def test_programs_go_on_at_the_other_process_and_the_restarted_one_is_used_again(
    pair: Pair,
) -> None:
    askers = [f"203.0.113.{one}" for one in range(1, 9)]

    def processes() -> set[str]:
        answers = [pair.get("/api/v1/areas", X_Forwarded_For=asker) for asker in askers]
        assert {one.status for one in answers} == {200}
        return {one.told["process"] for one in answers}

    assert processes() == {"p1", "p2"}
    pair.process.send_signal(signal.SIGHUP)
    until(lambda: processes() and pair.says("was restarted", 2))
    askers = [f"198.51.100.{one}" for one in range(1, 9)]
    assert processes() == {"p1", "p2"}


def test_a_killed_process_is_started_again_and_nobody_notices(pair: Pair) -> None:
    cookie = "atlas-process=p1"
    before = pair.get("/", Cookie=cookie).told["pid"]
    pair.kill("p1")
    answers = [pair.get("/", Cookie=cookie) for _ in range(20)]
    assert {one.status for one in answers} == {200}
    assert until(lambda: pair.get("/", Cookie=cookie).told["process"] == "p1")
    assert pair.get("/", Cookie=cookie).told["pid"] != before
    balancer = next(pid for pid, command in pair.pids().items() if "haproxy" in command)
    os.kill(balancer, signal.SIGKILL)
    assert until(lambda: pair.says("haproxy ended and is started again"))
    until(lambda: answers_again(pair))


def test_nobody_waits_for_a_process_that_listens_and_does_not_answer_yet(tmp_path: Path) -> None:
    """As the atlas does, for the seconds in which it reads its release."""
    warming = tmp_path / "warming"
    with started(SMALL, tmp_path, TINY_WARMING=str(warming)) as pair:
        held = Path(f"{warming}-p1")
        held.touch()
        before = pair.kill("p1")
        until(lambda: pair.says("p1 ended") and listens(pair.port + 1))
        assert pair.pid_on(pair.port + 1) != before
        cookie = "atlas-process=p1"
        assert {pair.get("/eager", Cookie=cookie).told["process"] for _ in "123"} == {"p2"}
        held.unlink()
        answer = until(
            lambda: one if (one := pair.get("/", Cookie=cookie)).told["process"] == "p1" else None
        )
        assert "/eager" not in answer.told["asked"]


def listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def test_the_service_manager_is_told_once_when_all_of_it_answers(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(str(tmp_path / "manager"))
        with started(SMALL, tmp_path, NOTIFY_SOCKET=str(tmp_path / "manager")) as pair:
            assert manager.recv(99) == b"READY=1"
            assert {pair.get("/", port=pair.port + n).status for n in range(3)} == {200}
            inherited = [Path(f"/proc/{pid}/environ").read_bytes() for pid in pair.pids()]
            assert len(inherited) == 3
            assert not [one for one in inherited if b"NOTIFY_SOCKET" in one]
        with pytest.raises(BlockingIOError):
            manager.recv(99, socket.MSG_DONTWAIT)


def answers_again(pair: Pair) -> bool:
    try:
        return pair.get("/").status == 200
    except OSError:
        return False


def test_a_restart_one_after_the_other_loses_no_request(pair: Pair) -> None:
    before = {pair.get("/", port=pair.port + n).told["pid"] for n in (1, 2)}
    pair.process.send_signal(signal.SIGHUP)
    seen: set[int] = set()

    def done() -> bool:
        answer = pair.get("/")
        seen.add(answer.status)
        return pair.says("was restarted", 2)

    until(done)
    assert seen == {200}
    after = {pair.get("/", port=pair.port + n).told["pid"] for n in (1, 2)}
    assert not before & after


def test_all_that_it_started_ends_with_it_and_nothing_is_left(pair: Pair) -> None:
    folder = Path(pair.get("/").told["secret"]).parent
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "secret").stat().st_mode & 0o777 == 0o600
    below = pair.pids()
    assert len(below) == 3
    pair.process.terminate()
    assert pair.process.wait(60) == 0
    assert not [pid for pid in below if Path(f"/proc/{pid}").exists()]
    assert not folder.exists()


def test_processes_end_where_the_one_that_started_them_is_killed(pair: Pair) -> None:
    below = pair.pids()
    pair.process.kill()
    pair.process.wait()
    until(lambda: not [pid for pid in below if Path(f"/proc/{pid}").exists()])
