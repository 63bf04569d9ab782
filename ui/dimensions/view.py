"""A view of the Alkire–Foster measures: what the map, its legend and its words draw from."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import pandas as pd

from data.catalog import Measure
from figures.options import MEASURES, Method, several_of
from figures.settings import reading
from geo import painting
from geo.classing.classes import Classes
from ui import cached
from ui.parts.counts import Counted
from ui.view import View


@dataclass(frozen=True)
class MethodView(View):
    """A view of one measure under one setting.

    `beside` is the setting that the address names, whose scale the map of the default one shares.
    """

    method: Method = field(default_factory=Method)
    beside: Method = field(default_factory=Method)

    @classmethod
    def named_by(cls, view: View) -> MethodView:
        """The view of the setting that the address names."""
        method = Method.of(view.choice)
        return cls(view.choice, view.release, view.theme, view.within, method=method, beside=method)

    @property
    def usual(self) -> MethodView:
        """The same under the default setting."""
        return replace(self, method=self.method.default)

    @property
    def population(self) -> str:
        """The population that the address names."""
        return self.method.population

    @property
    def several_dimensions(self) -> str:
        """`yes` where whoever reaches the cut-off is deprived in two dimensions or more."""
        return several_of(self.method)

    @cached_property
    def measure(self) -> Measure:
        """The measure shown, named in the language chosen."""
        shown, several = self.method.shown, self.several_dimensions
        censored = shown not in MEASURES
        name = (
            self._censored_name()
            if censored
            else self.text(f"method-name-{shown}", several=several)
        )
        return Measure(
            id=f"method_{shown}",
            name_th=name,
            name_en=name,
            group="overall",
            kind="headcount",
            base=self.method.base,
            unit=self.method.unit,
            derived=True,
        )

    def _censored_name(self) -> str:
        dimension = self.catalog.dimensions[self.method.shown].name(self.choice.lang).lower()
        several = self.several_dimensions
        return self.text("method-name-censored", dimension=dimension, several=several)

    @property
    def shade(self) -> Measure:
        """The measure itself colours the map."""
        return self.measure

    def found(self, level: str) -> pd.DataFrame:
        """All measures of the setting over a level (figures.settings)."""
        method, release = self.method, self.release
        return cached.reported(
            release.id, level, self.choice.period, method.population, method.weights, method.k
        )

    def of_level(self, level: str, measure: str | None = None) -> pd.DataFrame:
        """The reading of the measure shown, or of one of the catalogue, over a level."""
        if measure not in {None, self.measure.id}:
            return super().of_level(level, measure)
        return reading(self.found(level), self.method.shown)

    @cached_property
    def classes(self) -> Classes:
        """Classes over this setting and the default one together: both maps share one scale."""
        method, choice = self.method, self.choice
        return cached.shared_classes(
            self.release.id, choice.level, choice.period, method.population, self.beside.weights,
            self.beside.k, method.shown,
        )[self.beside == method]  # fmt: skip

    @property
    def scale(self) -> str:
        """The classes are those of both settings together, where there are two."""
        return self.scheme if self.beside.setting == self.method.default.setting else "setting"

    def named_counts(self, measure: Measure | None = None) -> tuple[Counted, Counted]:
        """Who is counted under the setting: the multidimensionally deprived, or some of them."""
        if measure is not None and measure.id != self.measure.id:
            return super().named_counts(measure)
        several = self.method.shown in MEASURES
        unit = self.method.base
        who = self.text("method-counted") if several else self._censored_name()
        return Counted(who, unit), Counted(self.text(f"counted-{unit}"), unit)

    def tooltip(self, count: str, base: str) -> str:
        """Who is counted under the setting, how many, of how many surveyed."""
        told = self.text(f"standing-{self.method.base}", count=count, base=base)
        return self.text("standing-named", what=self.named_counts()[0].name, standing=told)

    def map_figures(self, asset: str) -> dict[str, Any]:
        """What the map's tooltips say, in the order of an asset's areas."""
        order = cached.order(self.release.id, asset, self.choice.level)
        table = self.of_level(self.choice.level)
        return painting.figures(order, table, ratio=False, unit=self.measure.unit)
