"""Files made at a click: where one cannot be made, the button says why in the page's words."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from typing import TYPE_CHECKING

from serving.inside.contract import Contract
from ui import mishap
from ui.inside import sessions
from wording.bundle import texts

if TYPE_CHECKING:
    from streamlit.proto.BackMsg_pb2 import BackendOperationRequest
    from streamlit.proto.ForwardMsg_pb2 import BackendOperationResponse
    from streamlit.runtime.media_file_manager import MediaFileManager

HANDLER = "DeferredFileHandler"


class ToldFiles:
    """Handler of clicks that ask for a file.

    Streamlit's own says "Failed to generate file for download", whatever the reason and language.
    """

    def __init__(self, files: Callable[[], MediaFileManager]) -> None:
        self.files = files

    async def handle(
        self, request: BackendOperationRequest, session_id: str
    ) -> BackendOperationResponse:
        """Make the file and answer with its address, or with why there is none."""
        from streamlit.proto.ForwardMsg_pb2 import (
            BackendOperationResponse,
            DeferredFileResponsePayload,
        )

        make = self.files().execute_deferred
        try:
            url = await asyncio.to_thread(make, request.deferred_file.file_id)
        except Exception as fault:  # noqa: BLE001 (the click's edge: its button is told, whatever it is)
            reason = mishap.sentence(_cause(fault), texts(_language_of(session_id)))
            return BackendOperationResponse(request_id=request.request_id, error_msg=reason)
        made = DeferredFileResponsePayload(url=url)
        return BackendOperationResponse(request_id=request.request_id, deferred_file=made)


def tell_files() -> None:
    """Have every session tell why a file could not be made."""
    from streamlit.runtime import app_session

    vars(app_session)[HANDLER] = ToldFiles


def _cause(fault: Exception) -> Exception:
    """What went wrong in making a file, or that its button is an old one."""
    from streamlit.runtime.media_file_storage import MediaFileStorageError

    if isinstance(fault.__cause__, Exception):
        return fault.__cause__
    return mishap.Old(str(fault)) if isinstance(fault, MediaFileStorageError) else fault


def _language_of(session_id: str) -> str:
    """The language of the page that a session shows."""
    return mishap.language(sessions.parameters(session_id).get("lang", [""])[0])


def _handled() -> bool:
    from streamlit.proto.ForwardMsg_pb2 import BackendOperationResponse
    from streamlit.runtime import app_session
    from streamlit.runtime.backend_operation_handler import DeferredFileHandler
    from streamlit.runtime.media_file_manager import MediaFileManager
    from streamlit.runtime.media_file_storage import MediaFileStorageError

    made = inspect.signature(DeferredFileHandler.__init__).parameters
    asked = inspect.signature(DeferredFileHandler.handle).parameters
    answer = BackendOperationResponse.DESCRIPTOR.fields_by_name
    return all(
        [
            HANDLER in vars(app_session),
            len(made) == 2,
            list(asked) == ["self", "request", "session_id"],
            {"request_id", "error_msg", "deferred_file"} <= set(answer),
            callable(MediaFileManager.execute_deferred),
            issubclass(MediaFileStorageError, Exception),
        ]
    )


HANDLED = Contract(
    "files made at a click",
    "a session takes its DeferredFileHandler from the module app_session; it is made with the "
    "way to the files and asked with a request and the session's id",
    "streamlit/runtime/app_session.py, backend_operation_handler.py, media_file_manager.py",
    "ui/inside/downloads.py",
    _handled,
)
CONTRACTS = (HANDLED,)
