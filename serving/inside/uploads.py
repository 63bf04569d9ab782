"""Uploads: refused where importing is off, otherwise a few small files from each session."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from data.intake.limits import LARGEST_FILE, MEGABYTE
from serving.gate import DIRECT
from serving.held import BYTES, FILES, Held
from wording.languages import languages
from wording.saying import Saying, said

ROUTE = "_stcore/upload_file"
EVERY = 15.0
"""Seconds between two looks for sessions that have closed."""
OFF, UNSIZED = Saying("serving-takes-no-files"), Saying("serving-size-unknown")
CLOSED = Saying("signin-not-allowed", act="send")
TOO_MUCH = Saying(
    "serving-too-much",
    files=FILES,
    all=BYTES // MEGABYTE,
    each=LARGEST_FILE // MEGABYTE,
)
FULL = Saying("serving-holds-all-it-can")


class LimitUploads:
    """Middleware over Streamlit's own route, which takes files from any session, on any page.

    `direct_only`: from nobody but who comes direct from this machine (`serving.gate`); `may` says
    by the headers of a request whether who sends it may send files.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        importing: bool,
        direct_only: bool = False,
        held: Held | None = None,
        may: Callable[[Headers], bool] = lambda _: True,
    ) -> None:
        self.app = app
        self.importing = importing
        self.direct_only = direct_only
        self.held = held or Held()
        self.may = may

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
            return _refused(OFF, 403)
        if not self.may(headers):
            return _refused(CLOSED, 403)
        if scope["method"] not in {"PUT", "POST"}:
            return None
        size = headers.get("content-length", "")
        if not (size.isascii() and size.isdigit() and len(size) < 16):
            return _refused(UNSIZED, 411)
        self.held.sweep()
        if not self.held.fits(*_place(scope), int(size)):
            return _refused(TOO_MUCH, 413)
        return None if self.held.room(int(size)) else _refused(FULL, 503)

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


def _refused(why: Saying, status: int) -> JSONResponse:
    """A refusal by language."""
    return JSONResponse({lang: said(why, lang) for lang in languages()}, status)


async def sweep(held: Held) -> None:
    """Look again and again for sessions that have closed, and let go of their files."""
    while True:
        await asyncio.sleep(EVERY)
        held.sweep()


def _place(scope: Scope) -> tuple[str, str]:
    """The session and the file that an address names."""
    session, _, file = scope["path"].partition(f"{ROUTE}/")[2].partition("/")
    return session, file
