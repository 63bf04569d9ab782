"""Template 1: the whole country in the colours of a measure, and its ten worst areas."""

from __future__ import annotations

from briefing import facts, findings
from briefing.figures import Subject
from briefing.page import frame, layout, panels
from briefing.page.elements import Box, Element, Slide
from briefing.page.shading import shading
from geo.areas import COUNTRY

SHOWN = 10
MAP_SHARE = 0.53
GAP = 9.0
"""Between the facts and the ranking below them."""
SET = tuple(facts.under_setting(name) for name in ("poor", "h", "m0"))
"""The facts of a slide under a setting."""


def _country(asked: Subject) -> Subject:
    return Subject(asked.request.but(area=COUNTRY), asked.figures)


def finding(asked: Subject) -> str:
    """Where the country is worst."""
    return findings.national(_country(asked))


def compose(asked: Subject) -> Slide:
    """The country; the area asked for is marked on it."""
    subject = _country(asked)
    around = frame.around(asked, finding(asked), layout.subtitle(subject, subject.below))
    left, right = layout.columns(around.content, MAP_SHARE)
    shade = shading(subject, subject.below, subject.shade)
    chosen = panels.drawn_place(asked) or ("" if asked.area == COUNTRY else asked.area)
    drawn = panels.panel(subject, shade, left, chosen=chosen)
    return layout.finished(asked, around, [drawn, *_right(subject, right)], drawn.alt)


def _right(subject: Subject, box: Box) -> list[Element]:
    """Three facts and the ten worst areas."""
    usual = (facts.poor, facts.rate, facts.several)
    three = [which(subject, COUNTRY) for which in (SET if subject.request.setting else usual)]
    shown, bottom = facts.across(three, box, lines_of_label=4)
    return [
        *shown,
        *layout.ranking(
            subject, Box(box.left, bottom + GAP, box.width, box.bottom - bottom - GAP), SHOWN
        ),
    ]
