"""Template 2: a province at a glance: its districts, four figures, five dimensions."""

from __future__ import annotations

import pandas as pd

from briefing import absence, facts
from briefing.figures import Subject
from briefing.findings import area
from briefing.page import finished, frame, large_figures, layout, panels, styles, subtitle
from briefing.page.bars import Bar, Bars
from briefing.page.marks import Box
from briefing.page.shading import shading
from briefing.page.slide import Element, Slide
from figures.options import several_of
from geo.areas import COUNTRY
from wording.numbers import UNAVAILABLE, missing

SET = (
    facts.under_setting("poor"), facts.rank, facts.under_setting("h"), facts.under_setting("m0")
)  # fmt: skip
"""The facts of a slide under a setting."""


def finding(subject: Subject) -> str:
    """The province's value beside the country's."""
    return area.of_area(subject, subject.area)


def compose(subject: Subject) -> Slide:
    """The province beside the country."""
    around = frame.around(subject, finding(subject), subtitle.subtitle(subject, "district"))
    left, right = layout.columns(around.content)
    shade = shading(subject, "district", subject.shade)
    drawn = panels.panel(subject, shade, left, named=True)
    return finished.finished(subject, around, [drawn, *_right(subject, right)], drawn.alt)


def _right(subject: Subject, box: Box) -> list[Element]:
    code = subject.area
    usual = (facts.poor, facts.rank, facts.largest_dimension, facts.several)
    four = [which(subject, code) for which in (SET if subject.request.setting else usual)]
    shown, bottom = large_figures.grid(
        four, box, lines_of_label=3 if subject.request.setting else 2
    )
    return [
        *shown,
        *dimensions(subject, Box(box.left, bottom + 9, box.width, box.bottom - bottom - 9)),
    ]


def dimensions(subject: Subject, box: Box) -> list[Element]:
    """Five sorted bars of the area, with the country's rates as marks."""
    if subject.request.setting:
        return _censored(subject, box)
    text = subject.text
    title = text("on-slide-dimensions-title", area=subject.own_name(subject.area))
    head = layout.heading(title, box, box.top)
    table = subject.dimensions(subject.area)
    if table["rate"].isna().all():
        why = "" if subject.empty else text("absent-dimensions")
        nothing = layout.nothing(
            subject, box, head.box.bottom + 8, level=subject.level, measure=absence.POOR, why=why
        )
        return [head, *nothing]
    country = subject.dimensions(COUNTRY)["rate"]
    beside = subject.area != COUNTRY
    note = layout.note(
        text("tick-dimensions" if beside else "dimensions-note"), box, head.box.bottom
    )
    rows = tuple(
        Bar(
            name=subject.catalog.dimensions[name].name(text.lang),
            value=0.0 if missing(row["rate"]) else float(row["rate"]),
            figure=UNAVAILABLE
            if missing(row["rate"])
            else text(
                "rate-and-people", rate=text.percent(row["rate"]), people=text.count(row["count"])
            ),
            colour=subject.catalog.dimensions[name].colour,
            tick=float(country[name]) if beside and not missing(country[name]) else None,
        )
        for name, row in _sorted(table)
    )
    top = note.box.bottom + 4
    height = min(box.bottom - top, 34.0 * len(rows))
    return [head, note, Bars(Box(box.left, top, box.width, height), rows, title, style=styles.ROW)]


def _censored(subject: Subject, box: Box) -> list[Element]:
    """Five sorted bars: who reaches the cut-off and is deprived in each dimension."""
    text, method = subject.text, subject.method
    several = several_of(method)
    title = text("setting-dimensions", several=several, area=subject.own_name(subject.area))
    head = layout.heading(title, box, box.top)
    here = subject.censored(subject.area)
    ticks = {str(name): float(rate) for name, rate in subject.censored(COUNTRY)["value"].items()}
    if here["value"].isna().all():
        return [head, *layout.nothing(subject, box, head.box.bottom + 8, level=subject.level)]
    note = layout.note(text("tick-dimensions"), box, head.box.bottom)
    rows = tuple(
        Bar(
            name=subject.catalog.dimensions[str(name)].name(text.lang),
            value=0.0 if missing(row["value"]) else float(row["value"]),
            figure=text.reading(row["value"], "percent", str(row["status"])),
            colour=subject.catalog.dimensions[str(name)].colour,
            tick=None if missing(ticks[str(name)]) else ticks[str(name)],
        )
        for name, row in here.sort_values("value", ascending=False, kind="stable").iterrows()
    )
    top = note.box.bottom + 4
    height = min(box.bottom - top, 34.0 * len(rows))
    return [head, note, Bars(Box(box.left, top, box.width, height), rows, title, style=styles.ROW)]


def _sorted(table: pd.DataFrame) -> list[tuple[str, pd.Series]]:
    """Dimensions by rate, the highest first."""
    ordered = table.sort_values("rate", ascending=False, kind="stable")
    return [(str(name), row) for name, row in ordered.iterrows()]
