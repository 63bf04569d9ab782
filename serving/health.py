"""`/healthz`: whether the release in force can be read, and which one is shown."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import BaseRoute, Route

from data.stored import store
from data.stored.damage import DamagedRelease


async def _answer(_: Request) -> JSONResponse:
    try:
        state = await run_in_threadpool(store.state)
    except DamagedRelease as damage:
        return JSONResponse({"status": "damaged", "file": damage.file, "message": str(damage)}, 503)
    answer = {"status": "ok", "release": state.release.whole_id}
    if state.damage is not None:
        answer |= {"status": "earlier", "file": state.damage.file, "message": str(state.damage)}
    return JSONResponse(answer)


def routes() -> list[BaseRoute]:
    """The health route."""
    return [Route("/healthz", _answer)]
