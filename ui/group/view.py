"""A view of a group of areas: what is asked of the group is answered as of any other area."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import cast

import pandas as pd

from figures.groups import naming
from figures.groups.added import GROUP
from figures.groups.counted import GroupFigures
from geo.groups.group import Group
from poverty import measures
from ui.group import once
from ui.view import View


@dataclass(frozen=True)
class GroupView(View):
    """A view of a group; of the whole country while there is none."""

    group: Group | None = None

    @classmethod
    def named_by(cls, view: View) -> GroupView:
        """The view of the group that the address names, at the level that it names.

        Raises `Refused` where the group has no areas, or names what this release does not have.
        """
        text = view.choice.group
        group = once.group(view.release.id, text, view.choice.level) if text else None
        return cls(view.choice, view.release, view.theme, view.within, group=group)

    @property
    def area(self) -> str:
        """The group among the areas."""
        return GROUP if self.group else super().area

    @cached_property
    def survey(self) -> GroupView:
        """The view of TPMAP's figures, of the same group."""
        return cast("GroupView", super().survey)

    @property
    def figures(self) -> GroupFigures:
        """What is counted in the group. Raises `LookupError` where there is none."""
        if self.group is None:
            raise LookupError(GROUP)
        return once.figures(self.release.id, self.group, self.choice.period)

    def level_of(self, code: str) -> str:
        """Level of an area; a group stands for areas of its own level."""
        return self.choice.level if code == GROUP else super().level_of(code)

    def row(self, code: str, measure: str | None = None) -> pd.Series:
        """What a measure says of the group, or of one area."""
        if code == GROUP:
            return self.figures.reading(measure or self.choice.measure)
        return super().row(code, measure)

    def dimensions(self, code: str) -> pd.Series:
        """Target poor deprived in each dimension."""
        if code == GROUP:
            return self.figures.dimensions()["count"].astype(float)
        return super().dimensions(code)

    def several(self, code: str) -> float:
        """Target poor in two or more dimensions; NaN where protected or missing."""
        if code == GROUP:
            return float(cast("float", measures.several(self.figures.table).loc[GROUP]))
        return super().several(code)

    def name(self, code: str, *, full: bool = False) -> str:
        """Name of the group, or of an area."""
        return self.called if code == GROUP else super().name(code, full=full)

    def own_name(self, code: str) -> str:
        """The same without parents."""
        return self.called if code == GROUP else super().own_name(code)

    def short_name(self, code: str) -> str:
        """The same in short."""
        return self.called if code == GROUP else super().short_name(code)

    @property
    def called(self) -> str:
        """What the group is called."""
        return naming.name(self.release, self.figures.group, self.choice.lang)


def plain(view: GroupView) -> View:
    """The view of the country behind a group's: what the map and its legend are drawn from."""
    return View(view.choice, view.release, view.theme, view.within, asked=view.asked)
