"""What an importer makes of a file: a draft to publish, and a report on every row of the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import geopandas as gpd
import pandas as pd

from data.catalog import Measure, Named
from data.imports.evidence import Ask, Reply, Role
from data.imports.faults import Bounded, Faults
from data.intake import days
from data.official.check import Check
from data.official.tpmap import Tpmap
from data.refusal import Fault
from wording.saying import Said, said


@dataclass(frozen=True)
class Note:
    """Something to know that is no fault, and where it is from."""

    told: Said
    place: Said = ""

    def text(self, lang: str) -> str:
        """The note in a language."""
        return said(self.told, lang)


@dataclass(frozen=True)
class Aside:
    """A row that is not taken, and why: a total, a footnote, one that a person left out."""

    place: Said
    told: Said


@dataclass(frozen=True)
class Doubt:
    """A name that may mean several areas or none, where it stands, and what it may mean by code."""

    text: str
    places: tuple[Said, ...]
    suggestions: tuple[Reply, ...]


@dataclass
class Findings:
    """What came up while reading a file; lists that readers add to.

    `differences` are no faults, but what the file says otherwise than it is known from elsewhere.
    `asks` and `doubts` (names of areas) are put to a person. `columns` tell what each column and
    sheet was taken for.
    """

    faults: list[Fault] = field(default_factory=Faults)
    doubts: list[Doubt] = field(default_factory=list)
    asks: list[Ask] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=Bounded)
    notes: list[Note] = field(default_factory=list)
    differences: list[Note] = field(default_factory=list)
    rows: int = 0
    accepted: int = 0
    set_aside: int = 0
    headers: tuple[str, ...] = ()
    columns: list[Role] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        """Whether the file may be stored."""
        return not self.faults and not self.doubts and not self.asks


@dataclass(frozen=True)
class Meaning:
    """What a person says of a column of an indicator table; empty texts are found by the reader."""

    name_th: str = ""
    name_en: str = ""
    unit: str = ""
    direction: str = ""
    denominator: str = ""
    measure: str = ""


LEVEL, NO_LEVEL = "level:", "none"
"""Beginning of the key that asks whether a column is of areas, and the answer that it is not."""


@dataclass(frozen=True)
class Options:
    """What a person says of a file beside its content.

    `columns` gives a header's field (or "" to leave it out), `decisions` a doubtful name's code (or
    "" to leave its rows out), `declared` what a column of an indicator table means. `answers` gives
    an `Ask`'s key the value that was chosen.
    """

    importer: str = ""
    period: int | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    decisions: Mapping[str, str] = field(default_factory=dict)
    declared: Mapping[str, Meaning] = field(default_factory=dict)
    source: str = ""
    publisher: str = ""
    licence: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)

    @property
    def fields(self) -> dict[str, str]:
        """What a person said each header is, also where that was asked: `columns` and answers."""
        asked = {
            key.removeprefix(LEVEL): "" if value == NO_LEVEL else value
            for key, value in self.answers.items()
            if key.startswith(LEVEL)
        }
        return asked | dict(self.columns)


@dataclass(frozen=True)
class Draft:
    """What would be published.

    `figures`: indexed by `year_be` and `code`, one float column a figure, NaN where missing.
    Rows of a report of a day or month have its number (data/intake/days.py) in place of the year.
    `counts` are columns that add up to the areas above. `published` is a whole year of TPMAP,
    `tambons` another edition of the boundaries. `meanings` says by header what each column of an
    indicator table was taken for. `checks` were made of the file, passed or not.
    """

    importer: str
    figures: pd.DataFrame = field(default_factory=pd.DataFrame)
    counts: tuple[str, ...] = ()
    measures: tuple[Measure, ...] = ()
    groups: tuple[Named, ...] = ()
    source: Mapping[str, str] = field(default_factory=dict)
    published: Tpmap | None = None
    tambons: gpd.GeoDataFrame | None = None
    meanings: Mapping[str, Meaning] = field(default_factory=dict)
    checks: tuple[Check, ...] = ()

    @property
    def periods(self) -> list[int]:
        """Years (พ.ศ.) of the figures, latest first."""
        if self.published is not None:
            return [self.published.year_be]
        if self.figures.empty:
            return []
        return sorted({days.year_of(one) for one in self.dates}, reverse=True)

    @property
    def dates(self) -> list[int]:
        """Years of the figures, and the numbers of the days of those that are of one; in order."""
        if self.figures.empty:
            return []
        return sorted({int(one) for one in self.figures.index.get_level_values("year_be")})
