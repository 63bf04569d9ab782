"""The statements of a report in words: names, figures beside each other, what they come to."""

from __future__ import annotations

from functools import cached_property

import pandas as pd

from briefing.area_names import AreaNames
from briefing.naming import ours
from briefing.wording import Wording
from data.catalog import Measure
from data.stored.release import Release
from figures.edition.differences import GONE, LEVELS, NEW, RESTATED
from figures.edition.rows import MOVED, OVERDUE, TARGET
from figures.edition.tenths import IN, OUT
from figures.following.standing import BEHIND
from geo import printed
from geo.areas import COUNTRY
from wording import names, numbers
from wording.numbers import UNAVAILABLE

SURE = "yes"
MINUS = "\u2212"


class Told(AreaNames):
    """The report of a place in a language; `rows` as `figures.edition.rows` has them."""

    def __init__(
        self, rows: pd.DataFrame, before: Release, after: Release, area: str, text: Wording
    ) -> None:
        super().__init__(after.areas, area, text)
        self.rows, self.before, self.after = rows, before, after

    def part(self, name: str) -> pd.DataFrame:
        """The statements of a part."""
        return self.rows[self.rows["part"] == name]

    @cached_property
    def restated(self) -> pd.DataFrame:
        """Figures restated: of the largest areas first, of one level the largest change first."""
        found = self.part(RESTATED)
        return found.assign(_level=found["level"].map(LEVELS.index)).sort_values(
            "_level", kind="stable"
        )

    @cached_property
    def moved(self) -> pd.DataFrame:
        """Areas that moved: those by more than noise first, those of larger areas, those in."""
        found = self.part(MOVED)
        order = {
            "_sure": found["sure"] != SURE,
            "_level": found["level"].map(LEVELS.index),
            "_out": found["state"] == OUT,
        }
        return found.assign(**order).sort_values(list(order), kind="stable")

    def number_of(self, part: str) -> int:
        """How many figures are new (`NEW`), gone (`GONE`) or restated."""
        found = self.part(part)
        return len(found) if part == RESTATED else int(found["number"].sum())

    def areas_moved(self, move: str, *, sure: bool = False) -> int:
        """How many areas moved `in` or `out` by some measure; `sure`: by more than noise."""
        found = self.moved[self.moved["state"] == move]
        return int((found[found["sure"] == SURE] if sure else found)["code"].nunique())

    @property
    def nothing(self) -> bool:
        """Whether no figure is new, gone or restated."""
        return not any(self.number_of(part) for part in (NEW, GONE, RESTATED))

    def finding(self) -> str:
        """What changed, in one sentence."""
        text = self.text
        if self.nothing:
            return text("editions-nothing", area=self.place)
        said = {part: text.number(self.number_of(part)) for part in (NEW, RESTATED, GONE)}
        return text("editions-finding", area=self.place, **said)

    def moving(self) -> str:
        """Who moved, in one sentence."""
        text, number = self.text, self.text.number
        if self.moved.empty:
            return text("editions-moved-none", area=self.place)
        return text(
            "editions-moved",
            area=self.place,
            entered=number(self.areas_moved(IN)),
            left=number(self.areas_moved(OUT)),
            sure=number(int((self.moved["sure"] == SURE).sum())),
            moves=number(len(self.moved)),
        )

    def restating(self) -> str:
        """How many figures known before were changed, in one sentence."""
        number = self.number_of(RESTATED)
        if not number:
            return self.text("editions-restating-none", area=self.place)
        return self.text("editions-restating", area=self.place, n=self.text.number(number))

    def following(self) -> str:
        """How targets stand and how many tasks are overdue, in one sentence."""
        targets, tasks = self.part(TARGET), self.part(OVERDUE)
        if targets.empty and tasks.empty:
            return self.text("editions-following-none", area=self.place)
        behind = int((targets["state"] == BEHIND).sum())
        said = {"targets": len(targets), "behind": behind, "tasks": len(tasks)}
        counted = {name: self.text.number(number) for name, number in said.items()}
        return self.text("editions-following", area=self.place, **counted)

    @property
    def place(self) -> str:
        """The place of the report."""
        return self.text("whole-country") if self.area == COUNTRY else self.own_name(self.area)

    def releases(self) -> str:
        """Which two releases."""
        return self.text("editions-releases", before=self.before.id, after=self.after.id)

    def measure(self, name: str) -> Measure:
        """A measure of either release."""
        known = self.after.catalog.measures
        return known[name] if name in known else self.before.catalog.measures[name]

    def measure_name(self, name: str) -> str:
        """A measure's name up to its colon: an indicator by its number."""
        measure = self.measure(name)
        said = measure.name(self.text.lang)
        return self.text.numerals(said.split(":")[0] if ours(measure) else said)

    def place_of(self, code: str) -> str:
        """An area with its kind, and those around it inside the place of the report.

        A plan of a group has no area of its own.
        """
        if not code:
            return self.text("editions-of-a-group")
        if code == COUNTRY or code not in self.areas.index:
            return self.text("whole-country") if code == COUNTRY else code
        around = [code[:digits] for digits in (4, 2) if digits < len(code) and code[:2].isdigit()]
        inside = [part for part in around if part != self.area]
        return names.joined([self.name(part) for part in [code, *inside]], self.text.lang)

    def beside(self, row: pd.Series) -> tuple[str, str]:
        """The figures before and after, with as many decimals as tell them apart."""
        unit = self.measure(str(row["measure"])).unit
        first, last = (
            None if numbers.missing(row[name]) else float(row[name]) for name in ("before", "after")
        )
        if last is None:
            return self.text.figure(first if first is not None else float("nan"), unit), UNAVAILABLE
        after, before = numbers.beside(last, [first], unit, self.text.lang)
        return self.text.numerals(before), self.text.numerals(after)

    def change(self, row: pd.Series) -> str:
        """How far the two are apart, with a sign: percentage points, or in the measure's unit."""
        unit = self.measure(str(row["measure"])).unit
        first, last = row["before"], row["after"]
        if numbers.missing(first) or numbers.missing(last):
            return ""
        first, last = float(first), float(last)
        if unit == printed.PERCENT:
            return self._points(first, last)
        apart = abs(last - first)
        sign = "" if apart == 0 else "+" if last > first else MINUS
        return f"{sign}{self.text.figure(apart, unit)}"

    def _points(self, first: float, last: float) -> str:
        """How far two rates are apart, in as many decimals as tell it."""
        said = numbers.distance(last, first, self.text.lang)
        if first == last:
            return self.text.numerals(said)
        if said[:1] not in {"+", MINUS}:
            points = 100 * (last - first)
            shown = numbers.number(points, self.text.lang, decimals=_needed(points))
            said = f"+{shown}" if points > 0 else shown
        return self.text("editions-points", points=self.text.numerals(said))

    def year(self, value: object) -> str:
        """A year of a row; empty where it has none."""
        found = float(str(value)) if value is not None else float("nan")
        return "" if numbers.missing(found) else self.text.year(int(found))


def _needed(points: float) -> int:
    """The fewest decimals, two at least, in which a difference is not nothing."""
    return next((one for one in range(2, MOST) if round(points, one)), MOST)


MOST = 9
"""Decimals of a difference at most."""
