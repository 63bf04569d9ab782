"""Requests that our own balancer passes on: they come from whom it says, nobody else is believed.

The balancer proves itself by a secret that only it and the processes know. What follows sees each
request as if the balancer were not there: whom it comes from, and what a proxy before it said.
"""

from __future__ import annotations

import hmac

from starlette.middleware import Middleware
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

import settings
from wording.saying import Saying, both

SECRET, PEER, SCHEME = b"x-atlas-hop", b"x-atlas-peer", b"x-atlas-scheme"
"""Headers that the balancer writes in every request, over whatever a visitor wrote there."""
BALANCED = "x-atlas-balanced"
"""Header that this middleware alone writes: the request came through the balancer."""
_OURS = frozenset({SECRET, PEER, SCHEME, BALANCED.encode()})
LOCAL = "127.0.0.1"
"""Whom a forwarded address is believed from where no proxy signs people in: as without us."""
LEAST, MOST = 32, 200
"""Letters of a secret."""
SCHEMES = {"http": "ws", "https": "wss"}


class Hop:
    """Middleware that puts the visitor in the place of the balancer."""

    def __init__(self, app: ASGIApp, *, secret: str, believing: bool = True) -> None:
        self.app: ASGIApp = app
        self.secret = secret.encode()
        if believing:
            self.app = ProxyHeadersMiddleware(app, LOCAL)  # type: ignore[assignment, arg-type]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on as the visitor's."""
        if scope["type"] in {"http", "websocket"}:
            scope = self._seen(scope)
        await self.app(scope, receive, send)

    def _seen(self, scope: Scope) -> Scope:
        said: dict[bytes, bytes] = {}
        for name, value in scope["headers"]:
            if name in _OURS:
                said.setdefault(name, value)
        kept = [pair for pair in scope["headers"] if pair[0] not in _OURS]
        if not hmac.compare_digest(said.get(SECRET, b""), self.secret):
            return {**scope, "headers": kept}
        scheme = said.get(SCHEME, b"http").decode("latin-1")
        scheme = scheme if scheme in SCHEMES else "http"
        return {
            **scope,
            "headers": [*kept, (BALANCED.encode(), b"1")],
            "client": (said.get(PEER, b"").decode("latin-1"), 0),
            "scheme": SCHEMES[scheme] if scope["type"] == "websocket" else scheme,
        }


def stated() -> str:
    """The secret of the balancer; "" where there is none or its file is not as it must be."""
    path = settings.BALANCED.value()
    try:
        text = path.read_text(encoding="ascii").strip() if path else ""
    except (OSError, UnicodeDecodeError):
        return ""
    return text if LEAST <= len(text) <= MOST and text.isalnum() else ""


def middleware() -> list[Middleware]:
    """The middleware; none where no balancer stands before this process."""
    believing = not settings.TRUST_HEADER.value()
    return [Middleware(Hop, secret=one, believing=believing) for one in [stated()] if one]


def faults() -> list[str]:
    """What is wrong with the secret's file, where one is named."""
    if not settings.BALANCED.value() or stated():
        return []
    return [both(Saying("many-secret", setting=settings.BALANCED.name, least=LEAST))]
