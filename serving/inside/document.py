"""Streamlit's index document with our language, title and script, and its content policy."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from string import Template

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route

from serving import encodings
from serving.inside import files, words
from serving.inside.contract import Contract
from wording.bundle import texts
from wording.languages import languages, spoken

_HEAD = Path(__file__).with_name("static") / "head.html"
_INLINE_SCRIPT = re.compile(
    r"<script(?![^>]*\bsrc=)(?![^>]*\btype=\"application/json\")[^>]*>(.*?)</script>", re.DOTALL
)
_ANY_INLINE = re.compile(r"<script>|<script(?![^>]*\bsrc=)[^>]*>")
_SILENT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
_ICON = re.compile(r"<link rel=\"shortcut icon\"[^>]*>")
_FONT = re.compile(r"<link\s[^>]*\bas=\"font\"[^>]*>")
_STATIC = re.compile(r"""(?:src|href)="\./static/([^"]+)\"""")
_START = re.compile(r'<script type="module"(?: crossorigin)? src="(\./static/[^"]+)"></script>')
_EARLY, _LATER = re.compile(r'rel="preload"(?= as="script")'), 'rel="atlas-later"'
"""Streamlit's scripts, which a page with an opening fetches once its own part has come."""
_SHAPES, _OPENING = "<!-- shapes -->", "<!-- opening -->"
_UNSAFE = {mark: f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"}


@dataclass(frozen=True)
class Announcement:
    """What a document says of its page's map.

    Address and level of the shapes that it asks for first, and what the page opens with, if
    anything (`opening.js` draws it); `charts` are SVG elements of ours, whose texts are escaped;
    `around` is the address of what is drawn around the shapes afterwards.
    """

    shapes: str
    level: str
    opening: Mapping[str, object] | None = None
    charts: Sequence[str] = ()
    around: str | None = None

    @property
    def complete(self) -> bool:
        """Whether the page opens with all that it is about; a map in a frame comes after it."""
        return bool(self.opening) and "framed" not in (self.opening or {})


Announce = Callable[[str, Mapping[str, str]], Announcement | None]


@dataclass(frozen=True)
class Head:
    """What our head of the document names.

    `assets` is the address of our own files, `component` that of the map's, `fields` where the
    parts of Streamlit's messages that our script reads are, `asked` those of what a page asks
    first; `preloads` are scripts below `static/` to fetch beside those that the document names
    itself, `charts` those of charts; `drawn_on` are run once a map to be drawn on is there. `icons`
    is the address of the type of icons, "" where there is none.
    """

    assets: str
    component: str
    fields: Mapping[str, Sequence[int]]
    preloads: Sequence[str] = ()
    charts: Sequence[str] = ()
    drawn_on: Sequence[str] = ()
    asked: Mapping[str, int] = field(default_factory=dict)
    icons: str = ""


@dataclass(frozen=True)
class Document:
    """An index document as Streamlit ships it, read once."""

    html: str

    @classmethod
    def read(cls, path: Path) -> Document:
        """The document in a file."""
        return cls(path.read_text(encoding="utf-8"))

    @classmethod
    def shipped(cls) -> Document:
        """The one that Streamlit sends; an empty one where it lies elsewhere."""
        return cls.read(files.index()) if files.index().is_file() else cls("")

    def script_hashes(self) -> list[str]:
        """CSP sources (`'sha256-…'`) of its inline scripts."""
        return [
            f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
            for text in _INLINE_SCRIPT.findall(self.html)
        ]

    def scripts(self) -> list[str]:
        """Names of the files below `static/` that it loads."""
        return _STATIC.findall(self.html)

    def localised(self, lang: str, head: Head) -> str:
        """The document in a language, with our head."""
        written = Template(_HEAD.read_text(encoding="utf-8"))
        own = set(self.scripts())
        head_html = written.substitute(
            assets=head.assets,
            component=head.component,
            fields=json.dumps(head.fields),
            asked=json.dumps(head.asked),
            languages=" ".join(dict.fromkeys([spoken(None), *languages()])),
            paper=escape(json.dumps(words.paper(), ensure_ascii=False)),
            cut=escape(json.dumps(words.cut(), ensure_ascii=False)),
            lost=escape(json.dumps(words.lost(), ensure_ascii=False)),
            soon=_beside(head.preloads, own),
            charts=_beside(head.charts, {*own, *head.preloads}),
            drawn_on=" ".join(head.drawn_on),
            icons=escape(head.icons),
        )
        html = self.html.replace('<html lang="en">', f'<html lang="{lang}">', 1)
        title = texts(lang)("site-title")
        html = html.replace("<title>Streamlit</title>", f"<title>{title}</title>", 1)
        told = f"<noscript><p>{texts(lang)('built-in-no-script')}</p></noscript>"
        html = _SILENT.sub(lambda _: told, html)  # Streamlit's tells of an interface that is off
        html = _FONT.sub("", html)  # our own type is announced in our head
        html = _ICON.sub("", html)  # as is our icon
        # Streamlit's own scripts are fetched, but read and run only after the opening.
        html = html.replace('rel="modulepreload"', 'rel="preload" as="script"')
        html = _START.sub(
            r'<link rel="preload" as="script" crossorigin href="\1" data-start>', html
        )
        html = html.replace("<body>", f"<body>{_OPENING}", 1)
        return html.replace("<head>", f"<head>{head_html}", 1)


def _beside(names: Sequence[str], known: set[str]) -> str:
    """The names that are not known already."""
    return " ".join(name for name in names if name not in known)


def routes(document: Document, pages: list[str], head: Head, announce: Announce) -> list[BaseRoute]:
    """One route a page, each answering with the document in the language of the address.

    `announce` says what a page's map will ask for, given the page and its parameters.
    """
    written = {lang: document.localised(lang, head) for lang in languages()}

    def answer(request: Request) -> Response:
        lang = spoken(request.query_params.get("lang"))
        announced = announce(request.url.path.strip("/"), request.query_params)
        html = written[lang]
        if announced:
            html = _EARLY.sub(_LATER, html) if announced.complete else html
            html = html.replace(_SHAPES, _link(announced), 1)
            html = html.replace(_OPENING, _data(announced.opening, announced.charts), 1)
        return _packed(html, request)

    return [Route(f"/{page}", answer, name=f"page-{page or 'national'}") for page in pages]


def _link(announced: Announcement) -> str:
    shapes, level = escape(announced.shapes), escape(announced.level)
    fetched = '<link rel="preload" as="fetch" crossorigin href='
    first = f'{fetched}"{shapes}" data-shapes="{level}">'
    if not announced.around:
        return first
    return f'{first}\n    {fetched}"{escape(announced.around)}" data-around>'


def _data(opening: Mapping[str, object] | None, charts: Sequence[str] = ()) -> str:
    """Data that no browser runs; no text in it can end it."""
    if opening is None:
        return ""
    written = json.dumps(opening, ensure_ascii=False, separators=(",", ":"))
    for mark, told in _UNSAFE.items():
        written = written.replace(mark, told)
    drawn = f'<template id="atlas-charts">{"".join(charts)}</template>' if charts else ""
    return f'{drawn}<script type="application/json" id="atlas-opening">{written}</script>'


def _packed(html: str, request: Request) -> Response:
    encoding = encodings.accepted(request.headers.get("accept-encoding", ""))
    headers = {"Cache-Control": "no-cache", **encodings.headers(encoding)}
    return HTMLResponse(encodings.packed(html.encode(), encoding, once=False), headers=headers)


def _replaced() -> bool:
    """Whether every place of the document that we change is there, once."""
    html = files.index().read_text(encoding="utf-8")
    places = ('<html lang="en">', "<title>Streamlit</title>", "<head>", "<body>")
    parts = (_START, _SILENT, _ICON)
    once = all(html.count(place) == 1 for place in places) and all(
        len(part.findall(html)) == 1 for part in parts
    )
    inline = len(_INLINE_SCRIPT.findall(html)) == len(_ANY_INLINE.findall(html))
    return once and inline and 'rel="modulepreload"' in html


CONTRACTS = (
    Contract(
        "index document",
        "language, title, icon, head, body, what is said without scripts, the announced modules "
        "and the one module that starts the page stand in the document in the form in which they "
        "are replaced; its inline scripts are found for the content policy",
        "streamlit/static/index.html",
        "serving/inside/document.py",
        _replaced,
    ),
)
