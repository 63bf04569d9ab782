"""Template 12: the price of targeting: what covering whole areas reaches, level by level."""

from __future__ import annotations

from briefing.figures import Subject
from briefing.findings import targeting
from briefing.page import finished, frame, large_figures, layout, styles, subtitle
from briefing.page.curves import TICKS, CurveLine, Curves
from briefing.page.large_figures import LargeFigure
from briefing.page.marks import Area, Box
from briefing.page.slide import Element, Slide
from figures.plan import covering, targets
from poverty.targeting import Curve, Reached
from wording.numbers import NONE

LOOKS = {
    "province": (styles.SOFT, 2.4, True),
    "district": ("#1F9EB7", 2.6, False),
    "tambon": (styles.MARKED, 3.4, False),
}
"""Colour, width and whether it is dashed of the line of each level."""
CHART, EDGE, INDENT = 0.56, 5.0, 18.0
"""The chart's share of the width; the bars beside the figures, and how far these are from them."""
SIZES = tuple(
    (lines, largest, gap)
    for lines in (3, 2)
    for largest, gap in ((34.0, 18.0), (30.0, 14.0), (28.0, 10.0), (26.0, 6.0), (22.0, 2.0))
)
"""Lines of what a figure is, largest type of the figures, and what lies between two of them."""
NOTE_LINES = 5


def finding(subject: Subject) -> str:
    """What the finest areas reach, and how few of those covered are poor."""
    return targeting.targeting(subject)


def compose(subject: Subject) -> Slide:
    """The curves on the left; on the right what each level reaches at the share chosen."""
    text, said = subject.text, finding(subject)
    share = text("targeting-subtitle", share=text.number(targeting.covered(subject)))
    around = frame.around(subject, said, (share, subtitle.ending(subject)))
    found = {level: one for level, one in targeting.curves(subject).items() if one.rate > 0}
    if not found:
        why = layout.nothing(subject, around.content, around.content.top + 8, why=said)
        return finished.finished(subject, around, [*why], said)
    left, right = layout.columns(around.content, CHART)
    every = targeting.reached(subject)
    drawn = [_curves(subject, found, every, left), *_beside(subject, every, right)]
    return finished.finished(subject, around, drawn, f"{said}\n{text('targeting-note')}")


def _curves(
    subject: Subject, found: dict[str, Curve], every: dict[str, Reached], box: Box
) -> Curves:
    """A line a level, each read at the share chosen."""
    text = subject.text
    return Curves(
        box=box,
        lines=tuple(_line(subject, level, found[level], every[level]) for level in found),
        share=targeting.covered(subject) / 100,
        x_title=text("budget-curve-across"),
        y_title=text("budget-curve-up"),
        title=text("section-targeting"),
        ticks=tuple((share, text("targeting-tick", n=text.number(100 * share))) for share in TICKS),
    )


def _line(subject: Subject, level: str, curve: Curve, one: Reached) -> CurveLine:
    colour, width, dashed = LOOKS[level]
    points = targets.drawn(curve)
    return CurveLine(
        name=subject.kinds(level),
        points=tuple(zip(map(float, points["people"]), map(float, points["poor"]), strict=True)),
        at=(one.people, one.poor),
        note=subject.text.percent(one.poor),
        colour=colour,
        width=width,
        dashed=dashed,
    )


def _beside(subject: Subject, every: dict[str, Reached], box: Box) -> list[Element]:
    """A large figure a level, and what to bear in mind: in the largest type that leaves it room.

    Where a language is too long for both, that stands in the notes of the slide alone.
    """
    tried = (
        _sized(subject, every, box, size, noted=noted) for noted in (True, False) for size in SIZES
    )
    fits = (one for one in tried if one[1] <= box.bottom)
    return next(fits, _sized(subject, every, box, SIZES[-1], noted=False))[0]


def _sized(
    subject: Subject,
    every: dict[str, Reached],
    box: Box,
    size: tuple[int, float, float],
    *,
    noted: bool,
) -> tuple[list[Element], float]:
    """Figures in some type, each beside a bar in the colour of its line; and where they end."""
    most, largest, gap = size
    drawn: list[Element] = []
    top = box.top + 2
    for level, one in every.items():
        room = Box(box.left + INDENT, top, box.width - INDENT, box.height)
        shown, bottom = large_figures.across(
            [_figure(subject, level, one)], room, lines_of_label=most, largest=largest
        )
        edge = Box(box.left, top + 4, EDGE, bottom - top - 6)
        drawn += [Area(edge, LOOKS[level][0]), *shown]
        top = bottom + gap
    if not noted:
        return drawn, top - gap
    note = layout.note(subject.text("targeting-note"), box, top, most=NOTE_LINES)
    return [*drawn, note], note.box.bottom


def _figure(subject: Subject, level: str, one: Reached) -> LargeFigure:
    """The share of the target poor that a level reaches, and how it comes to that."""
    text = subject.text
    named = targeting.named(subject, level, one)
    if not one.areas or covering.nobody(one):
        covered = targeting.covered(subject)
        some = "nobody" if one.areas else "no" if covered else "zero"
        label = text("targeting-none", kind=named.kind, kinds=named.kinds,
                     share=text.number(covered), some=some)  # fmt: skip
        return LargeFigure(NONE if one.areas else text.percent(0.0), label)
    label = text(
        "targeting-figure",
        level=level,
        kinds=named.kinds,
        areas=named.areas,
        people=text.percent(one.people),
        rate=text.percent(one.poor_of_covered),
    )
    return LargeFigure(text.percent(one.poor), label)
