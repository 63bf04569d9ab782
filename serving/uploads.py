"""Uploads are refused: no page takes files, and Streamlit's own route would from any session."""

from __future__ import annotations

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

ROUTE = "_stcore/upload_file"
REFUSAL = {
    "th": "ระบบนี้ไม่รับแฟ้มจากผู้ใช้",
    "en": "This server does not take files.",
}


class RefuseUploads:
    """Middleware that answers every upload with 403 before its body is read."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on everything but uploads."""
        if scope["type"] == "http" and ROUTE in scope["path"]:
            await JSONResponse(REFUSAL, status_code=403)(scope, receive, send)
            return
        await self.app(scope, receive, send)
