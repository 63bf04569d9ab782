"""`/healthz`: whether the release in force can be read, and which one is shown."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from data.stored import store
from data.stored.damage import DamagedRelease
from serving import worded
from wording.saying import said


async def _answer(request: Request) -> Response:
    try:
        state = await run_in_threadpool(store.state)
    except DamagedRelease as damage:
        return _told({"status": "damaged"}, damage, 503, request)
    answer = {"status": "ok", "release": state.release.whole_id}
    if state.damage is not None:
        return _told(answer | {"status": "earlier"}, state.damage, 200, request)
    return JSONResponse(answer)


def _told(answer: dict[str, str], damage: DamagedRelease, status: int, asked: Request) -> Response:
    """What is damaged: by members that stay what they are, and a message in the language asked."""
    lang = worded.asked(asked.scope)
    answer |= {"file": damage.file, "message": said(damage.said, lang)}
    return JSONResponse(answer, status, worded.heads(lang))


def routes() -> list[BaseRoute]:
    """The health route."""
    return [Route("/healthz", _answer)]
