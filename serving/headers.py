"""Security headers on every response: one content policy, no sniffing, no foreign frames."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COMMON = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "SAMEORIGIN",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}


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


class SecurityHeaders:
    """Middleware that adds the headers to every HTTP response.

    Nothing may run inline but the scripts with the hashes given, and nothing evaluates text.
    `tiles` is the origin of a base map on the own network, if the server has one.
    """

    def __init__(self, app: ASGIApp, *, script_hashes: list[str], tiles: str = "") -> None:
        self.app = app
        scripts = " ".join(["'wasm-unsafe-eval'", *script_hashes])
        self.policy = policy(scripts=scripts, images=tiles)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request of the wrapped application with our headers."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = self.policy
                for name, value in COMMON.items():
                    headers[name] = value
            await send(message)

        await self.app(scope, receive, send_with_headers)
