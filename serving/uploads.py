"""Uploads: refused where importing is off, otherwise a few small files from each session."""

from __future__ import annotations

from collections import OrderedDict

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from data.intake.limits import LARGEST_FILE, MEGABYTE

ROUTE = "_stcore/upload_file"
FILES, BYTES = 3, 60 * MEGABYTE
"""Most files and bytes that a session may hold."""
SESSIONS = 1_000
"""Sessions that are remembered; the one that sent nothing for longest is forgotten first."""
FRAME = 10_000
"""Bytes of an upload beside its file: the form around it."""
OFF = {"th": "ระบบนี้ไม่รับแฟ้มจากผู้ใช้", "en": "This server does not take files."}
TOO_MUCH = {
    "th": f"ส่งได้ไม่เกิน {FILES} แฟ้ม รวม {BYTES // MEGABYTE} MB "
    f"แฟ้มละ {LARGEST_FILE // MEGABYTE} MB",
    "en": f"At most {FILES} files of {BYTES // MEGABYTE} MB together, "
    f"{LARGEST_FILE // MEGABYTE} MB each.",
}  # fmt: skip
UNSIZED = {"th": "ต้องบอกขนาดแฟ้ม", "en": "The size of the file must be stated."}


class LimitUploads:
    """Middleware over Streamlit's own route, which takes files from any session, on any page."""

    def __init__(self, app: ASGIApp, *, importing: bool) -> None:
        self.app = app
        self.importing = importing
        self.held: OrderedDict[str, dict[str, int]] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on everything but uploads that are not to be."""
        refusal = self._refusal(scope)
        if refusal is not None:
            await refusal(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def _refusal(self, scope: Scope) -> JSONResponse | None:
        if scope["type"] != "http" or ROUTE not in scope["path"]:
            return None
        if not self.importing:
            return JSONResponse(OFF, status_code=403)
        session, _, file = scope["path"].partition(f"{ROUTE}/")[2].partition("/")
        if scope["method"] == "DELETE":
            self.held.get(session, {}).pop(file, None)
            return None
        if scope["method"] not in {"PUT", "POST"}:
            return None
        size = Headers(scope=scope).get("content-length", "")
        if not size.isdigit():
            return JSONResponse(UNSIZED, status_code=411)
        return None if self._take(session, file, int(size)) else JSONResponse(TOO_MUCH, 413)

    def _take(self, session: str, file: str, size: int) -> bool:
        """Whether a session may send a file of this size; then it is counted."""
        others = {name: held for name, held in self.held.get(session, {}).items() if name != file}
        fits = size <= LARGEST_FILE + FRAME and sum(others.values()) + size <= BYTES
        if not fits or len(others) >= FILES:
            return False
        self.held[session] = others | {file: size}
        self.held.move_to_end(session)
        while len(self.held) > SESSIONS:
            self.held.popitem(last=False)
        return True
