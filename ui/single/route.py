"""`/export/map.html`: a map as one file by its plain address, the same as page and command make."""

from __future__ import annotations

import asyncio
import hashlib
import re
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from briefing.making.pool import Busy
from briefing.parameters import outward
from briefing.request import WrongRequest
from briefing.route import public_address
from data.stored import part, store
from data.stored.damage import DamagedRelease
from ui.single import file, wanted
from ui.single.wanted import Wanted

PATH = "/export/map.html"
MOST_WAITING = 20
"""As many maps may wait to be made; more are refused."""
ADDED = re.compile(r"fbclid|gclid|utm_\w+|openExternalBrowser", re.IGNORECASE)
"""Parameters that chat programs and mail add to every address."""


class Maker:
    """Makes maps one after another: pages come first."""

    def __init__(self) -> None:
        self.hand = ThreadPoolExecutor(1)
        self.waiting = 0

    async def make(self, asked: Wanted, address: str) -> bytes:
        """The file of a map of the release in use. Raises `Busy`."""
        if self.waiting >= MOST_WAITING:
            raise Busy
        self.waiting += 1
        work = part.alike(partial(file.of, asked, store.active(), address))
        try:
            return await asyncio.get_running_loop().run_in_executor(self.hand, work)
        finally:
            self.waiting -= 1


MAKER = Maker()


def routes() -> list[BaseRoute]:
    """The route of maps."""
    return [Route(PATH, _answer)]


async def _answer(asked: Request) -> Response:
    try:
        _demand_known(asked.query_params)
        release = await run_in_threadpool(store.active)
        named = list(filter(None, asked.query_params.getlist(wanted.MEASURE)))
        read = wanted.read(asked.query_params, named, release)
        content = await MAKER.make(read, outward(public_address(str(asked.base_url))))
    except WrongRequest as wrong:
        return PlainTextResponse(str(wrong), 400)
    except DamagedRelease as damage:
        return PlainTextResponse(str(damage), 503)
    except Busy as busy:
        return PlainTextResponse(str(busy), 503, headers={"Retry-After": "10"})
    headers = {"Cache-Control": "no-cache", "ETag": f'"{hashlib.sha256(content).hexdigest()[:16]}"'}
    if asked.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    headers["Content-Disposition"] = f'attachment; filename="{file.name(read, release)}"'
    return Response(content, media_type=file.MEDIA, headers=headers)


def _demand_known(names: Iterable[str]) -> None:
    for name in names:
        if name not in wanted.PARAMETERS and not ADDED.fullmatch(name):
            raise WrongRequest("?", name, ", ".join(wanted.PARAMETERS))
