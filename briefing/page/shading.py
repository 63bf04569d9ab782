"""How a measure fills areas: classes, marks and colours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from briefing.figures import Subject
from data.catalog import Measure
from geo.classing.classes import Classes
from geo.classing.marks import STATES, marks
from geo.painting import colours as class_colours
from geo.print_map import patterns


@dataclass(frozen=True)
class Shading:
    """How a measure fills areas: its reading over a level, classes, marks by code, colours."""

    measure: Measure
    level: str
    reading: pd.DataFrame
    classes: Classes
    marks: Mapping[str, str]
    colours: tuple[str, ...]


def shading(
    subject: Subject, level: str, measure: Measure, classes: Classes | None = None
) -> Shading:
    """The shading of a level by a measure, in the classes given or those of the whole country."""
    reading = subject.reading(level, measure.id)
    cut = classes or subject.classes(level, measure.id)
    text = marks(cut, reading.index, **{state: reading[state] for state in STATES})
    worse = measure.high_leads
    colours = tuple(class_colours(cut, higher_is_worse=worse))
    return Shading(
        measure, level, reading, cut, patterns.marks_of(text, list(reading.index)), colours
    )
