"""Template 13: what a budget reaches: the units chosen, the usual ways, what is done for whom."""

from __future__ import annotations

from briefing.figures import Subject
from briefing.findings import plan as found
from briefing.page import finished, frame, large_figures, layout, maps, panels, plan_parts, subtitle
from briefing.page.legend import Key, Legend
from briefing.page.marks import Box
from briefing.page.slide import Element, MapPanel, Slide
from briefing.planning import Planning
from figures.plan import told
from figures.plan.made import Plan
from geo import painting
from geo.classing.marks import MISSING, PLAIN
from geo.ramp import RAMP
from poverty.joint import SIZE

MAP = 0.42
"""The map's share of the width."""
GAP = 7.0
COLOURS = (painting.ZERO_COLOUR, *RAMP[1:4], "#123C78", RAMP[4])
"""Not served, then served in one dimension to five: darker than on screens, for a projector."""


def finding(subject: Subject) -> str:
    """What the budget reaches."""
    return found.plan(subject)


def compose(subject: Subject) -> Slide:
    """The map on the left; on the right figures, ways and dimensions; below them small print."""
    asked, text = Planning(subject), subject.text
    goal = text("on-slide-plan-goal", goal=told.goal_name(text, subject.catalog, asked.asked.goal))
    said, plan = asked.said, asked.result
    around = frame.around(subject, said, (goal, subtitle.ending(subject)))
    box = around.content
    if not isinstance(plan, Plan):
        why = text("on-slide-plan-how") if plan is None else said
        notice = layout.nothing(subject, box, box.top + 8, why=why)
        return finished.finished(subject, around, [*notice], said)
    small = plan_parts.small_print(asked, plan, box)
    room = Box(box.left, box.top, box.width, small[0].box.top - GAP - box.top)
    left, right = layout.columns(room, MAP)
    drawn = _map(subject, plan, left)
    elements: list[Element] = [drawn, *_beside(asked, plan, right), *small]
    return finished.finished(subject, around, elements, drawn.alt)


def _map(subject: Subject, plan: Plan, box: Box) -> MapPanel:
    """The tambons by how many dimensions are served there; units without a shape are not on it."""
    text = subject.text
    sizes = {str(code): int(SIZE[served])
             for code, served in plan.best.sets.items()}  # fmt: skip
    shapes = maps.shapes_within(subject, "tambon").codes
    coded = {code: PLAIN[sizes[code]] if code in sizes else MISSING for code in shapes}
    every = list(coded.values())
    labels = {PLAIN[0]: text("budget-map-none"), MISSING: text("budget-map-outside")} | {
        PLAIN[n]: text("budget-map-served", n=n, many=text.number(n))
        for n in range(1, len(COLOURS))
    }
    keys = tuple(
        Key(mark, label, text.number(every.count(mark)))
        for mark, label in sorted(labels.items())
        if mark in every
    )
    said = Legend(
        title=text("on-slide-plan-map"),
        unit=text("budget-map-note"),
        keys=keys,
        colours=dict(zip(PLAIN, COLOURS, strict=False)),
        counted=text("legend-areas", level=subject.kinds("tambon")),
    )
    alt = text("on-slide-plan-alt", finding=finding(subject),
               kinds=", ".join(f"{key.label} {key.count}" for key in keys))  # fmt: skip
    return panels.coloured(subject, "tambon", box, said, coded, alt)


def _beside(asked: Planning, plan: Plan, box: Box) -> list[Element]:
    """Figures, the usual ways and the dimensions below each other."""
    figures = plan_parts.figures(asked, plan)
    shown, top = large_figures.across(figures, box, lines_of_label=2, largest=30)
    room = Box(box.left, top + GAP, box.width, box.bottom - top - GAP)
    return [*shown, *plan_parts.ways_and_dimensions(asked, plan, room)]
