"""Streamlit's index document with our language, title and script, and its content policy."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from string import Template

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route

_HEAD = Path(__file__).with_name("static") / "head.html"
_INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.DOTALL)
_FONT = re.compile(r"<link\s[^>]*\bas=\"font\"[^>]*>")
_STATIC = re.compile(r"""(?:src|href)="\./static/([^"]+)\"""")
_ANNOUNCED = "data-announced"
Announce = Callable[[str, Mapping[str, str]], Mapping[str, str]]
TITLES = {"th": "แผนที่ความยากจนหลายมิติ", "en": "Thai Poverty Atlas"}


@dataclass(frozen=True)
class Head:
    """What our head of the document names.

    `assets` is the address of our own files, `component` that of the map's, `fields` where the
    parts of Streamlit's messages that our script reads are; `preloads` are scripts below
    `static/` to fetch beside those that the document names itself.
    """

    assets: str
    component: str
    fields: Mapping[str, Sequence[int]]
    preloads: Sequence[str] = ()


@dataclass(frozen=True)
class Document:
    """An index document as Streamlit ships it, read once."""

    html: str

    @classmethod
    def read(cls, path: Path) -> Document:
        """The document in a file."""
        return cls(path.read_text(encoding="utf-8"))

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
        """The document in a language (`th` or `en`), with our head."""
        written = Template(_HEAD.read_text(encoding="utf-8"))
        own = set(self.scripts())
        head_html = written.substitute(
            assets=head.assets,
            component=head.component,
            fields=json.dumps(head.fields),
            soon=" ".join(name for name in head.preloads if name not in own),
        )
        html = self.html.replace('<html lang="en">', f'<html lang="{lang}">', 1)
        html = html.replace("<title>Streamlit</title>", f"<title>{TITLES[lang]}</title>", 1)
        html = _FONT.sub("", html)  # our own type is announced in our head
        return html.replace("<head>", f"<head>{head_html}", 1)


def routes(document: Document, pages: list[str], head: Head, announce: Announce) -> list[BaseRoute]:
    """One route a page, each answering with the document in the language of the address.

    `announce` says which shapes a page's map will ask for, given the page and its parameters.
    """
    written = {lang: document.localised(lang, head) for lang in TITLES}

    def answer(request: Request) -> Response:
        lang = "en" if request.query_params.get("lang") == "en" else "th"
        announced = announce(request.url.path.strip("/"), request.query_params)
        data = " ".join(f'data-{name}="{escape(text)}"' for name, text in announced.items())
        html = written[lang].replace(_ANNOUNCED, data, 1)
        return HTMLResponse(html, headers={"Cache-Control": "no-cache"})

    return [Route(f"/{page}", answer, name=f"page-{page or 'national'}") for page in pages]
