"""The slide of a group: its areas on the map, four figures, five dimensions, what is left out."""

from __future__ import annotations

from briefing import facts
from briefing.findings.absent import absent
from briefing.groups.subject import GroupSubject
from briefing.naming import measure_name, spoken_measure
from briefing.page import finished, frame, large_figures, layout, panels, subtitle
from briefing.page.breaks import whole
from briefing.page.large_figures import LargeFigure
from briefing.page.marks import Box
from briefing.page.shading import shading
from briefing.page.slide import Element, Slide
from briefing.templates.province import dimensions
from figures.groups.counted import GROUP
from geo import printed
from geo.areas import COUNTRY
from wording.numbers import NONE, missing

NOTE = 24.0
"""Points kept below the bars for what is said of units without a shape."""


def finding(subject: GroupSubject) -> str:
    """The group's value beside the country's, or its rank among the provinces."""
    row, text = subject.row(GROUP), subject.text
    if missing(row["value"]):
        return absent(subject, subject.level)
    country = subject.row(COUNTRY)
    said = {
        "area": subject.called,
        "measure": spoken_measure(subject, subject.shade),
        "subject": measure_name(subject),
        "value": whole(subject.shown(row)),
    }
    if subject.shade.unit != "percent" or missing(country["value"]):
        return text("group-finding", **said, rank=_rank_said(subject))
    return text(
        "group-finding-distance",
        **said,
        country=whole(subject.shown(country)),
        points=text.apart(float(row["value"]), float(country["value"])),
        side=printed.side(float(row["value"]), float(country["value"])),
    )


def compose(subject: GroupSubject) -> Slide:
    """The group beside the country."""
    around = frame.around(subject, finding(subject), subtitle.subtitle(subject, subject.level))
    left, right = layout.columns(around.content)
    drawn = panels.panel(subject, shading(subject, subject.level, subject.shade), left, named=True)
    return finished.finished(subject, around, [drawn, *_right(subject, right)], drawn.alt)


def _right(subject: GroupSubject, box: Box) -> list[Element]:
    four = [
        facts.poor(subject, GROUP),
        rank(subject),
        facts.largest_dimension(subject, GROUP),
        facts.several(subject, GROUP),
    ]
    shown, bottom = large_figures.grid(four, box, lines_of_label=2)
    said = units_said(subject)
    kept = NOTE if said else 0.0
    room = Box(box.left, bottom + 9, box.width, box.bottom - bottom - 9 - kept)
    note = [layout.note(said, box, box.bottom - kept + 4, most=1)] if said else []
    return [*shown, *dimensions(subject, room), *note]


def rank(subject: GroupSubject) -> LargeFigure:
    """The rank that the group would have among the provinces."""
    text, place = subject.text, subject.held.place(subject.shade.id)
    if place is None:
        return LargeFigure(NONE, text("fact-rank-none"))
    value = text("fact-rank-value", rank=text.number(place.rank), n=text.number(place.of))
    return LargeFigure(value, text("group-fact-rank", shared=text.number(place.shared_by)))


def _rank_said(subject: GroupSubject) -> str:
    place = subject.held.place(subject.shade.id)
    if place is None:
        return NONE
    number = subject.text.number
    return subject.text("fact-rank-value", rank=number(place.rank), n=number(place.of))


def units_said(subject: GroupSubject) -> str:
    """How many survey units without a shape are counted in, or left out; nothing where none is."""
    units = subject.held.units("target_poor")
    if units.empty or subject.level != "tambon":
        return ""
    text = subject.text
    return text(
        "group-units-in" if subject.group.units else "group-units-out",
        units=text("many-municipality", n=text.number(len(units))),
        people=text.people(units["count"].sum()),
    )
