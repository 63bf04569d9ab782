"""Uploads: none where importing is off; elsewhere three files and 60 MB a session."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from serving import settings, start
from serving.uploads import LimitUploads


def answers(
    limit: LimitUploads, session: str, file: str, size: int | None, method: str = "PUT"
) -> int:
    """The status an upload gets; 204 stands for Streamlit's own answer."""
    headers = [] if size is None else [(b"content-length", str(size).encode())]
    scope = {
        "type": "http",
        "method": method,
        "path": f"/_stcore/upload_file/{session}/{file}",
        "headers": headers,
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


def test_sessions_of_long_ago_are_forgotten(
    on: LimitUploads, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("serving.uploads.SESSIONS", 2)
    for session in ("a", "b", "c"):
        answers(on, session, "f", 10)
    assert list(on.held) == ["b", "c"]


@pytest.mark.parametrize(("stated", "on_"), [("on", True), ("off", False), (None, False)])
def test_importing_is_what_the_setting_says(
    monkeypatch: pytest.MonkeyPatch, stated: str | None, on_: bool
) -> None:
    monkeypatch.delenv(settings.IMPORT, raising=False)
    if stated:
        monkeypatch.setenv(settings.IMPORT, stated)
    assert settings.importing() is on_


def test_another_setting_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.IMPORT, "perhaps")
    with pytest.raises(settings.WrongSetting, match="ATLAS_IMPORT"):
        settings.importing()


@pytest.mark.parametrize(("address", "stated"), [("127.0.0.1", "on"), ("0.0.0.0", "off")])  # noqa: S104 (an address to be told apart)
def test_only_the_machines_own_server_imports_by_itself(
    monkeypatch: pytest.MonkeyPatch, address: str, stated: str
) -> None:
    monkeypatch.setenv(settings.IMPORT, "?")
    monkeypatch.delenv(settings.IMPORT)
    monkeypatch.setattr(start.os, "execv", lambda *_: None)
    monkeypatch.chdir(start.ROOT)
    start.start(0, address)
    assert settings.importing() is (stated == "on")
