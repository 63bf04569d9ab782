"""Template 9: areas or groups side by side, by the rates of the survey and its dimensions."""

from __future__ import annotations

from briefing.figures import Subject
from briefing.findings import beside
from briefing.page import finished, frame, layout, side_dots, subtitle
from briefing.page.slide import Slide
from briefing.sides import Sides


def finding(subject: Subject) -> str:
    """By which rate the areas are furthest apart."""
    return beside.beside(subject)


def compose(subject: Subject) -> Slide:
    """A line a rate, a numbered dot an area, on one scale."""
    said = subtitle.subtitle(subject, measure=subject.text("beside-measure"))
    around, sides = frame.around(subject, finding(subject), said), Sides(subject)
    box = around.content
    if not sides.apart:
        nothing = layout.nothing(subject, box, box.top + 8, why=subject.text("beside-none"))
        return finished.finished(subject, around, [*nothing], finding(subject))
    drawn = side_dots.side_dots(subject, sides, box)
    return finished.finished(subject, around, [drawn], drawn.alt)
