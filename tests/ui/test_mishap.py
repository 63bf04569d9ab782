"""Faults that nobody foresaw: a sentence and a number in the page's language, never Streamlit's."""

from __future__ import annotations

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.proto.BackMsg_pb2 import BackendOperationRequest
from streamlit.proto.ForwardMsg_pb2 import BackendOperationResponse
from streamlit.runtime import app_session
from streamlit.runtime.media_file_storage import MediaFileStorageError

from app import app as server
from briefing.making import pool, work, workers
from tests.ui.conftest import run_page
from ui import mishap, navigation, site
from ui.inside import downloads
from wording.bundle import texts

NUMBER = re.compile(r"\b[2-9A-HJ-NP-Z]{6}\b")
THAI = re.compile("[\u0e00-\u0e7f]")


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("page", site.PAGES, ids=lambda page: page.path or "national")
def test_a_fault_on_any_page_is_told_with_a_number_and_ways_on(
    components: BidiComponentManager,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    page: site.Page,
    lang: str,
) -> None:
    def fail(*_: object) -> None:
        raise KeyError("source-7")

    monkeypatch.setattr(mishap, "run", lambda _: _run(fail))
    app = run_page(components, page, lang=lang)
    assert not app.exception
    (told,) = [error.value for error in app.error]
    (number,) = NUMBER.findall(told)
    log = capsys.readouterr().err
    assert number in log
    assert "source-7" in log
    assert "source-7" not in told
    assert bool(THAI.search(told)) == (lang == "th")
    assert any(button.key == f"mishap-{number}" for button in app.button)


_run = mishap.run


def test_what_follows_the_page_is_still_drawn(
    components: BidiComponentManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = []
    monkeypatch.setattr(navigation, "links", lambda *_: drawn.append("links"))
    monkeypatch.setattr(mishap, "run", lambda _: _run(lambda: 1 / 0))
    run_page(components, site.NATIONAL)
    assert drawn == ["links"]


def test_the_server_gives_its_faults_and_its_files_to_us() -> None:
    assert server._on_script_error is mishap.shown
    assert app_session.DeferredFileHandler is downloads.ToldFiles


def answered(files: downloads.ToldFiles, request: str) -> BackendOperationResponse:
    """What a visitor who asks for a file is answered, in a thread of its own."""
    asked = BackendOperationRequest(request_id=request)
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, files.handle(asked, "session")).result()


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize(
    "fault",
    [
        KeyError("source-7"), ValueError("255"), pool.Busy(), workers.TooSlow(3), workers.Lost(),
        work.Unreadable("x"), work.Failed("ABC234"), OSError(28, "No space"),
        MediaFileStorageError("Deferred file 1 not found"), MemoryError(), RuntimeError("boom"),
    ],
    ids=lambda fault: type(fault).__name__,
)  # fmt: skip
def test_a_file_that_cannot_be_made_is_told_at_its_button(
    monkeypatch: pytest.MonkeyPatch, fault: Exception, lang: str
) -> None:
    def execute(_: str) -> str:
        if isinstance(fault, MediaFileStorageError):
            raise fault
        raise MediaFileStorageError("Callable execution failed") from fault

    monkeypatch.setattr(downloads, "_language_of", lambda _: lang)
    files = downloads.ToldFiles(lambda: SimpleNamespace(execute_deferred=execute))
    answer = answered(files, "1")
    told = answer.error_msg
    assert told
    assert "Failed to generate" not in told
    assert bool(THAI.search(told)) == (lang == "th")
    if isinstance(fault, work.Failed):
        assert "ABC234" in told


def test_a_file_that_is_made_has_its_address() -> None:
    files = downloads.ToldFiles(lambda: SimpleNamespace(execute_deferred=lambda _: "/media/x.pptx"))
    answer = answered(files, "1")
    assert answer.deferred_file.url == "/media/x.pptx"


@pytest.mark.parametrize("key", mishap.WHY.values())
def test_every_reason_has_a_text(key: str) -> None:
    assert texts("th")(f"file-not-made-{key}") != texts("en")(f"file-not-made-{key}")
