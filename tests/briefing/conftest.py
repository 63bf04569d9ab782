"""Slides composed once a session."""

from __future__ import annotations

from functools import cache

from briefing import packs
from briefing.figures import Subject
from briefing.files import png
from briefing.kept import kept
from briefing.page.slide import Slide
from briefing.paint.canvas import Canvas
from briefing.parameters import read_request
from briefing.request import Request
from data.stored import store

MADE = "2026-11-25"


def request_of(**query: str) -> Request:
    """A request as an address would make it."""
    return read_request(query, store.active(), packs.known(), made=MADE)


@cache
def slide_of(
    template: str, area: str, lang: str = "th", measure: str = "target_poor_rate"
) -> Slide:
    """A composed slide."""
    request = request_of(template=template, area=area, lang=lang, measure=measure)
    return packs.compose(request, store.active())[0]


@cache
def canvas_of(template: str, area: str, lang: str = "th") -> Canvas:
    """A slide on a canvas."""
    return png.drawn(slide_of(template, area, lang))


def subject_of(**query: str) -> Subject:
    """What a template is given."""
    return Subject(request_of(**query), kept(store.active()))
