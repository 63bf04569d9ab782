"""The figures behind a slide of a group: what is asked of an area is answered for the group."""

from __future__ import annotations

from functools import cached_property

import pandas as pd

from briefing.figures import DETAIL, Subject
from briefing.kept import Figures
from briefing.request import Request
from data.stored.release import Release
from figures import classed
from figures.groups import asking, naming
from figures.groups.counted import GROUP, GroupFigures
from geo.areas import COUNTRY
from geo.classing.classes import QUANTILE, Classes
from geo.groups.group import Group
from geo.print_map.outlines import Shapes
from poverty import measures
from wording import names

FEWEST = 5
"""Areas from which on a group has classes of its own: as many as there are classes."""
DETAILED = 6
"""A group in so many provinces at most is drawn from their detailed shapes."""


class GroupSubject(Subject):
    """A slide's group, measure, words and figures; its `level` is that of its areas."""

    def __init__(self, request: Request, figures: Figures, *, counted: bool = False) -> None:
        super().__init__(request, figures, counted=counted)
        self.area = GROUP
        self.group: Group = asking.read(figures.release, request.group)

    def by_count(self) -> GroupSubject:
        """The same slide by the measure chosen itself, also where it counts and fills no map."""
        return GroupSubject(self.request, self.figures, counted=True)

    def by_rate(self) -> GroupSubject:
        """The same slide by what fills maps."""
        return GroupSubject(self.request, self.figures)

    @cached_property
    def held(self) -> GroupFigures:
        """What is counted in the group."""
        return GroupFigures(self.release, self.group, self.request.period, read=self._read)

    def _read(self, _: Release, level: str, measure: str, period: int) -> pd.DataFrame:
        return self.figures.reading(level, measure, period)

    @cached_property
    def level(self) -> str:
        """Level of the group's areas."""
        return self.group.level

    @property
    def whole(self) -> str:
        """What a part of the slide's people is a part of."""
        return GROUP

    @cached_property
    def below(self) -> str:
        """The level that its maps show: its own."""
        return self.group.level

    def level_of(self, code: str) -> str:
        """Level of an area; a group stands for areas of its own level."""
        return self.level if code == GROUP else super().level_of(code)

    def inside(self, level: str, measure: str | None = None) -> pd.DataFrame:
        """A measure over the areas of a level in the group, ranked among themselves.

        Of survey units without a shape: those that are counted in it.
        """
        table = self.reading(level, measure)
        if level == "municipality" and self.level == "tambon":
            part = table.loc[self.held.unit_codes if self.group.units else []]
        else:
            part = table[table.index.str.startswith(self.group.codes)]
        return part.assign(rank=measures.ranked(part["value"]))

    @property
    def kind(self) -> str:
        """What the area is, as texts name it."""
        return GROUP

    @cached_property
    def own_classes(self) -> bool:
        """Whether the classes are of the group's areas alone: one colour were most of them else.

        Few areas, or all of one value, tell more in the classes of the country.
        """
        own = self._within(self.shade.id)
        few = int((own.places >= 0).sum()) < FEWEST or len(own.classes) < len(("pale", "dark"))
        if few or self.request.classes != QUANTILE:
            return False
        period = self.request.period
        usual = self.figures.classes(self.level, self.shade.id, period, QUANTILE, COUNTRY)
        return classed.of_one_colour(usual.places.reindex(own.places.index, fill_value=-1))

    def classes(self, level: str, measure: str | None = None) -> Classes:
        """Classes of a measure over a level of the whole country, or of the group alone."""
        if self.own_classes:
            return self._within(measure or self.shade.id)
        return super().classes(level, measure)

    def _within(self, measure: str) -> Classes:
        table = self.inside(self.level, measure)
        return classed.classified(table, self.catalog.measures[measure], QUANTILE)

    def row(self, code: str, measure: str | None = None) -> pd.Series:
        """What a measure says of the group, or of an area at its own level."""
        if code == GROUP:
            return self.held.reading(measure or self.shade.id)
        return super().row(code, measure)

    def shapes(self, level: str) -> Shapes:
        """Shapes of a level in the group: detailed ones where it lies in few provinces."""
        provinces = self.group.provinces
        if len(provinces) > DETAILED or level not in {"district", "tambon"}:
            return self.figures.shapes(level, level).only(self.group.codes)
        parts = [self.figures.shapes(f"{DETAIL}{code}", level) for code in provinces]
        return Shapes.together([part.only(self.group.codes) for part in parts])

    def dimensions(self, code: str) -> pd.DataFrame:
        """Target poor deprived in each dimension: `count`, `rate` of those surveyed."""
        if code != GROUP:
            return super().dimensions(code)
        found = self.held.dimensions()
        return pd.DataFrame({"count": found["count"], "rate": found["value"]}, dtype=float)

    def together(self, code: str) -> pd.DataFrame:
        """The 31 sets of dimensions as they may be shown."""
        return self.held.together() if code == GROUP else super().together(code)

    def joint_of(self, code: str) -> bool:
        """Whether it is known which dimensions come together."""
        return self.held.joint_known if code == GROUP else super().joint_of(code)

    def several(self, code: str) -> float:
        """Target poor in two or more dimensions; NaN where protected or missing."""
        if code != GROUP:
            return super().several(code)
        counted: float = measures.several(self.held.table).iloc[0]
        return float(counted)

    def name(self, code: str) -> str:
        """Short name of an area, or what the group is called."""
        return self.called if code == GROUP else super().name(code)

    def own_name(self, code: str) -> str:
        """Name of an area with its kind, or what the group is called."""
        return self.called if code == GROUP else super().own_name(code)

    def named(self, code: str) -> str:
        """A district or tambon with those around it: up to the province where there are several."""
        if len(self.group.provinces) == 1:
            return super().named(code)
        return names.full_name(self.areas, code, self.text.lang, short=True)

    @cached_property
    def called(self) -> str:
        """What the group is called."""
        return self.text.numerals(naming.name(self.release, self.group, self.text.lang))
