"""Template 14: following up of a place: from survey to solution, targets, tasks due."""

from __future__ import annotations

from briefing.figures import Subject
from briefing.following import Following
from briefing.page import finished, frame, layout, progress_parts
from briefing.page.slide import Slide

FLOW = 0.54
"""The flow's share of the width."""


def finding(subject: Subject) -> str:
    """What the report says of the place, or what the press says of the country."""
    return Following(subject).said


def compose(subject: Subject) -> Slide:
    """The flow, or the figures of the press; beside it targets and tasks where there is a plan."""
    text, found = subject.text, Following(subject)
    said = found.said
    end = text("on-slide-progress-ending", area=subject.own_name(found.code), day=found.day)
    around = frame.around(subject, said, (text("on-slide-progress-subtitle"), end))
    box = around.content
    left, right = layout.columns(box, FLOW) if found.plans else (box, None)
    if found.flow is not None:
        shown = progress_parts.flow(subject, found.flow, left)
    elif found.month is None and found.pictures:
        shown = progress_parts.press(subject, found.pictures, left)
    else:
        shown = [*layout.nothing(subject, left, left.top + 8, why=said)]
    if right is None and found.flow is None:
        return finished.finished(subject, around, [*shown], said)
    if right is None:
        none = layout.note(text("plans-none"), box, 0)
        below = layout.note(text("plans-none"), box, box.bottom - none.box.height)
        return finished.finished(subject, around, [*shown, below], said)
    drawn = [*shown, *progress_parts.plans(subject, found, right)]
    return finished.finished(subject, around, drawn, said)
