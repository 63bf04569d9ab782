"""The pages of signing in: plain documents without a script, in the language of the address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from string import Template
from urllib.parse import urlencode

from starlette.responses import HTMLResponse

from serving import assets
from wording.bundle import texts
from wording.languages import languages, spoken

SIGN_IN, GO, BACK, SIGN_OUT = "/signin", "/signin/go", "/signin/back", "/signout"
"""Addresses: the page, the way to the provider, the way back from it, the end of a session."""
LEAVE = "/signin/leave"
"""Address of the way out at the provider."""
WHYS = frozenset(
    {"away", "denied", "code", "token", "issuer", "audience", "clock", "nonce", "state", "foreign"}
    | {"old", "out", "off", "wait", "role", "proxy", "trail", "untold"}
)
"""Why somebody is not signed in, or may not see a page: ends of the keys of the words."""
_PAGE = Template(Path(__file__).with_name("page.html").read_text(encoding="utf-8"))
_LINE = Template('<p class="$kind">$text</p>')
_LINK = Template('<a class="$kind" href="$address"$more>$text</a>')
_FORM = Template('<form method="post" action="$address"><button class="act">$text</button></form>')


@dataclass(frozen=True)
class Told:
    """What a page says: a line or two, and why; what can be done: sign in, sign out or neither.

    `leave`: whether one may still be signed in at the provider, and signs out there by a link.
    """

    lines: Sequence[str] = ()
    why: str = ""
    act: str = ""
    onward: str = "/"
    seconds: int = 0
    leave: bool = False


def page(told: Told, lang: str, *, status: int = 200) -> HTMLResponse:
    """A page in a language."""
    text = texts(lang)
    why = text(f"signin-why-{told.why}", seconds=told.seconds) if told.why else ""
    lines = [(("why"), why)] * bool(why) + [("", line) for line in told.lines]
    lines += [("", text("signin-still"))] * told.leave
    body = written(
        lang,
        text("site-title"),
        lines,
        _act(told, lang) + _leave(lang) * told.leave,
        "".join(_other(told, one) for one in languages() if one != lang),
    )
    headers = {"Cache-Control": "no-store"}
    if told.seconds:
        headers["Retry-After"] = str(told.seconds)
    return HTMLResponse(body, status, headers)


def written(lang: str, title: str, lines: Sequence[tuple[str, str]], act: str, others: str) -> str:
    """A document of ours: lines, each with what it is, and as marked up what to do and `others`."""
    return _PAGE.substitute(
        lang=lang,
        title=escape(title),
        icon=f"{assets.base()}/page/favicon.svg",
        font=f"{assets.base()}/fonts/sarabun-400.ttf",
        bold=f"{assets.base()}/fonts/sarabun-600.ttf",
        told="\n".join(_LINE.substitute(kind=kind, text=escape(line)) for kind, line in lines),
        act=act,
        languages=others,
    )


def _act(told: Told, lang: str) -> str:
    text = texts(lang)
    if told.act == "out":
        return _FORM.substitute(
            address=f"{SIGN_OUT}?lang={lang}", text=escape(text("signin-sign-out"))
        )
    if told.act == "in":
        asked = urlencode({"next": told.onward, "lang": lang})
        return _LINK.substitute(
            kind="act", address=escape(f"{GO}?{asked}"), more="", text=escape(text("signin-go"))
        )
    return ""


def _leave(lang: str) -> str:
    """The link by which one signs out at the provider too."""
    text = escape(texts(lang)("signin-leave"))
    return _LINK.substitute(kind="leave", address=f"{LEAVE}?lang={lang}", more="", text=text)


def _other(told: Told, lang: str) -> str:
    """The link to the page in another language, named in it."""
    asked = {"lang": lang, "next": told.onward} | ({"why": told.why} if told.why else {})
    named = escape(languages()[lang].name)
    address = escape(f"{SIGN_IN}?{urlencode(asked)}")
    return _LINK.substitute(kind="", address=address, more=f' lang="{lang}"', text=named)


def language(stated: str | None) -> str:
    """The language of a page by what its address says."""
    return spoken(stated)


def onward(stated: str | None) -> str:
    """The page to go on with: one of this server's own, else the first.

    >>> onward("/province?area=30"), onward("//elsewhere.example"), onward("https://elsewhere")
    ('/province?area=30', '/', '/')
    """
    text = stated or "/"
    own = text.startswith("/") and not text.startswith(("//", "/\\"))
    safe = own and text.isprintable() and "\\" not in text and len(text) <= 2_000
    return text if safe and not text.startswith((SIGN_IN, SIGN_OUT)) else "/"
