"""The door: who asks is known before anything is answered; who may not look is told so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import HTTPConnection
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from data.people import in_force, rights, trail
from data.people.person import LONGEST, Person, domain_of
from data.people.signed import Register, id_of
from data.refusal import Refused
from data.stored import part
from serving.api import limits
from serving.people import asking, cookies, exported, opened, page, program, sent
from serving.people.asking import Asked
from serving.people.heard import heard
from serving.people.page import Told
from serving.people.turned import Turned
from serving.people.waiting import Waiting
from serving.people.way import Proxy, Way
from serving.worded import refused
from wording.saying import Saying

EXPORTS = ("/export/", "/media/", "/api/v1/")
"""Below these lie slides, maps, the files that pages save and what programs are given."""
ADMIN = "/admin"
NOT_SIGNED = Saying("signin-first")
TURNED = Turned()


class Refusal(Exception):
    """A request that goes no further: why, and its status."""

    def __init__(self, why: str, status: int, seconds: int = 0) -> None:
        self.why, self.status, self.seconds = why, status, seconds
        super().__init__(why)


@dataclass(frozen=True)
class Door:
    """Middleware that names who asks to all behind it, and lets nobody look who may not.

    On a socket each message is asked about anew: where its sender may no longer look, `whole`
    makes it a request for the whole page and nothing else, which then says so.
    """

    app: ASGIApp
    way: Way
    folder: Path
    waiting: Waiting
    whole: Callable[[bytes], bytes]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer in words, or pass on."""
        if scope["type"] not in {"http", "websocket"}:
            await self.app(scope, receive, send)
            return
        try:
            now = asking.changed(self.folder)
            if now is not None:
                must = not opened.to_all(scope["path"])
                await run_in_threadpool(asking.tell_roles, self.folder, now, must=must)
            identity = await self._identity(scope)
            named = sent.named(scope, identity, place := sent.place(scope, self.way))
            await self._demand(named["path"], identity, place)
            await self._exported(named, identity)
        except Refusal as refusal:
            await self._refuse(refusal, scope, receive, send)
            return
        except Refused:
            await self._refuse(Refusal("trail", 503), scope, receive, send)
            return
        eyes = (await self._asked(identity)).eyes
        if scope["type"] == "websocket":
            receive = heard(receive, partial(self._asked, identity), self.whole, eyes)
        elif not opened.to_all(scope["path"]):
            found, safe = Register(self.folder).known(identity), self._safe(scope)
            send = opened.answered(scope, send, found, safe=safe)
        with part.looking(eyes):
            await self.app(named, receive, send)

    async def _identity(self, scope: Scope) -> str:
        """The id of the session that a request is of. Raises `Refusal`."""
        if isinstance(self.way, Proxy):
            named = await self._by_proxy(scope, self.way)
            return named if named != asking.NOBODY else await self._by_token(scope)
        if program.sent(scope):
            return await self._by_token(scope)
        token = cookies.read(Headers(scope=scope), cookies.SESSION, safe=self._safe(scope))
        if not token:
            return asking.NOBODY
        identity = id_of(token)
        if Register(self.folder).known(identity) is None and scope["path"] not in opened.OPEN:
            await self._wrong(scope)
        return identity

    async def _wrong(self, scope: Scope, what: str = "cookie") -> None:
        """A token of nobody that there was here. Raises `Refusal`."""
        place = sent.place(scope, self.way)
        waits = await run_in_threadpool(self.waiting.wrong, place)
        await self._tell(place, what)
        raise Refusal("wait", 429, waits) if waits else Refusal("foreign", 401)

    async def _by_token(self, scope: Scope) -> str:
        """The program whose token a request carries. Raises `Refusal`."""
        if not (token := program.sent(scope)):
            return asking.NOBODY
        identity, ended = program.identity(self.folder, token)
        if not identity:
            await self._wrong(scope, "token")
        if ended:
            raise Refusal("token", 401)
        return identity

    async def _by_proxy(self, scope: Scope, proxy: Proxy) -> str:
        """The session of whom the proxy names; a header that another one sends is refused."""
        headers = Headers(scope=scope)
        subjects, groups = headers.getlist(proxy.header), sent.listed(headers, proxy.groups)
        trusted = proxy.trusts(sent.peer(scope))
        if (subjects or groups) and not trusted:
            await run_in_threadpool(self.waiting.wrong, sent.peer(scope))
            await self._tell(sent.peer(scope), "header")
            raise Refusal("proxy", 403)
        if not subjects or not subjects[0].strip():
            return asking.NOBODY
        subject = subjects[0].strip()
        if len(subjects) > 1 or len(subject) > LONGEST:
            raise Refusal("proxy", 403)
        person = Person(subject, domain_of(subject), tuple(sorted(groups)))
        place, register = sent.place(scope, self.way), Register(self.folder)
        begins = partial(trail.record, self.folder, trail.SIGNED_IN, "–", who=subject, place=place)
        return (await run_in_threadpool(register.of_header, person, place, begins)).id

    async def _tell(self, place: str, what: str) -> None:
        """Tell the trail of what was refused, but not of each try of who has to wait."""
        if await run_in_threadpool(self.waiting.telling, place):
            await run_in_threadpool(
                trail.record, self.folder, trail.REFUSED, what, who=asking.STRANGER, place=place
            )

    async def _asked(self, identity: str) -> Asked:
        """Who a session is of; aside where a release may have to be read to tell what they may."""
        if in_force.in_force(self.folder).roles.internal:
            return await run_in_threadpool(asking.known, self.folder, identity, "")
        return asking.known(self.folder, identity, "")

    async def _demand(self, path: str, identity: str, place: str) -> None:
        """Refuse who may not look. Raises `Refusal`."""
        if opened.to_all(path):
            return
        asked = await self._asked(identity)
        first = "/" + path.strip("/").partition("/")[0]
        for act in (rights.LOOK, *((rights.ADMIN,) if first == ADMIN else ())):
            if not asked.may(act):
                await run_in_threadpool(TURNED.away, self.folder, asked, identity, act, place)
                raise Refusal("role" if asked.person else asked.ended or "first", 403)

    async def _exported(self, named: Scope, identity: str) -> None:
        """Tell the trail of a file of an internal release. Raises `Refused` where it cannot be."""
        if named["type"] != "http" or not named["path"].startswith(EXPORTS):
            return
        place, query = sent.place(named, self.way), named["query_string"].decode("latin-1")
        if program.below(named["path"]) and limits.spent(place):
            return  # it will be refused
        roles = in_force.in_force(self.folder).roles
        asked = await self._asked(identity)
        release = await run_in_threadpool(exported.internal, named, roles, asked)
        if not release:
            return
        who, file = asked.who, named["path"]
        if program.below(file) and query:
            file = f"{file}?{query}"
        file = file[:200]
        await run_in_threadpool(
            trail.record, self.folder, trail.EXPORTED, file, who=who, place=place, release=release
        )

    async def _refuse(self, refusal: Refusal, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
            return
        await self._answer(refusal, scope)(scope, receive, send)

    def _answer(self, refusal: Refusal, scope: Scope) -> Response:
        """Words: a page for who opens one, a line for anything else, members for a program."""
        if program.below(scope["path"]):
            return program.refused(refusal.why, refusal.status, refusal.seconds, scope)
        connection = HTTPConnection(scope)
        lang = page.language(connection.query_params.get("lang"))
        onward = page.onward(
            scope["path"] + f"?{connection.url.query}" * bool(connection.url.query)
        )
        if refusal.why in {"first", "old", "out", "off"}:
            asked = {"next": onward, "lang": lang}
            asked |= {} if refusal.why == "first" else {"why": refusal.why}
            if scope["method"] in {"GET", "HEAD"} and opened.opens(connection.headers):
                return RedirectResponse(
                    f"{page.SIGN_IN}?{urlencode(asked)}", 303, {"Cache-Control": "no-store"}
                )
            return refused(scope, NOT_SIGNED, 401)
        act = "" if isinstance(self.way, Proxy) or refusal.why == "wait" else "in"
        act = "out" if refusal.why == "role" and act else act
        told = Told(why=refusal.why, act=act, onward=onward, seconds=refusal.seconds)
        answer = page.page(told, lang, status=refusal.status)
        if refusal.why in {"foreign", "wait"}:
            cookies.drop(answer, cookies.SESSION, safe=self._safe(scope))
        return answer

    def _safe(self, scope: Scope) -> bool:
        return sent.by_https(scope, self.way)
