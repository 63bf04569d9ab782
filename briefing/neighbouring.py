"""The groups of neighbours that a slide shows: what was found of the country, within its area."""

from __future__ import annotations

from functools import cached_property

import pandas as pd

from briefing.figures import Subject
from figures import house
from figures.patterns import told
from figures.patterns.found import Kind, Patterns, suits
from geo import areas as area_rules


class Neighbouring:
    """Patterns of the measure that fills the slide's map, over the level that it compares.

    They are looked for in the whole country; the slide tells of those in its area.
    """

    def __init__(self, subject: Subject) -> None:
        self.subject = subject

    @cached_property
    def found(self) -> Patterns | None:
        """What was found; None where the measure is no rate with a population."""
        subject = self.subject
        if not suits(subject.shade):
            return None
        period = subject.request.period
        return subject.figures.patterns(subject.below, subject.shade.id, period, house.threshold())

    @property
    def known(self) -> bool:
        """Whether groups could be looked for, and figures differ beyond chance."""
        return self.found is not None and bool(self.found.overall)

    @cached_property
    def areas(self) -> pd.DataFrame:
        """The areas of the slide with their kinds, those with a name first."""
        if self.found is None:
            return pd.DataFrame({"kind": []})
        named = told.named(self.found)
        others = self.found.areas.drop(index=named.index)
        every = pd.concat([named, others])
        return every[area_rules.within(every.index, self.subject.area)]

    def codes(self, kind: Kind) -> list[str]:
        """The slide's areas of a kind."""
        areas = self.areas
        return areas.index[areas["kind"] == kind].astype(str).tolist()
