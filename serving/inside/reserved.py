"""What of Streamlit's own interface is answered: what the pages need, and nothing else of it."""

from __future__ import annotations

from collections.abc import Callable

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from serving.inside import files
from serving.inside.contract import Contract
from serving.worded import refused
from wording.saying import Saying

CORE = "_stcore"
HEALTH = f"/{CORE}/health"
"""Where Streamlit says that it runs."""
ANSWERED = frozenset({"stream", "health", "host-config", "upload_file", "bidi-components"})
"""Parts of Streamlit's interface that the pages use. Metrics and the agents' are not among them."""
CLOSED = frozenset({"auth", "oauth2callback", "app"})
"""Further addresses of Streamlit's that the pages do not use."""
SAFE = frozenset({"GET", "HEAD"})
NOTHING = Saying("serving-there-is-no-such-page")


class Reserved:
    """Middleware that answers 404 for the rest of Streamlit's interface.

    Messages of open pages are passed on only where they are `wanted`. Where its addresses are not
    `known`, all of it may be read, and nothing sent to it but messages of pages.
    """

    def __init__(
        self, app: ASGIApp, *, wanted: Callable[[bytes], bool], known: bool = True
    ) -> None:
        self.app = app
        self.wanted = wanted
        self.known = known

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass on."""
        if scope["type"] not in {"http", "websocket"}:
            await self.app(scope, receive, send)
        elif closed(scope["path"]) if self.known else _sends(scope):
            await refused(scope, NOTHING, 404)(scope, receive, send)
        elif scope["type"] == "websocket":
            await self.app(scope, self._hearing(receive), send)
        else:
            await self.app(scope, receive, send)

    def _hearing(self, receive: Receive) -> Receive:
        async def hear() -> Message:
            while True:
                message = await receive()
                if message["type"] != "websocket.receive":
                    return message
                if message.get("bytes") is not None and self.wanted(message["bytes"]):
                    return message

        return hear


def closed(path: str) -> bool:
    """Whether an address belongs to a part of Streamlit's interface that is not answered."""
    parts = [part for part in path.split("/") if part]
    if CORE in parts:
        after = parts[parts.index(CORE) + 1 :]
        return not after or after[0] not in ANSWERED
    return bool(parts) and parts[0] in CLOSED


def _sends(scope: Scope) -> bool:
    return scope["type"] == "http" and scope["method"] not in SAFE


ADDRESSES = Contract(
    "addresses",
    "the page asks its server under /_stcore/ for its stream, its health, settings of its host and "
    "scripts of components, and sends files there, at nothing else",
    "static/js/index.*.js; streamlit/web/server/starlette/starlette_routes.py",
    "serving/inside/reserved.py, uploads.py; ui/inside/component.py",
    lambda: files.say(files.first_script(), (f"{CORE}/{name}`" for name in ANSWERED)),
    Saying("lost-reserved"),
)
CONTRACTS = (ADDRESSES,)
