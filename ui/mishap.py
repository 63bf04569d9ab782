"""What a visitor sees of a fault that nobody foresaw: a sentence, a number for the log, ways on."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from urllib.parse import parse_qs

import streamlit as st
from streamlit import runtime
from streamlit.proto.BackMsg_pb2 import BackendOperationRequest
from streamlit.proto.ForwardMsg_pb2 import BackendOperationResponse, DeferredFileResponsePayload
from streamlit.runtime import app_session
from streamlit.runtime.backend_operation_handler import DeferredFileHandler
from streamlit.runtime.media_file_storage import MediaFileStorageError

from briefing.making import pool, work, workers
from briefing.page import fonts
from data import incidents
from wording.bundle import Texts, texts
from wording.languages import spoken

WHY: dict[type[Exception], str] = {
    pool.Busy: "busy",
    workers.TooSlow: "slow",
    workers.Lost: "lost",
    work.Unreadable: "release",
    fonts.NoThaiFont: "font",
    OSError: "disk",
    MediaFileStorageError: "old",
}
"""Faults of a file that people can do something about, and the keys of what they are told."""


def shown(fault: Exception) -> bool:
    """Show a fault of a page's script in place of Streamlit's own error; True, for it is shown."""
    text = texts(language(st.query_params.get("lang", "")))
    number = incidents.logged(fault, st.context.url or "")
    with st.container(key="mishap"):
        st.error(text("mishap", number=number), icon=":material/report:")
        home = f"/?lang={language(st.query_params.get('lang', ''))}"
        st.link_button(text("mishap-home"), home, icon=":material/map:")
        st.button(text("mishap-again"), key=f"mishap-{number}", icon=":material/refresh:")
    return True


def run(page: Callable[[], None]) -> None:
    """Run a page's script; a fault in it is shown in its place, and what follows still drawn."""
    try:
        page()
    except Exception as fault:  # noqa: BLE001 (the page's edge: nothing above can tell it better)
        shown(fault)


def language(text: str) -> str:
    """The language of a page's address."""
    return spoken(text)


def sentence(fault: Exception, text: Texts) -> str:
    """Why a file could not be made; the number of the log where nobody foresaw it."""
    fault = fault.__cause__ if isinstance(fault.__cause__, Exception) else fault
    key = next((key for kind, key in WHY.items() if isinstance(fault, kind)), "")
    if key:
        return text(f"file-not-made-{key}")
    number = getattr(fault, "number", "") or incidents.logged(fault, "file")
    return text("file-not-made", number=number)


class ToldFiles(DeferredFileHandler):
    """Files made at a click: where one cannot be made, the button says why in the page's words.

    Streamlit's own says "Failed to generate file for download", whatever the reason and language.
    """

    async def handle(
        self, request: BackendOperationRequest, session_id: str
    ) -> BackendOperationResponse:
        """Make the file and answer with its address, or with why there is none."""
        make = self._get_media_file_mgr().execute_deferred
        try:
            url = await asyncio.to_thread(make, request.deferred_file.file_id)
        except Exception as fault:  # noqa: BLE001 (the click's edge: its button is told, whatever it is)
            text = texts(_language_of(session_id))
            reason = sentence(fault, text)
            return BackendOperationResponse(request_id=request.request_id, error_msg=reason)
        made = DeferredFileResponsePayload(url=url)
        return BackendOperationResponse(request_id=request.request_id, deferred_file=made)


def tell_files() -> None:
    """Have every session tell why a file could not be made."""
    vars(app_session)["DeferredFileHandler"] = ToldFiles


def _language_of(session_id: str) -> str:
    """The language of the page that a session shows."""
    found = runtime.get_instance()._session_mgr.get_active_session_info(session_id)
    query = parse_qs(found.session._client_state.query_string) if found else {}
    return language(query.get("lang", [""])[0])
