"""`/export/map.html`: a map as one file by its plain address, the same as page and command make."""

from __future__ import annotations

import asyncio
import hashlib

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from briefing import route
from briefing.parameters import outward
from briefing.route import REFUSALS, public_address, refused
from data import added
from data.stored import store
from ui.single import file, wanted

PATH = "/export/map.html"


def routes() -> list[BaseRoute]:
    """The route of maps."""
    return [Route(PATH, _answer)]


async def _answer(asked: Request) -> Response:
    try:
        release = await run_in_threadpool(store.active)
        named = list(filter(None, asked.query_params.getlist(wanted.MEASURE)))
        unknown = route.unknown(added.without(asked.query_params), wanted.PARAMETERS)
        read = wanted.read(asked.query_params, named, release, unknown)
        making = file.later(read, release, outward(public_address(str(asked.base_url))))
        content = await asyncio.shield(asyncio.wrap_future(making))  # others may wait for it too
    except tuple(REFUSALS) as fault:
        return refused(fault, asked)
    headers = {"Cache-Control": "no-cache", "ETag": f'"{hashlib.sha256(content).hexdigest()[:16]}"'}
    if asked.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    headers["Content-Disposition"] = f'attachment; filename="{file.name(read, release)}"'
    return Response(content, media_type=file.MEDIA, headers=headers)
