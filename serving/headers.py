"""Security headers on every response: one content policy, no sniffing, no foreign frames."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, ExceptionHandler, Message, Receive, Scope, Send

from serving.worded import refused
from wording.saying import Saying

COMMON = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "SAMEORIGIN",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
FRAME = "/component/streamlit_folium.st_folium/"
"""The folder of the map that is drawn on: its document, and its script."""
DOCUMENT = f"{FRAME}index.html"
STARTS = frozenset({"http.response.start", "websocket.http.response.start"})
FAILED = Saying("serving-server-failed-to-do-this-its")
CLOSED = Saying("serving-this-connection-is-not-taken")


def policy(*, scripts: str, images: str = "") -> str:
    """A Content-Security-Policy: `scripts` and `images` are allowed beside our own."""
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src 'self' {scripts}",
            "style-src 'self' 'unsafe-inline'",
            f"img-src 'self' data: blob: {images}".strip(),
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "frame-src 'self'",
            "media-src 'self' blob:",
            "manifest-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'self'",
        ]
    )


def headers_for(script_hashes: list[str], tiles: str = "", *, made: bool = False) -> dict[str, str]:
    """All the headers.

    Nothing may run inline but the scripts with the hashes given, and nothing evaluates text.
    `tiles` is the origin of a base map on the own network, if the server has one. `made` allows
    scripts that the page's own scripts make of text, as Streamlit does for a public component.
    """
    scripts = " ".join(["'wasm-unsafe-eval'", *["blob:"] * made, *script_hashes])
    return {"Content-Security-Policy": policy(scripts=scripts, images=tiles), **COMMON}


def framed(headers: Mapping[str, str]) -> dict[str, str]:
    """The headers of the frame with the map that is drawn on.

    streamlit-folium writes its scripts into its document, so they may run there. The frame has no
    origin: it reaches neither the page around it nor what this server keeps for its own pages.
    """
    scripts = policy(scripts="'unsafe-inline'")
    return {**headers, "Content-Security-Policy": f"{scripts}; sandbox allow-scripts"}


class SecurityHeaders:
    """Middleware that adds the headers to every response, those to refused handshakes too.

    `ahead` tells what the frame's document announces (serving.frame_ahead).
    """

    def __init__(
        self, app: ASGIApp, *, headers: Mapping[str, str], ahead: Callable[[], str] | None = None
    ) -> None:
        self.app = app
        self.headers = headers
        self.framed = framed(headers)
        self.ahead = ahead

    def _for(self, path: str) -> Mapping[str, str]:
        if path == DOCUMENT and self.ahead:
            return {**self.framed, "Link": self.ahead()}
        return self.framed if path.startswith(FRAME) else self.headers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request of the wrapped application with our headers."""
        taken = scope["type"] == "http"
        headers = self._for(scope.get("path", ""))

        async def send_with_headers(message: Message) -> None:
            nonlocal taken
            if message["type"] in STARTS:
                MutableHeaders(scope=message).update(headers)
            elif message["type"] == "websocket.accept":
                taken = True
            elif message["type"] == "websocket.close" and not taken:
                refusal = refused(scope, CLOSED, 403, headers)
                await refusal({"type": "websocket"}, receive, send)
                return
            await send(message)

        await self.app(scope, receive, send_with_headers)


def failed(headers: Mapping[str, str]) -> ExceptionHandler:
    """What answers where the application raised: a sentence, with our headers."""

    def answer(request: Request, _error: Exception) -> Response:
        return refused(request.scope, FAILED, 500, headers)

    return answer
