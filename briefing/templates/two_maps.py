"""Template 6: two measures side by side, on one scale where they have one unit."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from briefing.figures import Subject
from briefing.findings import two_measures
from briefing.naming import short_name
from briefing.page import described, finished, frame, layout, panels, styles, subtitle
from briefing.page.marks import Box
from briefing.page.shading import Shading, shading
from briefing.page.slide import Element, Slide
from briefing.page.texts import write
from briefing.request import WITHIN
from data.catalog import Measure
from geo.classing.classes import QUANTILE, classify

HALF = 0.485
"""Share of the width for each of two maps."""


def finding(subject: Subject) -> str:
    """How far the worst areas of both measures are the same."""
    return two_measures.two_measures(subject)


def compose(subject: Subject) -> Slide:
    """The measure on the left, the second on the right, in the classes of both together."""
    level = subject.below
    first, second = subject.shade, subject.second()
    names = [short_name(subject, measure) for measure in (first, second)]
    if first.id != subject.measure.id:
        count = short_name(subject, subject.measure)
        names[0] = subject.text("drawn-as-rate", rate=names[0], count=count)
    name = " / ".join(names)
    around = frame.around(subject, finding(subject), subtitle.subtitle(subject, level, name))
    box = around.content
    if first.unit != second.unit:
        return finished.finished(subject, around, *_apart(subject, level, (first, second), box))
    shades = _on_one_scale(subject, level)
    heads = [
        write(
            short_name(subject, shade.measure), room.left, box.top, room.width, styles.HEADING,
            most=2, align="center",
        )
        for shade, room in zip(shades, panels.pair_boxes(subject, shades, box), strict=True)
    ]  # fmt: skip
    top = max(head.box.bottom for head in heads) + 4
    drawn: list[Element] = [*heads, *panels.pair(subject, shades, box, top)]
    alt = "\n".join(described.description(subject, shade) for shade in shades)
    return finished.finished(subject, around, drawn, alt)


def _apart(
    subject: Subject, level: str, measures: tuple[Measure, Measure], box: Box
) -> tuple[list[Element], str]:
    """Maps of measures whose figures are not of one kind: each with its own classes and legend."""
    drawn: list[Element] = []
    shades = [shading(subject, level, measure) for measure in measures]
    for shade, half in zip(shades, layout.columns(box, HALF), strict=True):
        drawn.append(panels.panel(subject, shade, half, named=True))
    return drawn, "\n".join(described.description(subject, shade) for shade in shades)


def _on_one_scale(subject: Subject, level: str) -> list[Shading]:
    """Both measures, classified together over the whole country."""
    measures = (subject.shade, subject.second())
    within = subject.request.classes == WITHIN
    read = subject.inside if within else subject.reading
    keys = ("first", "second")
    values = pd.concat([read(level, measure.id)["value"] for measure in measures], keys=keys)
    scheme = QUANTILE if within else subject.request.classes
    units = {measure.unit for measure in measures}
    together = classify(values, scheme, unit=units.pop() if len(units) == 1 else "")
    shades = []
    for key, measure in zip(keys, measures, strict=True):
        places = together.places[together.places.index.get_level_values(0) == key].droplevel(0)
        cut = replace(together, places=places)
        shades.append(shading(subject, level, measure, cut))
    return shades
