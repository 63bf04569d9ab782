"""Template 1: the whole country in the colours of a measure, and its ten worst areas."""

from __future__ import annotations

from briefing import facts
from briefing.figures import Subject
from briefing.findings import worst
from briefing.page import (
    finished,
    frame,
    large_figures,
    layout,
    maps,
    panels,
    ranked_bars,
    subtitle,
)
from briefing.page.marks import Box
from briefing.page.shading import shading
from briefing.page.slide import Element, Slide
from geo.areas import COUNTRY

WORST_LISTED = 10
MAP_SHARE = 0.53
GAP = 9.0
"""Between the facts and the ranking below them."""
SET = tuple(facts.under_setting(name) for name in ("poor", "h", "m0"))
"""The facts of a slide under a setting."""


def _country(asked: Subject) -> Subject:
    return Subject(asked.request.but(area=COUNTRY), asked.figures)


def finding(asked: Subject) -> str:
    """Where the country is worst."""
    return worst.national(_country(asked))


def compose(asked: Subject) -> Slide:
    """The country; the area asked for is marked on it."""
    subject = _country(asked)
    around = frame.around(asked, finding(asked), subtitle.subtitle(subject, subject.below))
    left, right = layout.columns(around.content, MAP_SHARE)
    shade = shading(subject, subject.below, subject.shade)
    chosen = maps.drawn_place(asked) or ("" if asked.area == COUNTRY else asked.area)
    drawn = panels.panel(subject, shade, left, chosen=chosen)
    return finished.finished(asked, around, [drawn, *_right(subject, right)], drawn.alt)


def _right(subject: Subject, box: Box) -> list[Element]:
    """Three facts and the ten worst areas."""
    usual = (facts.poor, facts.rate, facts.several)
    three = [which(subject, COUNTRY) for which in (SET if subject.request.setting else usual)]
    shown, bottom = large_figures.across(three, box, lines_of_label=4)
    return [
        *shown,
        *ranked_bars.worst_bars(
            subject, Box(box.left, bottom + GAP, box.width, box.bottom - bottom - GAP), WORST_LISTED
        ),
    ]
