"""The areas and groups that a slide sets side by side, and what rates say of each."""

from __future__ import annotations

from functools import cached_property

import pandas as pd

from briefing.figures import Subject
from briefing.page import fonts
from data.refusal import Refused
from data.stored.release import Release
from figures.compare import asked
from figures.compare.differences import Apart, all_apart
from figures.groups import asking, naming
from figures.groups.counted import GroupFigures
from geo.areas import COUNTRY, REGIONS
from poverty import claims


class Sides:
    """What a slide compares: what was asked for, else its area beside the ends of the country."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """Codes of areas and texts of groups; a group that is not there is left out."""
        request = self.subject.request
        named = asked.read(request.beside)
        own = request.group or request.place or request.area
        if not named and own != COUNTRY and own not in REGIONS:
            named = (own,)
        values = claims.ordered(self.subject.reading("province", asked.RATES[0])["value"])
        ends = [str(values.index[0]), str(values.index[-1])] if len(values) else []
        there = [text for text in named if self._is_area(text) or self._group(text)]
        return asked.completed(there, ends)

    def _is_area(self, text: str) -> bool:
        return text in self.subject.areas.index

    def _group(self, text: str) -> GroupFigures | None:
        release = self.subject.release
        try:
            group = asking.read(release, text)
        except Refused:
            return None
        return GroupFigures(release, group, self.subject.request.period, read=self._read)

    def _read(self, _: Release, level: str, measure: str, period: int) -> pd.DataFrame:
        return self.subject.figures.reading(level, measure, period)

    def name(self, text: str) -> str:
        """The name of an area or a group in a sentence."""
        if self._is_area(text):
            return self.subject.spoken(text)
        found = self._group(text)
        if found is None:
            raise LookupError(text)
        return fonts.plain(naming.name(self.subject.release, found.group, self.subject.text.lang))

    def row(self, text: str, measure: str) -> pd.Series:
        """What a measure says of an area or a group."""
        found = None if self._is_area(text) else self._group(text)
        return self.subject.row(text, measure) if found is None else found.reading(measure)

    def shown(self, text: str, measure: str) -> str:
        """The same as a slide shows it."""
        return self.subject.shown(self.row(text, measure), self.subject.catalog.measures[measure])

    @cached_property
    def rates(self) -> pd.DataFrame:
        """Values by rate (rows) and side (columns); NaN where not shown."""
        known = asked.rates(self.subject.catalog)
        found = {
            text: [float(self.row(text, rate)["value"]) for rate in known] for text in self.texts
        }
        return pd.DataFrame(found, index=known)

    @cached_property
    def apart(self) -> list[Apart]:
        """How far they are apart by each rate, the furthest first."""
        return all_apart(self.rates)
