"""`/healthz`: whether the release in force can be read, and which one it is."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import BaseRoute, Route

from data import store
from data.release import DamagedRelease


async def _answer(request: Request) -> JSONResponse:
    del request
    try:
        release = await run_in_threadpool(store.active)
    except DamagedRelease as damage:
        return JSONResponse({"status": "damaged", "file": damage.file, "message": str(damage)}, 503)
    return JSONResponse({"status": "ok", "release": release.id})


def routes() -> list[BaseRoute]:
    """The health route."""
    return [Route("/healthz", _answer)]
