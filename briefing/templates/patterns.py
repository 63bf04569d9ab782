"""Template 11: groups of neighbours: the map of the five kinds, the areas named, how sure it is."""

from __future__ import annotations

import pandas as pd

from briefing.figures import Subject
from briefing.findings import patterns
from briefing.naming import measure_name
from briefing.neighbouring import Neighbouring
from briefing.page import finished, frame, layout, legend_keys, panels, styles, subtitle
from briefing.page.legend import Key, Legend
from briefing.page.marks import Box
from briefing.page.slide import Element, MapPanel, Slide
from briefing.page.tables import SlideColumn, SlideTable
from briefing.page.texts import Text
from figures.patterns.found import CALLED, NAMED, Kind
from figures.patterns.told import COLOURS
from geo.classing.marks import MISSING, PLAIN, PROTECTED

ROW, MOST, GAP = 25.0, 10, 12.0
"""Height of a row of the list, its most rows, and what lies between list and sentences."""
LINES = 6
"""Most lines of a sentence below the list."""


def finding(subject: Subject) -> str:
    """How many areas lie in high and low groups."""
    return patterns.patterns(subject)


def compose(subject: Subject) -> Slide:
    """The map on the left; on the right the areas named, and how sure all of it is."""
    groups, said = Neighbouring(subject), finding(subject)
    around = frame.around(subject, said, subtitle.subtitle(subject, subject.below))
    left, right = layout.columns(around.content)
    if not groups.known:
        box, key = around.content, "choose" if groups.found is None else "unit"
        why = layout.nothing(subject, box, box.top + 8, why=subject.text(f"patterns-slide-{key}"))
        return finished.finished(subject, around, [*why], said)
    drawn = _map(subject, groups, left)
    return finished.finished(subject, around, [drawn, *_beside(subject, groups, right)], drawn.alt)


def _map(subject: Subject, groups: Neighbouring, box: Box) -> MapPanel:
    """The areas in the colours of their kinds, each kind with its number."""
    text = subject.text
    of_kind = {kind: PLAIN[place] for place, kind in enumerate(CALLED)} | {
        Kind.PROTECTED: PROTECTED, Kind.MISSING: MISSING,
    }  # fmt: skip
    coded = {str(code): of_kind[kind] for code, kind in groups.areas["kind"].items()}
    empty = legend_keys.missing_key(subject, coded, subject.shade)
    labels = {MISSING: text(empty), PROTECTED: text("on-slide-legend-protected")}
    keys = tuple(
        Key(mark, labels.get(mark) or text(f"pattern-{kind}"), text.number(many))
        for kind, mark in of_kind.items()
        if (many := len(groups.codes(kind))) or kind in CALLED
    )
    said = Legend(
        title=measure_name(subject),
        unit=text("patterns-slide-unit"),
        keys=keys,
        colours={of_kind[kind]: COLOURS[kind] for kind in CALLED},
        counted=text("legend-areas", level=subject.kinds(subject.below)),
    )
    alt = text(
        "patterns-slide-alt",
        finding=finding(subject),
        kinds=", ".join(f"{key.label} {key.count}" for key in keys),
    )
    return panels.coloured(subject, subject.below, box, said, coded, alt)


def _beside(subject: Subject, groups: Neighbouring, box: Box) -> list[Element]:
    """The list of the areas named, and below it how sure the map is and what is not told."""
    heights = [note.box.height for note in _notes(subject, box, 0)]
    top = box.bottom - sum(heights) - GAP / 2
    room = Box(box.left, box.top, box.width, top - GAP - box.top)
    return [*_listed(subject, groups, room), *_notes(subject, box, top)]


def _notes(subject: Subject, box: Box, top: float) -> tuple[Text, Text]:
    """How sure the whole map is, and how many areas are not told."""
    whole = layout.note(patterns.whole(subject), box, top, most=LINES)
    below = whole.box.bottom + GAP / 2
    return whole, layout.note(patterns.untold(subject), box, below, most=LINES)


def _listed(subject: Subject, groups: Neighbouring, box: Box) -> list[Text | SlideTable]:
    """As many of the areas named as there is room for, the furthest out of line first."""
    text = subject.text
    named = groups.areas[groups.areas["kind"].isin(NAMED)]
    if named.empty:
        return []
    fit = min(MOST, int((box.height - 2 * ROW) // ROW), len(named))
    key = "patterns-listed-all" if fit == len(named) else "patterns-listed"
    title = text(key, k=text.number(fit), n=text.number(len(named)))
    head = layout.heading(title, box, box.top)
    rows = tuple(_row(subject, str(code), row) for code, row in named[:fit].iterrows())
    columns = (
        SlideColumn(text("column-area"), 0.5),
        SlideColumn(text("patterns-column"), 0.3),
        SlideColumn(text(f"on-slide-unit-{subject.shade.unit}"), 0.2, "right"),
    )
    place = Box(box.left, head.box.bottom, box.width, box.bottom - head.box.bottom)
    step = min(ROW, place.height / (fit + 1))
    made = SlideTable(place, columns, rows, title, row_height=step, style=styles.ROW)
    return [head, made.fitted()]


def _row(subject: Subject, code: str, area: pd.Series) -> tuple[str, ...]:
    shown = subject.shown(subject.row(code, subject.shade.id))
    return patterns.place(subject, code), subject.text(f"pattern-{area['kind']}"), shown
