"""The what-if: a dimension's deprivation removed where most have it, in exact figures and words."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from figures import house
from figures.options import HIGHEST, PLACES, SHARES
from geo import areas as area_rules
from poverty import claims, joint, what_if
from ui import cached
from ui.dimensions import words
from ui.dimensions.controls import pick
from ui.dimensions.view import MethodView
from wording.numbers import count, number, percent

REST = "rest"
HALF = 0.5


@dataclass(frozen=True)
class Remedied:
    """The measures of the country before and after, and the areas that it takes.

    `fewer` is people who leave the poor; `poor` and `several` are the fewest areas that hold half
    of the poor, and of those deprived in two or more dimensions. `deprived` is how many are
    deprived in the dimension, by area, those with the most first; `everywhere` the same of all
    areas with figures, `whole` how many in the country.
    """

    change: what_if.Change
    areas: pd.Index
    poor: claims.Half
    several: claims.Half
    deprived: pd.Series
    everywhere: pd.Series
    whole: float

    @property
    def half_of_poor(self) -> int:
        """The fewest areas that hold half of the poor; 0 where they do not."""
        return len(self.poor.areas)

    @property
    def fewer(self) -> float:
        """People who are not counted as deprived in anything any more."""
        return float(-self.change.difference["people_in_any"])


def controls(view: MethodView) -> None:
    """Which dimension, in how many areas, how much of it."""
    lang = view.choice.lang
    dimension, places, share = st.columns(3)
    with dimension:
        names = view.catalog.dimensions
        pick(view, "fix", list(names), lambda name: names[name].name(lang))
    with places:
        there = len(_deprived(view, _cells(view, view.choice.level)))
        pick(view, "places", offered(there, view.method.places), lambda n: _places(view, n, there))
    with share:
        pick(view, "share", [int(part) for part in SHARES], lambda n: f"{number(n, lang)}%")


def offered(there: int, chosen: int) -> list[int]:
    """Numbers of areas to choose from where so many are there: the fitting ones, then all.

    "All" is the first number that is no smaller than what is there, or the one chosen.
    """
    known = [int(many) for many in PLACES]
    fitting = [many for many in known if many < there]
    every = chosen if chosen >= there else next((many for many in known if many >= there), None)
    return [*fitting, every] if every is not None else fitting


def _places(view: MethodView, n: int, there: int) -> str:
    """ "50 จังหวัดที่มีผู้ขัดสนด้านนี้มากที่สุด", or all of them."""
    lang = view.choice.lang
    return view.text(
        "method-places",
        every="yes" if n >= there else "no",
        n=number(min(n, there), lang),
        kinds=view.kinds(view.choice.level, min(n, there)),
    )


def _cells(view: MethodView, level: str) -> pd.DataFrame:
    """People by set of dimensions in every area of a level with figures, in the area chosen."""
    period, population = view.choice.period, view.method.population
    table = cached.protected_table(view.release.id, level, period, population).cells
    return table[area_rules.within(table.index, view.choice.area)].dropna()


def _deprived(view: MethodView, cells: pd.DataFrame) -> pd.Series:
    """People deprived in the dimension by area, those with the most first, none without any."""
    counted = joint.deprived_in(cells, view.catalog.dimensions[view.method.fix].bit)
    return counted.loc[what_if.fewest(counted, 1.0)]


def _holding_half(view: MethodView, cells: pd.DataFrame, least: int) -> claims.Half:
    """The fewest areas that hold half of all who are deprived in so many dimensions or more.

    All are those of the units without a polygon as well, where the areas are tambons; none where
    the areas together do not hold half.
    """
    tambons = view.choice.level == "tambon"
    units = joint.in_at_least(_cells(view, "municipality"), least).sum() if tambons else 0.0
    return claims.half(joint.in_at_least(cells, least), beside=float(units))


def outcome(view: MethodView) -> Remedied:
    """What the setting's what-if comes to, over the whole country."""
    method, release, period = view.method, view.release, view.choice.period
    bit = view.catalog.dimensions[method.fix].bit
    cells = _cells(view, view.choice.level)
    deprived = _deprived(view, cells)
    areas = deprived.index[: method.places]
    whole = cached.protected_table(release.id, "country", period, method.population).cells
    chosen = cells.loc[areas]
    rest = (whole.iloc[0] - chosen.sum()).rename(REST).to_frame().T
    together = pd.concat([chosen, rest])
    people = pd.Series(0.0, index=together.index)
    people[REST] = release.figures("country", period)[method.base].iloc[0]
    found = what_if.change(
        together, people, method.setting, dimension=method.fix, areas=areas,
        share=method.share / HIGHEST,
    )  # fmt: skip
    return Remedied(
        _with_anybody(found, together, areas, method.fix, method.share / HIGHEST),
        areas,
        _holding_half(view, cells, 1),
        _holding_half(view, cells, 2),
        deprived.loc[areas],
        joint.deprived_in(cells, bit),
        float(joint.deprived_in(whole, bit).iloc[0]),
    )


def _with_anybody(
    found: what_if.Change, cells: pd.DataFrame, areas: pd.Index, dimension: str, share: float
) -> what_if.Change:
    """The change, with the people deprived in any dimension before and after."""
    after = what_if.without(cells, dimension, areas, share=share).to_numpy().sum()
    both = {"before": cells.to_numpy().sum(), "after": after}
    extended = {
        when: pd.concat([getattr(found, when), pd.Series({"people_in_any": both[when]})])
        for when in both
    }
    return what_if.Change(extended["before"], extended["after"])


def sentence(view: MethodView, found: Remedied) -> str:
    """The result in one sentence."""
    lang, text, method = view.choice.lang, view.text, view.method
    dimension = view.catalog.dimensions[method.fix].name(lang).lower()
    if found.areas.empty:
        return text("method-remedy-nobody", dimension=dimension, name=view.own_name(view.area))
    return text(
        "method-remedy",
        share="all" if method.share == HIGHEST else "part",
        percent=number(method.share, lang),
        dimension=dimension,
        n=len(found.areas),
        kinds=view.kinds(view.choice.level, len(found.areas)),
        population=text(f"method-population-{method.population}"),
        fewer=_people(found.fewer, lang),
        unit=words.counted_unit(view),
        rate=percent(found.fewer / found.change.before["people_in_any"], lang),
    )


def lines(view: MethodView, found: Remedied) -> list[str]:
    """H, A and M0 before and after; the fewest areas that hold half of the poor."""
    lang, text, change = view.choice.lang, view.text, found.change
    measures = [
        text(
            "method-remedy-line",
            measure=text(f"method-name-{name}", several=view.several_dimensions),
            before=_value(change.before[name], name, lang),
            after=_value(change.after[name], name, lang),
        )
        for name in ("h", "a", "m0")
    ]
    halves = [
        text(
            f"method-half-{who}",
            areas=view.many(view.choice.level, len(half.areas)),
            of=number(half.of, lang),
            share=percent(half.share, lang),
            units="yes" if view.choice.level == "tambon" else "no",
            name=view.own_name(view.area),
        )
        for who, half in (("poor", found.poor), ("several", found.several))
        if len(half.areas) and not half.only
    ]
    return [*measures, *halves]


def _value(value: float, name: str, lang: str) -> str:
    if value != value:
        return "–"
    decimals = 5 if name == "m0" else 3
    shown = value if name == "m0" else value * HIGHEST
    return number(shown, lang, decimals=decimals) + ("" if name == "m0" else "%")


def _people(people: float, lang: str) -> str:
    """People as the protected base counts them: "<5" below the threshold."""
    return house.below() if 0 < people < house.threshold() else count(round(people), lang)
