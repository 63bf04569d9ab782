"""What is not answered is told why in a line of one language: the one that the request asks for."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.datastructures import Headers, QueryParams
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from wording import languages
from wording.saying import Said, Saying, said

LEAST = 400
"""The lowest status of an answer that refuses."""
WORDS = {
    404: Saying("nowhere-file"),
    405: Saying("serving-takes-no-such-request"),
}
"""What is told in place of a library's own words, by status."""
OTHERS = Saying("serving-request-refused")


def language(stated: str | None, accepted: str) -> str:
    """The language asked for by name, else the first that a browser prefers, else the default.

    >>> language("en", ""), language(None, "de, en-GB;q=0.8"), language("xx", "")
    ('en', 'en', 'th')
    """
    known = languages.languages()
    if stated in known:
        return str(stated)
    wanted = (part.split(";")[0].strip().split("-")[0].lower() for part in accepted.split(","))
    return next((one for one in wanted if one in known), languages.DEFAULT)


def asked(scope: Scope) -> str:
    """The language of a request: by its address, else by what its browser prefers."""
    accepted = Headers(scope=scope).get("accept-language", "")
    return language(QueryParams(scope.get("query_string", b"")).get("lang"), accepted)


def refused(
    scope: Scope, why: Said, status: int, headers: Mapping[str, str] | None = None
) -> PlainTextResponse:
    """The answer that tells why a request goes no further."""
    lang = asked(scope)
    return PlainTextResponse(said(why, lang), status, {**(headers or {}), **heads(lang)})


def heads(lang: str) -> dict[str, str]:
    """What an answer in a language says of it."""
    return {"Content-Language": lang, "Vary": "Accept-Language", "Cache-Control": "no-store"}


class Worded:
    """Middleware that tells refusals of libraries, which know English alone, in our words.

    Whatever names its language is ours, and passed on as it is; so is what is no text.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the application does, but for words that are not ours."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        foreign = False

        async def told(message: Message) -> None:
            nonlocal foreign
            if message["type"] == "http.response.start":
                foreign = _foreign(message)
                if foreign:
                    await _told(message, scope, receive, send)
            if not foreign:
                await send(message)

        await self.app(scope, receive, told)


def _foreign(start: Message) -> bool:
    headers = Headers(raw=start["headers"])
    text = headers.get("content-type", "text/plain").startswith("text/plain")
    return start["status"] >= LEAST and text and "content-language" not in headers


async def _told(start: Message, scope: Scope, receive: Receive, send: Send) -> None:
    status = start["status"]
    allowed = Headers(raw=start["headers"]).get("allow")
    headers = {"Allow": allowed} if allowed else {}
    await refused(scope, WORDS.get(status, OTHERS), status, headers)(scope, receive, send)
