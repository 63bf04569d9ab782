"""What the door answers to whoever asks, and what it takes back with a page of an ended session."""

from __future__ import annotations

from time import time

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import Message, Scope, Send

from data.people.signed import Session
from serving import assets, metrics
from serving.headers import FRAME
from serving.inside import reserved
from serving.people import cookies, page, sent

OPEN = frozenset(
    {"/healthz", metrics.PATH, reserved.HEALTH, page.SIGN_IN, page.GO, page.BACK}
    | {page.LEAVE, page.SIGN_OUT}
)
"""Addresses that are answered to whoever asks; metrics answer to their own machine alone."""
OPEN_BELOW = (f"{assets.PREFIX}/", "/static/", FRAME)
"""Scripts and type, shapes, and what lies under the hash of what it holds: without the session of
the page around it the frame of a map that is drawn on asks for these (serving.told)."""


def to_all(path: str) -> bool:
    """Whether an address is answered to whoever asks."""
    return path in OPEN or path.startswith(OPEN_BELOW)


def opens(headers: Headers) -> bool:
    """Whether a browser opens a page."""
    return "text/html" in headers.get("accept", "")


def answered(scope: Scope, send: Send, session: Session | None, *, safe: bool) -> Send:
    """What is answered to one visitor is kept for no other; an ended session's cookie goes.

    Where everybody may look, who has seen that the session ended then looks as everybody does.
    """
    private = sent.private(send)
    if session is None or not session.over(time()) or not opens(Headers(scope=scope)):
        return private
    taken = Response()
    cookies.drop(taken, cookies.SESSION, safe=safe)

    async def take(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).append("set-cookie", taken.headers["set-cookie"])
        await private(message)

    return take
