"""Uploads: none where importing is off; elsewhere three files and 60 MB a session."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

import settings
from serving import importing, start
from serving.gate import DIRECT
from serving.held import GRACE, Held
from serving.inside.uploads import LimitUploads


def answers(
    limit: LimitUploads,
    session: str,
    file: str,
    size: int | None,
    method: str = "PUT",
    extra: list[tuple[bytes, bytes]] | None = None,
) -> int:
    """The status an upload gets; 204 stands for Streamlit's own answer."""
    headers = [] if size is None else [(b"content-length", str(size).encode())]
    scope = {
        "type": "http",
        "method": method,
        "path": f"/_stcore/upload_file/{session}/{file}",
        "headers": headers + (extra or []),
    }
    sent: list[Any] = []

    async def receive() -> dict[str, Any]:
        raise AssertionError("the body of a refused upload is not read")

    async def send(message: Any) -> None:
        sent.append(message)

    with ThreadPoolExecutor(1) as thread:  # the browser tests leave a loop running in this one
        thread.submit(asyncio.run, limit(scope, receive, send)).result()
    return next(one["status"] for one in sent if one["type"] == "http.response.start")


async def streamlit(_scope: Any, _receive: Any, send: Any) -> None:
    await send({"type": "http.response.start", "status": 204, "headers": []})
    await send({"type": "http.response.body", "body": b""})


@pytest.fixture
def on() -> LimitUploads:
    """The middleware where importing is on."""
    return LimitUploads(streamlit, importing=True)


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "OPTIONS"])
def test_nothing_is_taken_where_importing_is_off(method: str) -> None:
    assert answers(LimitUploads(streamlit, importing=False), "s", "f", 10, method) == 403


def test_three_files_of_a_session_are_taken_and_no_fourth(on: LimitUploads) -> None:
    assert [answers(on, "s", str(n), 10) for n in range(4)] == [204, 204, 204, 413]


def test_another_session_has_its_own_three(on: LimitUploads) -> None:
    assert [answers(on, str(n), "f", 10) for n in range(5)] == [204] * 5


def test_file_removed_makes_room(on: LimitUploads) -> None:
    for n in range(3):
        answers(on, "s", str(n), 10)
    assert answers(on, "s", "0", None, "DELETE") == 204
    assert answers(on, "s", "3", 10) == 204


def test_session_holds_sixty_megabytes(on: LimitUploads) -> None:
    assert [answers(on, "s", str(n), 35_000_000) for n in range(2)] == [204, 413]


def test_file_sent_again_counts_once(on: LimitUploads) -> None:
    assert [answers(on, "s", "f", 35_000_000) for _ in range(2)] == [204, 204]


def test_file_above_fifty_megabytes_is_refused(on: LimitUploads) -> None:
    assert answers(on, "s", "f", 51_000_000) == 413


def test_upload_without_a_size_is_refused(on: LimitUploads) -> None:
    assert answers(on, "s", "f", None) == 411


def test_asking_is_no_upload(on: LimitUploads) -> None:
    assert answers(on, "s", "f", None, "OPTIONS") == 204


def test_refused_delete_makes_no_room() -> None:
    """Streamlit refuses who has no token; then nothing was removed."""
    said = {"PUT": 204, "DELETE": 403}

    async def strict(scope: Any, _receive: Any, send: Any) -> None:
        start = {"type": "http.response.start", "status": said[scope["method"]], "headers": []}
        await send(start)
        await send({"type": "http.response.body", "body": b""})

    limit = LimitUploads(strict, importing=True)
    assert [answers(limit, "s", str(n), 10) for n in range(3)] == [204] * 3
    assert answers(limit, "s", "0", None, "DELETE") == 403
    assert answers(limit, "s", "3", 10) == 413


def test_file_that_did_not_arrive_does_not_count(on: LimitUploads) -> None:
    async def unknown_session(_scope: Any, _receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 400, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    on.app = unknown_session
    assert [answers(on, "s", str(n), 10) for n in range(4)] == [400] * 4


class Sessions:
    """The sessions that are open, those whose files were let go, and a clock."""

    def __init__(self) -> None:
        self.open = {str(n) for n in range(12)}
        self.freed: list[str] = []
        self.now = 0.0

    def held(self) -> Held:
        return Held(lambda: self.open, self.freed.append, lambda: self.now)


@pytest.fixture
def sessions() -> Sessions:
    """Twelve open sessions."""
    return Sessions()


def test_all_sessions_together_hold_six_hundred_megabytes(sessions: Sessions) -> None:
    limit = LimitUploads(streamlit, importing=True, held=sessions.held())
    sent = [answers(limit, str(n), "f", 50_000_000) for n in range(13)]
    assert sent == [204] * 12 + [503]


def test_who_has_left_makes_room_at_once_where_it_is_needed(sessions: Sessions) -> None:
    limit = LimitUploads(streamlit, importing=True, held=sessions.held())
    for n in range(12):
        answers(limit, str(n), "f", 50_000_000)
    sessions.open.remove("4")
    assert answers(limit, "new", "f", 50_000_000) == 204
    assert sessions.freed == ["4"]


def test_files_of_a_closed_session_are_let_go_after_a_while(sessions: Sessions) -> None:
    limit = LimitUploads(streamlit, importing=True, held=sessions.held())
    answers(limit, "1", "f", 10)
    answers(limit, "2", "f", 10)
    sessions.open.remove("1")
    limit.held.sweep()
    assert sessions.freed == []
    sessions.now = GRACE
    limit.held.sweep()
    assert sessions.freed == ["1"]
    assert list(limit.held.sizes) == ["2"]


def test_session_that_comes_back_keeps_its_files(sessions: Sessions) -> None:
    held = sessions.held()
    held.arrived("1", "f", 10)
    for open_, now in ((set(), 0.0), ({"1"}, 20.0), (set(), 40.0)):
        sessions.open, sessions.now = open_, now
        held.sweep()
    assert sessions.freed == []


def test_where_importing_is_for_this_machine_others_send_nothing() -> None:
    limit = LimitUploads(streamlit, importing=True, direct_only=True)
    assert answers(limit, "s", "f", 10) == 403
    assert answers(limit, "s", "f", 10, extra=[(DIRECT.encode(), b"1")]) == 204


@pytest.mark.parametrize(("stated", "on_"), [("on", True), ("off", False), (None, False)])
def test_importing_is_what_the_setting_says(
    monkeypatch: pytest.MonkeyPatch, stated: str | None, on_: bool
) -> None:
    monkeypatch.delenv(settings.IMPORT.name, raising=False)
    if stated:
        monkeypatch.setenv(settings.IMPORT.name, stated)
    assert importing.allowed() is on_


def test_another_setting_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.IMPORT.name, "perhaps")
    with pytest.raises(settings.WrongSetting, match="ATLAS_IMPORT"):
        importing.allowed()


@pytest.mark.parametrize(("address", "stated"), [("127.0.0.1", "on"), ("0.0.0.0", "off")])  # noqa: S104 (an address to be told apart)
def test_only_the_machines_own_server_imports_by_itself(
    monkeypatch: pytest.MonkeyPatch, address: str, stated: str
) -> None:
    monkeypatch.setenv(settings.IMPORT.name, "?")
    monkeypatch.delenv(settings.IMPORT.name)
    monkeypatch.setattr(start.os, "execv", lambda *_: None)
    monkeypatch.chdir(start.ROOT)
    start.start(0, address)
    assert importing.allowed(direct=True) is (stated == "on")
    assert importing.allowed(direct=False) is False
