"""Streamlit's sessions as the server sees them: which are open, their files, what they may say."""

from __future__ import annotations

import streamlit as st
from google.protobuf.message import DecodeError
from streamlit import net_util, runtime
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.runtime.scriptrunner import get_script_run_ctx

from serving import settings
from serving.gate import DIRECT

HEARD = frozenset(
    {"rerun_script", "stop_script", "app_heartbeat", "file_urls_request"}
    | {"backend_operation_request"}
)
"""What a page needs to say. Clearing everybody's caches, for one, is not among it."""
NOWHERE = "127.0.0.1"


def heard(message: bytes) -> bool:
    """Whether a message of an open page is one of those that pages need."""
    try:
        return BackMsg.FromString(message).WhichOneof("type") in HEARD
    except DecodeError:
        return False


def open_sessions() -> list[str] | None:
    """Ids of the sessions that a page is open for; None before there is a server."""
    if not runtime.exists():
        return None
    known = runtime.get_instance()._session_mgr.list_active_sessions()
    return [one.session.id for one in known]


def free(session: str) -> None:
    """Let go of the files that a session has sent."""
    if runtime.exists():
        runtime.get_instance().uploaded_file_mgr.remove_session_files(session)


def visitor() -> str:
    """Who is looking: the id of this page's session, "" where there is none."""
    here = get_script_run_ctx(suppress_warning=True)
    return here.session_id if here else ""


def importing() -> bool:
    """Whether this visitor may hand in files and publish them. Raises `WrongSetting`."""
    return settings.importing(direct=st.context.headers.get(DIRECT) == "1")


def ask_nobody() -> None:
    """Tell Streamlit its own addresses: otherwise it asks the internet for them."""
    net_util._external_ip = net_util._internal_ip = NOWHERE
