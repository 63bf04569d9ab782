"""The page of a map that stands alone: what is said around it, all of it text, and its policy."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from geo.classing.marks import PLAIN
from geo.painting import STATIC, Painting
from geo.single.code import code

EMPTY = "#e8ecef"
"""What stands for a class that is no colour."""
ICON = "data:,"
"""An icon that is none, so that the browser asks for no file of one."""
STAMP = STATIC / "training.svg"
"""The words as shapes of letters, which need no type."""
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)


@dataclass(frozen=True)
class Sheet:
    """One measure of a map: how it is called, and in which group; its finding; what is painted.

    All texts are plain. `painted` names its shapes, names, backdrop, ground and offices by their
    places in the `files` of the map.
    """

    name: str
    group: str
    title: str
    subtitle: str
    source: str
    painted: Painting


@dataclass(frozen=True)
class Single:
    """A map that needs no server: sheets, the first shown first, and the files that they name.

    `texts` are plain: `measure`, `theme`, `made`, `code`, and `described`, the first sheet in
    words. `picture` is it as PNG. `address` is where the same view is found on a server, "" where
    nobody knows. The words of a release of `training` lie across the page.
    """

    sheets: Sequence[Sheet]
    files: Mapping[str, Any]
    texts: Mapping[str, str]
    picture: bytes
    lang: str
    theme: str = "light"
    address: str = ""
    training: bool = False


def above(single: Single) -> str:
    """What stands above the map: finding, subtitle, and the switches."""
    first, texts = single.sheets[0], single.texts
    return (
        '<header class="atlas-head"><div class="atlas-said">'
        f'<h1 id="atlas-title">{escape(first.title)}</h1>'
        f'<p id="atlas-subtitle">{escape(first.subtitle)}</p></div>'
        f'<div class="atlas-tools"><label hidden>{escape(texts["measure"])}'
        '<select id="atlas-measure"></select></label>'
        f'<button id="atlas-theme" type="button">{escape(texts["theme"])}</button></div></header>'
    )


def below(single: Single) -> str:
    """What stands below it: source and notes, the date, and the code of its address."""
    source, texts = single.sheets[0].source, single.texts
    return (
        f'<footer class="atlas-foot"><div><p id="atlas-source">{escape(source)}</p>'
        f"<p>{escape(texts['made'])}</p></div>{code(single.address, texts['code'])}</footer>"
    )


def still(single: Single) -> str:
    """The map as a picture with its legend, for where no script runs."""
    first = single.sheets[0].painted
    held = base64.b64encode(single.picture).decode()
    rows = "".join(_row(first.colours, *row[:3]) for row in first.legend["rows"])
    return (
        "<noscript><style>.folium-map,.atlas-tools{display:none}</style>"
        f'<figure class="atlas-still"><img src="data:image/png;base64,{held}" '
        f'alt="{escape(single.texts["described"])}"><figcaption>'
        f"<p>{escape(first.legend['title'])} · {escape(first.legend['unit'])}</p>"
        f"<ul>{rows}</ul></figcaption></figure></noscript>"
    )


def _row(colours: Sequence[str], key: str, label: str, size: str) -> str:
    colour = colours[PLAIN.index(key)] if key in PLAIN[: len(colours)] else EMPTY
    return (
        f'<li><svg viewBox="0 0 22 14" aria-hidden="true"><path fill="{escape(colour)}" '
        f'd="M0 0h22v14H0z"/></svg>{escape(label)} ({escape(size.strip("()"))})</li>'
    )


def stamp(single: Single) -> str:
    """The words of a release of training across the page, where it is of one."""
    if not single.training:
        return ""
    held = base64.b64encode(STAMP.read_bytes()).decode()
    return f'<img class="atlas-stamp" src="data:image/svg+xml;base64,{held}" alt="">'


def document(single: Single, head: str, body: str) -> str:
    """A whole document that may load and run nothing but what stands in it."""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(single.lang)}" data-theme="{escape(single.theme)}">'
        f'<head><meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy(head + body)}">\n'
        f"<title>{escape(_plain(single.sheets[0].title))}</title>\n"
        f'<link rel="icon" href="{ICON}">\n'
        f"{head}</head>\n<body>{body}</body></html>\n"
    )


def _plain(text: str) -> str:
    """A text without the signs that keep its lines together."""
    return text.replace("\u2060", "").replace("\u00a0", " ")


def policy(text: str) -> str:
    """The content policy of a document: its own scripts and styles by their hashes, no others."""
    scripts, styles = (
        " ".join(dict.fromkeys(map(_digest, kind.findall(text)))) for kind in (_SCRIPT, _STYLE)
    )
    return (
        f"default-src 'none'; script-src {scripts}; style-src {styles}; img-src data:; "
        "font-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
