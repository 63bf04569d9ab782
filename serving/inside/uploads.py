"""Uploads: refused where importing is off, otherwise a few small files from each session."""

from __future__ import annotations

import asyncio

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from data.intake.limits import LARGEST_FILE, MEGABYTE
from serving.gate import DIRECT
from serving.held import BYTES, FILES, Held

ROUTE = "_stcore/upload_file"
EVERY = 15.0
"""Seconds between two looks for sessions that have closed."""
OFF = {"th": "ระบบนี้ไม่รับแฟ้มจากผู้ใช้", "en": "This server does not take files."}
TOO_MUCH = {
    "th": f"ส่งได้ไม่เกิน {FILES} แฟ้ม รวม {BYTES // MEGABYTE} MB "
    f"แฟ้มละ {LARGEST_FILE // MEGABYTE} MB",
    "en": f"At most {FILES} files of {BYTES // MEGABYTE} MB together, "
    f"{LARGEST_FILE // MEGABYTE} MB each.",
}  # fmt: skip
FULL = {
    "th": "ระบบมีแฟ้มที่รอตรวจเต็มแล้ว โปรดลองใหม่ในอีกสักครู่",
    "en": "The server holds as many files as it can; please try again in a moment.",
}
UNSIZED = {"th": "ต้องบอกขนาดแฟ้ม", "en": "The size of the file must be stated."}


class LimitUploads:
    """Middleware over Streamlit's own route, which takes files from any session, on any page.

    `direct_only`: from nobody but who comes direct from this machine (`serving.gate`).
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        importing: bool,
        direct_only: bool = False,
        held: Held | None = None,
    ) -> None:
        self.app = app
        self.importing = importing
        self.direct_only = direct_only
        self.held = held or Held()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on everything but uploads that are not to be."""
        if scope["type"] != "http" or ROUTE not in scope["path"]:
            await self.app(scope, receive, send)
            return
        refusal = self._refusal(scope)
        if refusal is not None:
            await refusal(scope, receive, send)
        elif scope["method"] in {"PUT", "POST"}:
            await self._receive(scope, receive, send)
        elif await self._done(scope, receive, send) and scope["method"] == "DELETE":
            self.held.forget(*_place(scope))

    def _refusal(self, scope: Scope) -> JSONResponse | None:
        headers = Headers(scope=scope)
        if not self.importing or (self.direct_only and DIRECT not in headers):
            return JSONResponse(OFF, status_code=403)
        if scope["method"] not in {"PUT", "POST"}:
            return None
        size = headers.get("content-length", "")
        if not (size.isascii() and size.isdigit() and len(size) < 16):
            return JSONResponse(UNSIZED, status_code=411)
        self.held.sweep()
        if not self.held.fits(*_place(scope), int(size)):
            return JSONResponse(TOO_MUCH, 413)
        return None if self.held.room(int(size)) else JSONResponse(FULL, 503)

    async def _receive(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass an upload on; what was announced counts at once, what came beyond it later."""
        place, received = _place(scope), 0
        stated = int(Headers(scope=scope)["content-length"])
        self.held.announce(*place, stated)

        async def count() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            return message

        try:
            if await self._done(scope, count, send):
                self.held.arrived(*place, max(stated, received))
        finally:
            self.held.ended(*place)

    async def _done(self, scope: Scope, receive: Receive, send: Send) -> bool:
        """Pass a request on; whether the answer says that it was done."""
        done = False

        async def note(message: Message) -> None:
            nonlocal done
            if message["type"] == "http.response.start":
                done = 200 <= message["status"] < 300
            await send(message)

        await self.app(scope, receive, note)
        return done


async def sweep(held: Held) -> None:
    """Look again and again for sessions that have closed, and let go of their files."""
    while True:
        await asyncio.sleep(EVERY)
        held.sweep()


def _place(scope: Scope) -> tuple[str, str]:
    """The session and the file that an address names."""
    session, _, file = scope["path"].partition(f"{ROUTE}/")[2].partition("/")
    return session, file
