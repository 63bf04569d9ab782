"""Signing in and out: the page, the way to the provider and back, the end of a session."""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from data.people import rights, signed, trail
from data.people.person import Person
from data.people.signed import Register
from data.refusal import Refused
from serving.people import asking, cookies, page, sealed, sent
from serving.people.page import Told
from serving.people.provider import NotSignedIn, Provider
from serving.people.sealed import Begun
from serving.people.waiting import Waiting
from serving.people.way import Oidc, Way
from wording.bundle import texts


@dataclass(frozen=True)
class SigningIn:
    """The routes of signing in, of a way and over a data folder."""

    way: Way
    folder: Path
    waiting: Waiting

    def routes(self) -> list[BaseRoute]:
        """All of them; where a proxy signs people in only the page that says so."""
        found = [Route(page.SIGN_OUT, self.ask_out)]
        if isinstance(self.way, Oidc):
            provider = _AtProvider(self, self.way, Provider(self.way))
            found += [Route(page.GO, provider.go), Route(page.BACK, provider.back)]
            found += [Route(page.SIGN_IN, provider.page), Route(page.LEAVE, provider.leave)]
            found.append(Route(page.SIGN_OUT, self.out, methods=["POST"]))
        else:
            found.append(Route(page.SIGN_IN, self.page))
        return list(found)

    async def page(self, request: Request, *, leave: bool = False) -> Response:
        """Who is signed in, or the link to sign in; and why somebody was sent here.

        `leave`: also the link to sign out at the provider.
        """
        lang, onward = _language(request), page.onward(request.query_params.get("next"))
        asked = await run_in_threadpool(asking.of, request.headers)
        why = request.query_params.get("why", "")
        why = why if why in page.WHYS else asked.ended
        if asked.person is not None:
            return page.page(self._signed(asked, lang, why), lang)
        act = "in" if isinstance(self.way, Oidc) else ""
        lines = [texts(lang)("signin-page" if act else "signin-by-proxy")]
        return page.page(Told(lines, why, act, onward, leave=leave), lang)

    def _signed(self, asked: asking.Asked, lang: str, why: str) -> Told:
        text = texts(lang)
        roles = [text(f"role-{role}") for role in rights.ROLES if role in asked.held.roles]
        lines = [
            text("signin-signed", who=asked.who),
            text("signin-roles", roles=", ".join(roles)) if roles else text("signin-no-role"),
        ]
        return Told(lines, "" if why in {"out", "old", "off"} else why, self._ending())

    def _ending(self) -> str:
        return "out" if isinstance(self.way, Oidc) else ""

    async def ask_out(self, request: Request) -> Response:
        """The button that ends a session."""
        return await self.page(request)

    async def out(self, request: Request) -> Response:
        """End the session in all tabs; the gate lets only pages of this server ask for it."""
        identity = request.headers.get(asking.WHO, "")
        ended = await run_in_threadpool(Register(self.folder).end, identity, signed.OUT)
        if ended is not None:
            try:
                await self.told(trail.SIGNED_OUT, ended.person.subject, request)
            except Refused:
                return self._left(
                    page.page(Told(why="untold"), _language(request), status=503), request
                )
        return self._left(
            RedirectResponse(f"{page.SIGN_IN}?why=out&lang={_language(request)}", 303), request
        )

    def _left(self, answer: Response, request: Request) -> Response:
        """An answer with which the browser forgets its session."""
        cookies.drop(answer, cookies.SESSION, safe=safe(self.way, request))
        return answer

    async def told(self, what: str, who: str, request: Request, why: str = "") -> None:
        """Tell the trail. Raises `Refused` where it cannot be written to."""
        place = request.headers.get(asking.PLACE, "")
        await run_in_threadpool(trail.record, self.folder, what, why or "–", who=who, place=place)


@dataclass(frozen=True)
class _AtProvider:
    """Signing in at an OpenID Connect provider."""

    all: SigningIn
    way: Oidc
    provider: Provider

    async def page(self, request: Request) -> Response:
        """The page; to who has just signed out here it offers to do so at the provider too."""
        out = request.query_params.get("why") == "out"
        leave = out and bool(await run_in_threadpool(self._ending, request))
        return await self.all.page(request, leave=leave)

    async def leave(self, request: Request) -> Response:
        """Send the browser to where it signs out at the provider."""
        there = await run_in_threadpool(self._ending, request)
        back = f"{page.SIGN_IN}?lang={_language(request)}"
        return RedirectResponse(there or back, 303, {"Cache-Control": "no-store"})

    def _ending(self, request: Request) -> str:
        """Where one signs out at the provider; "" where it offers none, or is away."""
        try:
            return self.provider.ending(self._here(request) + page.SIGN_IN)
        except NotSignedIn:
            return ""

    async def go(self, request: Request) -> Response:
        """Send the browser to the provider; it keeps what the answer must fit."""
        begun = Begun.new(page.onward(request.query_params.get("next")))
        key = await run_in_threadpool(sealed.key_of, self.all.folder)
        try:
            there = await run_in_threadpool(self.provider.begin, begun, self._own(request))
        except NotSignedIn as reason:
            return await self._refused(request, reason.why)
        answer = RedirectResponse(there, 302, {"Cache-Control": "no-store"})
        kept = sealed.sealed(begun, key)
        cookies.put(answer, cookies.BEGUN, kept, safe=safe(self.way, request))
        return answer

    async def back(self, request: Request) -> Response:
        """What the provider answered: a session begins, or it is said why not."""
        try:
            begun = await self._begun(request)
            if request.query_params.get("error"):
                raise NotSignedIn("denied")
            code = request.query_params.get("code", "")
            if not 0 < len(code) <= 4_000:
                raise NotSignedIn("code")
            who = await run_in_threadpool(self.provider.finish, begun, code, self._own(request))
        except NotSignedIn as reason:
            return await self._refused(request, reason.why)
        try:
            return await self._signed(request, who, begun.next)
        except Refused:
            return await self._refused(request, "trail", told=False)

    async def _begun(self, request: Request) -> Begun:
        """The sign-in that this browser began here. Raises `NotSignedIn`."""
        kept = cookies.read(request.headers, cookies.BEGUN, safe=safe(self.way, request))
        key = await run_in_threadpool(sealed.key_of, self.all.folder)
        begun = sealed.opened(kept, key) if kept else None
        state = request.query_params.get("state", "").encode()
        if begun is None or not hmac.compare_digest(begun.state.encode(), state):
            raise NotSignedIn("state")
        return begun

    async def _signed(self, request: Request, who: Person, onward: str) -> Response:
        """A session for somebody; the one that the browser had ends."""
        register = Register(self.all.folder)
        await self.all.told(trail.SIGNED_IN, who.subject, request)
        before = request.headers.get(asking.WHO, "")
        await run_in_threadpool(register.end, before, signed.OUT)
        place = request.headers.get(asking.PLACE, "")
        token = await run_in_threadpool(register.begin, who, place)
        answer = RedirectResponse(onward, 303, {"Cache-Control": "no-store"})
        cookies.put(answer, cookies.SESSION, token, safe=safe(self.way, request))
        cookies.drop(answer, cookies.BEGUN, safe=safe(self.way, request))
        return answer

    async def _refused(self, request: Request, why: str, *, told: bool = True) -> Response:
        """Say why nobody was signed in; who tries again and again waits longer each time."""
        place, lang = request.headers.get(asking.PLACE, ""), _language(request)
        waiting = self.all.waiting
        waits = await run_in_threadpool(waiting.wrong, place) if why != "away" else 0
        if told and await run_in_threadpool(waiting.telling, place):
            try:
                await self.all.told(trail.REFUSED, asking.STRANGER, request, f"sign-in:{why}")
            except Refused:
                why = "trail"
        if waits:
            return page.page(Told(why="wait", seconds=waits), lang, status=429)
        status = 503 if why in {"away", "trail"} else 401
        return page.page(Told(why=why, act="in"), lang, status=status)

    def _own(self, request: Request) -> str:
        """Our address that the provider sends the browser back to."""
        return self._here(request) + page.BACK

    def _here(self, request: Request) -> str:
        """Our address, as configured or as this browser reaches it."""
        scheme = "https" if safe(self.way, request) else "http"
        return self.way.address or f"{scheme}://{request.url.netloc}"


def safe(way: Way, request: Request) -> bool:
    """Whether the server is reached by https alone, so that its cookies are for that alone."""
    return sent.by_https(request.scope, way)


def _language(request: Request) -> str:
    return page.language(request.query_params.get("lang"))
