"""The gate: requests under the server's own names, from its own pages; who comes direct is told."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from serving.hosts import Hosts, is_local, is_loopback
from serving.worded import refused
from wording.saying import Saying

DIRECT = "x-atlas-direct"
"""Header that the gate alone writes: the request comes from this machine, through no proxy."""
SAFE = frozenset({"GET", "HEAD"})
FORWARDED = frozenset(
    {"forwarded", "via", "x-real-ip", "x-client-ip", "client-ip", "true-client-ip"}
    | {"x-cluster-client-ip", "x-proxyuser-ip", "x-remote-ip", "x-remote-addr", "proxy-connection"}
)
"""Headers that a proxy adds; those that begin as below are of the same kind."""
FORWARDING = ("x-forwarded", "x-original", "x-envoy", "cf-", "x-azure", "fastly-", "x-arr-")
SESSIONS = 1_000
"""As many visitors may have a page open."""
NAME = Saying("serving-this-server-does-not-go-by")
ORIGIN = Saying("serving-requests-from-pages-of-another-server")
FULL = Saying("serving-too-many-visitors-please-try-again")


class Gate:
    """Middleware that refuses foreign names and foreign pages before anything else looks at them.

    Streamlit asks an outside address who it is before it refuses a foreign page; it never sees one.
    """

    def __init__(self, app: ASGIApp, *, hosts: Hosts) -> None:
        self.app = app
        self.hosts = hosts
        self.open = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, or pass on, saying whether the request is direct."""
        if scope["type"] not in {"http", "websocket"}:
            await self.app(scope, receive, send)
            return
        refusal = self._refusal(scope)
        if refusal is not None:
            await refusal(scope, receive, send)
            return
        self.open += scope["type"] == "websocket"
        try:
            await self.app(self._told(scope), receive, send)
        finally:
            self.open -= scope["type"] == "websocket"

    def _refusal(self, scope: Scope) -> PlainTextResponse | None:
        headers = Headers(scope=scope)
        named = headers.getlist("host")
        if len(named) != 1 or not self.hosts.answer_to(named[0]):
            return refused(scope, NAME, 403)
        if scope["type"] == "http" and scope["method"] in SAFE:
            return None
        origins = headers.getlist("origin")
        if not origins:
            return refused(scope, ORIGIN, 403) if _browser(headers) else self._full(scope)
        if len(origins) > 1 or not self.hosts.own(origins[0], named[0]):
            return refused(scope, ORIGIN, 403)
        return self._full(scope)

    def _full(self, scope: Scope) -> PlainTextResponse | None:
        if scope["type"] != "websocket" or self.open < SESSIONS:
            return None
        return refused(scope, FULL, 503, {"Retry-After": "30"})

    def _told(self, scope: Scope) -> Scope:
        """The request with its origin as Streamlit takes it for its own, and whether it is direct.

        A page under a name that was set may be asked for by a proxy under another.
        """
        host = Headers(scope=scope)["host"].encode("latin-1")
        kept = [pair for pair in scope["headers"] if pair[0] not in {DIRECT.encode(), b"origin"}]
        for name, value in scope["headers"]:
            if name == b"origin":
                kept.append((name, value.partition(b"//")[0] + b"//" + host))
        if is_direct(scope):
            kept.append((DIRECT.encode(), b"1"))
        return {**scope, "headers": kept}


def is_direct(scope: Scope) -> bool:
    """Whether a request comes from this machine, under its own name, through no proxy."""
    headers = Headers(scope=scope)
    peer = scope.get("client") or ("", 0)
    through = any(name in FORWARDED or name.startswith(FORWARDING) for name in headers)
    return is_loopback(peer[0]) and is_local(headers.get("host", "")) and not through


def _browser(headers: Headers) -> bool:
    """Whether a browser asks, which always names its page's origin where it is asked for here."""
    fetched = any(name.startswith("sec-fetch-") for name in headers)
    return fetched or headers.get("user-agent", "").startswith("Mozilla/")
