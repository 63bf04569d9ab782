"""`/export/edition.pdf`, `.pptx` and `.zip`: the report of an edition by its plain address."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request as Asked
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Route

from briefing import packs, route
from briefing.making import batch, jobs, work
from briefing.making.job import Job
from briefing.page import fonts
from briefing.parameters import outward
from briefing.report.request import PARAMETERS, EditionRequest, read
from briefing.request import Request, WrongRequest
from data import added
from data.stored import store
from wording.saying import Saying

PATHS = {kind: f"/export/edition.{kind}" for kind in (work.PDF, work.PPTX, work.ZIP)}
KIND = "kind"
"""Parameter of the ZIP: what each province has in it."""
KINDS = (work.PDF, work.PPTX)
VISITOR = "address"
"""Whoever asks for ZIPs by their address: all together they have as many made as one visitor."""
WAIT = "5"
"""Seconds after which to ask again for a ZIP that is being made."""


Hidden = Callable[[Mapping[str, str]], frozenset[str]]
"""The releases that are not for who sends a request with these headers."""


def routes(hidden: Hidden) -> list[BaseRoute]:
    """The routes of the report's files; of releases `hidden` from whoever asks there are none."""
    one = [Route(PATHS[kind], partial(_one, kind=kind, hidden=hidden)) for kind in KINDS]
    return [*one, Route(PATHS[work.ZIP], partial(_zip, hidden=hidden))]


def wanted(
    query: Mapping[str, str], address: str, *, hidden: frozenset[str] = frozenset()
) -> tuple[Request, str]:
    """The report that an address asks for. Raises `WrongRequest` and `WrongPair`."""
    others = route.unknown(query, PARAMETERS)
    return read(query, address=address, hidden=hidden, others=others), work.DEFAULT_SIZE


def every_province(request: EditionRequest, kind: str) -> batch.Order:
    """The report of every province."""
    release = store.release_of(request.after)
    return batch.Order(batch.provinces(request, release), kind)


def zip_name(order: batch.Order) -> str:
    """Name of the ZIP of all provinces: releases, language and kind; one of training says so."""
    first, kind = packs.file_name(order.requests[0]), order.kind
    return f"{first.replace(f'{order.requests[0].area}-', '', 1)}-{kind}.zip"


async def _one(asked: Asked, *, kind: str, hidden: Hidden) -> Response:
    unseen = await run_in_threadpool(hidden, asked.headers)
    return await route.answer(asked, kind, partial(wanted, hidden=unseen))


async def _zip(asked: Asked, *, hidden: Hidden) -> Response:
    """All provinces in one ZIP: made in the background like packs, and to be asked for again."""
    try:
        address = outward(route.public_address(str(asked.base_url)))
        unseen = await run_in_threadpool(hidden, asked.headers)
        order = await run_in_threadpool(_order, added.without(asked.query_params), address, unseen)
        fonts.chosen()
        job = await run_in_threadpool(_job, order)
    except jobs.OrderRefused as refused:
        busy = Saying(f"slides-refused-{refused.reason}", most=refused.most)
        return route.told(busy, asked, 503, {"Retry-After": "10"})
    except tuple(route.REFUSALS) as fault:
        return route.refused(fault, asked)
    return _state(job, asked)


_told: set[str] = set()
"""The orders of which it was told that they failed."""


def _job(order: batch.Order) -> Job:
    """The job of an order; one that failed is told once before it may begin anew."""
    before = jobs.known(order, VISITOR)
    if before is not None and before.state == "failed" and order.id not in _told:
        _told.add(order.id)
        return before
    _told.discard(order.id)
    return jobs.order(order, VISITOR)


def _state(job: Job, asked: Asked) -> Response:
    """The ZIP where it is made, else how far it is, or why it is not."""
    if job.state == "done":
        return FileResponse(
            job.zipped, media_type=work.MEDIA[work.ZIP], filename=zip_name(job.order)
        )
    if job.state == "failed":
        why = Saying(f"slides-why-{job.failure}", id=job.number or job.order.id)
        return route.told(why, asked, 500, None)
    told = Saying("editions-waiting", done=job.done, of=job.total)
    return route.told(told, asked, 202, {"Retry-After": WAIT, "Cache-Control": "no-store"})


def _order(query: Mapping[str, str], address: str, hidden: frozenset[str]) -> batch.Order:
    others = route.unknown(query, (*PARAMETERS, KIND))
    kind = query.get(KIND) or work.PDF
    if kind not in KINDS:
        others.append(WrongRequest(KIND, kind, ", ".join(KINDS)))
    asked = {name: text for name, text in query.items() if name not in {KIND, "area"}}
    return every_province(read(asked, address=address, hidden=hidden, others=others), kind)
