"""What is made of a group: its slides one after another, and the name of their file."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from briefing.groups import slide
from briefing.groups.subject import GroupSubject
from briefing.kept import kept
from briefing.page import foot
from briefing.page.slide import Slide
from briefing.request import Request
from briefing.templates import start, together
from data.stored.release import Release

SLIDES: tuple[Callable[[GroupSubject], Slide], ...] = (
    slide.compose,
    together.compose,
    start.compose,
)
"""The slides of a group's deck, in order: the group, what comes together, where to start."""


def first(request: Request, release: Release) -> Slide:
    """The slide of a group that a picture shows."""
    subject = GroupSubject(request, kept(release))
    return foot.numbered(slide.compose(subject), subject.text, 1, 1)


def deck(request: Request, release: Release) -> list[Slide]:
    """The slides of a group's deck. A headline of one's own stands on the first alone."""
    subject = GroupSubject(request, kept(release))
    others = GroupSubject(request.but(headline=""), kept(release))
    composed = [compose(others if place else subject) for place, compose in enumerate(SLIDES)]
    return [
        foot.numbered(one, subject.text, place + 1, len(composed))
        for place, one in enumerate(composed)
    ]


def file_name(request: Request) -> str:
    """Name of a group's file without its ending: what it shows, in eight digits."""
    told = "|".join(f"{name}={text}" for name, text in sorted(request.query().items()))
    return f"group-{hashlib.sha256(told.encode()).hexdigest()[:8]}"
