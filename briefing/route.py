"""`/export/slide.png` and `/export/a4.pdf`: a slide, or a group's sheet, by its plain address."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Iterable, Mapping

from cachetools import LRUCache
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.requests import Request as Asked
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

import settings
from briefing import packs
from briefing.codes import slide_code
from briefing.files import png
from briefing.making import pool, work, workers
from briefing.page import fonts
from briefing.parameters import PARAMETERS, faults, outward, read_request
from briefing.request import ADDRESS, NAME, Request, WrongRequest, demand_none
from data import added
from data.catalog import Catalog
from data.stored import store
from data.stored.damage import DamagedRelease
from figures.edition.pair import WrongPair
from wording import clock
from wording.fault import SaidFault
from wording.languages import spoken
from wording.saying import Said, Saying, said

PATH, SHEET = "/export/slide.png", "/export/a4.pdf"
SIZE, HEADLINE = "size", "headline"
KNOWN = frozenset({*PARAMETERS, HEADLINE, SIZE, slide_code.PARAMETER})
KEPT = 48
"""Files kept in memory, about 0.4 MB each."""
LONGEST_HOST = 200
BUSY = (pool.Busy, workers.TooSlow, workers.Lost)
REFUSALS: dict[type[SaidFault], int] = {
    WrongRequest: 400,
    WrongPair: 400,
    fonts.NoThaiFont: 503,
    DamagedRelease: 503,
    work.Unreadable: 503,
    **dict.fromkeys(BUSY, 503),
    work.Failed: 500,
}
"""Why there is no file, and the status that says so."""
Read = Callable[[Mapping[str, str], str], tuple[Request, str]]
"""What reads the request and the size from an address's parameters."""
_kept: LRUCache[str, bytes] = LRUCache(maxsize=KEPT)


def routes() -> list[BaseRoute]:
    """The routes of slides and of sheets."""
    return [Route(PATH, _slide), Route(SHEET, _sheet)]


def wanted(query: Mapping[str, str], address: str) -> tuple[Request, str]:
    """The slide and the size that an address asks for. Raises `WrongRequest` for all faults."""
    size = query.get(SIZE) or work.DEFAULT_SIZE
    release = store.active()
    given, wrong = _spelled(query, release.catalog)
    wrong += unknown(query, KNOWN)
    if size not in png.SIZES:
        wrong.append(WrongRequest(SIZE, size, ", ".join(png.SIZES)))
    if wrong:
        demand_none([*wrong, *faults(given, release, packs.known())])
    request = read_request(given, release, packs.known(), address=address)
    packs.demand_area(request, release)
    return request, size


def unknown(names: Iterable[str], known: Collection[str]) -> list[WrongRequest]:
    """Each name of a parameter that there is none of."""
    expected = Saying("stored-one-of", known=", ".join(sorted(known)))
    return [WrongRequest(name, name, expected, NAME) for name in names if name not in known]


def _spelled(
    query: Mapping[str, str], catalog: Catalog
) -> tuple[dict[str, str], list[WrongRequest]]:
    """The parameters of an address with those that its code holds, and what is wrong with it."""
    given = {name: text for name, text in query.items() if text}
    try:
        held = slide_code.read_code(given.pop(slide_code.PARAMETER, ""), catalog)
    except WrongRequest as wrong:
        return given, [wrong] if query.get(slide_code.PARAMETER) else []
    return held | given, []


def configured_address() -> str:
    """Where people reach the dashboard as configured; empty where nobody said so."""
    return settings.ADDRESS.value()


def public_address(seen: str = "") -> str:
    """Where people reach the dashboard: as configured, else as this visitor does."""
    return configured_address() or (seen.rstrip("/") if 0 < len(seen) <= LONGEST_HOST else ADDRESS)


async def _slide(asked: Asked) -> Response:
    return await answer(asked, work.PNG, wanted)


async def _sheet(asked: Asked) -> Response:
    return await answer(asked, work.PDF, wanted)


async def answer(asked: Asked, kind: str, read: Read) -> Response:
    """The file of what an address asks for (`read`), or why there is none."""
    address = outward(public_address(str(asked.base_url)))
    try:
        request, size = await run_in_threadpool(read, once(asked.query_params), address)
        fonts.chosen()
        tag = f'"{work.digest(request, kind, size)}-{clock.today():%Y%m%d}"'
        headers = {"Cache-Control": "no-cache", "ETag": tag}
        if asked.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers=headers)
        content = await made(request, kind, size, tag)
    except tuple(REFUSALS) as fault:
        return refused(fault, asked)
    name = f"{packs.file_name(request)}.{kind}"
    headers["Content-Disposition"] = f'inline; filename="{name}"'
    return Response(content, media_type=work.MEDIA[kind], headers=headers)


def once(query: QueryParams) -> dict[str, str]:
    """What an address asks for. Raises `WrongRequest` for what it says twice."""
    given = added.without(query)
    said_ = {name: query.getlist(name) for name in given}
    once_ = Saying("slide-expected-once")
    demand_none(
        WrongRequest(name, ", ".join(texts), once_)
        for name, texts in said_.items()
        if len(texts) > 1
    )
    return given


def refused(fault: SaidFault, asked: Asked) -> Response:
    """Why there is no file, in a sentence of the language asked for."""
    status = next(number for kind, number in REFUSALS.items() if isinstance(fault, kind))
    headers = {"Retry-After": "10"} if isinstance(fault, BUSY) else None
    return told(fault.said, asked, status, headers)


def told(what: Said, asked: Asked, status: int, headers: Mapping[str, str] | None) -> Response:
    """A sentence in the language that an address asks for, of files the default's."""
    lang = spoken(asked.query_params.get("lang"))
    headers = {"Content-Language": lang, **(headers or {})}
    return PlainTextResponse(said(what, lang), status, headers)


async def made(request: Request, kind: str, size: str, key: str) -> bytes:
    """The file, drawn by a worker or kept from before."""
    if key in _kept:
        return _kept[key]
    content = await asyncio.wrap_future(pool.shared().make(request, kind, size))
    _kept[key] = content
    return content
