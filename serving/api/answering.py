"""How a request is answered: who may, by which release, from memory where it was made before."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from threading import Lock

from cachetools import LRUCache
from starlette.requests import Request
from starlette.responses import Response

import settings
from data.people import rights
from data.stored import keys, part, store
from data.stored.damage import DamagedRelease
from data.stored.release import Release
from figures import house
from serving import encodings, worded
from serving.api import limits, problems, reading
from serving.api.calls import VERSION, Answer, Call, Endpoint
from serving.api.problems import Problem
from serving.people import asking
from serving.people.asking import Asked
from wording.saying import Saying

WORKERS, MOST_WAITING = 2, 60
"""Requests that are answered at a time: pages come first; and how many more may wait."""
KEPT = 48_000_000
"""Bytes of answers that are kept in memory."""
LEAST = 1_000
"""Bytes from which on an answer is sent compressed."""
PLAIN = ("application/vnd.apache.parquet",)
"""What is compressed already."""
VARIES = "Accept-Encoding, Accept-Language"
"""What an answer goes by beside its address."""
AGREED = "public, no-cache"
"""Anybody may keep an answer, and asks each time whether it still holds."""


@dataclass(frozen=True)
class Sent:
    """A request as its thread reads it."""

    headers: Mapping[str, str]
    query: tuple[tuple[str, str], ...]
    path: Mapping[str, str]
    address: str
    base: str
    lang: str


class Answers:
    """Answers the requests of all addresses, a few at a time, and keeps what was answered."""

    def __init__(self) -> None:
        self.hands = ThreadPoolExecutor(WORKERS, "api")
        self.waiting = 0
        self.kept: LRUCache[tuple[str, str], Answer] = LRUCache(
            KEPT, getsizeof=lambda answer: len(answer.content)
        )
        self.lock = Lock()

    async def respond(self, request: Request, endpoint: Endpoint) -> Response:
        """Answer a request, or say why not."""
        lang = worded.asked(request.scope)
        try:
            limits.demand(request)
            answer = await self._in_turn(partial(self.made, sent_of(request, lang), endpoint))
        except Problem as problem:
            answer = problems.answer(problem, lang)
        except DamagedRelease as damage:
            expected = Saying("api-expected-release", why=damage.said)
            answer = problems.answer(Problem(503, expected, damage.remedy), lang)
        return without_body(answer) if request.method == "HEAD" else answer

    async def _in_turn(self, work: partial[Response]) -> Response:
        if self.waiting >= MOST_WAITING:
            expected, remedy = Saying("api-expected-turn"), Saying("api-remedy-wait", seconds="5")
            raise Problem(503, expected, remedy, headers={"Retry-After": "5"})
        self.waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self.hands, work)
        finally:
            self.waiting -= 1

    def made(self, sent: Sent, endpoint: Endpoint) -> Response:
        """The answer to a request. Raises `Problem` and `DamagedRelease`."""
        asked = asking.of(sent.headers)
        with part.looking(asked.eyes):
            return self._answered(sent, endpoint, asked)

    def _answered(self, sent: Sent, endpoint: Endpoint, asked: Asked) -> Response:
        """The same for who is known, with their eyes."""
        release = opened(asked)
        given = reading.read(endpoint, sent.query, sent.path, release)
        demand(asked, endpoint.places(given))
        lang = str(given.get("lang", sent.lang))
        call = Call(given, release, asked, lang, sent.base, sent.address, sent.query)
        encoding = encodings.accepted(sent.headers.get("accept-encoding", ""))
        mark = tag(call) if endpoint.of_release else ""
        if mark and _known(sent, mark, anything=False):
            return _unchanged(mark)
        answer = self._kept_or(call, endpoint, mark)
        mark = mark or f'W/"{hashlib.sha256(answer.content).hexdigest()[:20]}"'
        if _known(sent, mark):
            return _unchanged(mark)
        return _written(answer, mark, encoding, call.lang)

    def _kept_or(self, call: Call, endpoint: Endpoint, mark: str) -> Answer:
        """What was answered to the same request, else the answer made."""
        key = endpoint.id, mark
        with self.lock:
            found = self.kept.get(key) if mark else None
        if found is not None:
            return found
        answer = endpoint.answer(call)
        with self.lock:
            if mark and len(answer.content) < KEPT // 4:
                self.kept[key] = answer
        return answer


def sent_of(request: Request, lang: str) -> Sent:
    """A request as it was sent, under the address by which people reach the server."""
    own = f"{request.url.scheme}://{request.url.netloc}"
    return Sent(
        request.headers,
        reading.asked_of(request.query_params.multi_items()),
        dict(request.path_params),
        request.url.path,
        settings.ADDRESS.value() or own,
        lang,
    )


def opened(asked: Asked) -> Release:
    """The release in force, for who may look at it. Raises `Problem` and `DamagedRelease`."""
    if not asked.may(rights.LOOK):
        raise forbidden()
    release = store.active()
    if release.whole_id in asked.hidden:
        raise forbidden()
    return release


def demand(asked: Asked, places: list[str]) -> None:
    """Refuse who may not look at an area. Raises `Problem`."""
    if places and not asked.may(rights.LOOK, places):
        raise forbidden()


def forbidden() -> Problem:
    """What is answered to who may not look."""
    return Problem(403, Saying("api-expected-right"), Saying("api-remedy-right"))


def tag(call: Call) -> str:
    """The mark of an answer: of program, release and protection, and of all that was asked."""
    parts = (
        VERSION,
        call.release.id, keys.key_of(call.release).hex(), str(house.threshold()), call.lang,
        str(settings.API_ROWS.value()), call.base, call.path, repr(call.query),
    )  # fmt: skip
    return f'W/"{hashlib.sha256("|".join(parts).encode()).hexdigest()[:20]}"'


def _known(sent: Sent, mark: str, *, anything: bool = True) -> bool:
    """Whether who asks has this answer already; with `*` where there is `anything` to have."""
    stated = [one.strip() for one in sent.headers.get("if-none-match", "").split(",")]
    named = {one.removeprefix("W/") for one in stated}
    return ("*" in stated and anything) or mark.removeprefix("W/") in named


def _unchanged(mark: str) -> Response:
    headers = {"ETag": mark, "Cache-Control": AGREED, "Vary": VARIES}
    return Response(status_code=304, headers=headers)


def _written(answer: Answer, mark: str, encoding: str, lang: str) -> Response:
    content, packed = answer.content, encoding
    if len(content) < LEAST or answer.media in PLAIN:
        packed = encodings.PLAIN
    headers = {"ETag": mark, "Cache-Control": AGREED, "Content-Language": lang}
    headers |= {**encodings.headers(packed), "Vary": VARIES, **answer.headers}
    return Response(
        encodings.packed(content, packed, once=False), 200, headers, media_type=answer.media
    )


def without_body(answer: Response) -> Response:
    """The headers of an answer alone."""
    bare = Response(status_code=answer.status_code)
    bare.raw_headers = answer.raw_headers
    return bare
