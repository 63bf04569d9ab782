"""Streamlit's sessions as its server holds them: which are open, what they show, their files."""

from __future__ import annotations

from urllib.parse import parse_qs

from serving.inside.contract import Contract
from wording.saying import Saying

MANAGER = "_session_mgr"
NOWHERE = "127.0.0.1"


def open_sessions() -> list[str] | None:
    """Ids of the sessions that a page is open for; None before there is a server."""
    from streamlit import runtime

    if not runtime.exists():
        return None
    manager = getattr(runtime.get_instance(), "_session_mgr", None)
    if manager is None:
        return None
    known = manager.list_active_sessions()
    return [info.session.id for info in known]


def unknown() -> None:
    """Which sessions are open is not known."""


def free(session: str) -> None:
    """Let go of the files that a session has sent."""
    from streamlit import runtime

    if runtime.exists():
        runtime.get_instance().uploaded_file_mgr.remove_session_files(session)


def kept(_: str) -> None:
    """The files stay: how to let go of them is not known."""


def parameters(session: str) -> dict[str, list[str]]:
    """The parameters of the address that a session shows."""
    from streamlit import runtime

    found = runtime.get_instance()._session_mgr.get_active_session_info(session)
    return parse_qs(found.session._client_state.query_string) if found else {}


def ask_nobody() -> None:
    """Tell Streamlit its own addresses: otherwise it asks the internet for them."""
    from streamlit import net_util

    net_util._external_ip = net_util._internal_ip = NOWHERE


def _listed() -> bool:
    from streamlit import runtime
    from streamlit.runtime.app_session import AppSession
    from streamlit.runtime.session_manager import SessionInfo, SessionManager

    server = runtime.Runtime
    return all(
        [
            callable(runtime.exists),
            callable(runtime.get_instance),
            callable(SessionManager.list_active_sessions),
            "session" in SessionInfo.__dataclass_fields__,
            MANAGER in server.__init__.__code__.co_names,
            "id" in AppSession.__init__.__code__.co_names,
        ]
    )


def _addressed() -> bool:
    from streamlit.proto.ClientState_pb2 import ClientState
    from streamlit.runtime.app_session import AppSession
    from streamlit.runtime.session_manager import SessionManager

    held = "_client_state" in AppSession.__init__.__code__.co_names
    said = "query_string" in ClientState.DESCRIPTOR.fields_by_name
    return held and said and callable(SessionManager.get_active_session_info)


def _frees() -> bool:
    from streamlit.runtime import Runtime
    from streamlit.runtime.uploaded_file_manager import UploadedFileManager

    return callable(UploadedFileManager.remove_session_files) and hasattr(
        Runtime, "uploaded_file_mgr"
    )


def _knows_itself() -> bool:
    from streamlit import net_util

    asked = net_util.get_external_ip.__code__, net_util.get_internal_ip.__code__
    names = ("_external_ip", "_internal_ip")
    kept = all(name in code.co_names for name, code in zip(names, asked, strict=True))
    return kept and all(hasattr(net_util, name) for name in names)


OPEN = Contract(
    "open sessions",
    "the server's _session_mgr lists the sessions that a page is open for, each with its id",
    "streamlit/runtime/runtime.py, session_manager.py, app_session.py",
    "ui/inside/sessions.py; serving/held.py",
    _listed,
    Saying("lost-sessions"),
)
ADDRESS = Contract(
    "address of a session",
    "a session keeps the query of the address that it shows in _client_state",
    "streamlit/runtime/app_session.py",
    "ui/inside/sessions.py",
    _addressed,
)
HELD = Contract(
    "files of a session",
    "the server's uploaded_file_mgr lets go of all files of one session",
    "streamlit/runtime/uploaded_file_manager.py",
    "ui/inside/sessions.py; serving/held.py",
    _frees,
    Saying("lost-files"),
)
OWN = Contract(
    "own addresses",
    "the server takes its addresses from _external_ip and _internal_ip where they are known, and "
    "asks the internet only where they are not",
    "streamlit/net_util.py",
    "ui/inside/sessions.py",
    _knows_itself,
    Saying("lost-address"),
)
CONTRACTS = (OPEN, ADDRESS, HELD, OWN)
