"""What a column of figures means: as a person said, else as everything suggests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from data.imports import bounds
from data.imports.columns import unit_words, units
from data.imports.columns.meant import DIRECTIONS, Meant
from data.imports.columns.unit_words import UNITS
from data.imports.draft import Findings, Meaning, Note, Options
from data.imports.evidence import Ask, Reply, answer
from data.imports.years import periods
from data.imports.years.dater import Dater
from data.intake.header import header_key
from data.intake.table import AreaTable
from data.refusal import Fault
from wording.saying import Saying

LEAVE = "leave"
"""The answer that a column is left out."""


@dataclass(frozen=True)
class Figures:
    """Columns of figures as they are meant; `described` is what a sheet says of some."""

    described: Mapping[str, Meaning]
    options: Options
    findings: Findings

    def of(self, one: AreaTable, column: int, dater: Dater) -> list[Meant]:
        """A column of figures as it is meant; nothing where it is asked about and left out."""
        name = one.header.names[column]
        stated = periods.headed(name)
        if len(stated.years) > 1 and not self._of_one_year(one, column, stated.years):
            return []
        year = stated.year if dater.by_header else None
        figure = stated.name if year else name
        figure = f"{figure} ({one.group})" if one.group and figure else figure
        if year and not figure:
            figure = self._untitled(one, column)
        said = self.options.declared.get(name, self.described.get(header_key(name), Meaning()))
        about, times = self._about(one, column, said, figure)
        base = said.denominator or (_usual_base(name) if about.unit == "count" else "")
        return [Meant(column, name, figure, about, times, year, base)]

    def _of_one_year(self, one: AreaTable, column: int, years: tuple[int, ...]) -> bool:
        """Whether a person takes a column whose header states several years; else it is asked."""
        name = one.header.names[column]
        said = answer(self.options.answers, f"column:{name}", ("take", LEAVE))
        if said is None:
            listed = ", ".join(map(str, years))
            self.findings.asks.append(
                Ask(
                    f"column:{name}",
                    Saying("imports-column-of-several-years", column=name, years=listed),
                    choices=(
                        Reply(LEAVE, Saying("imports-leave-it-out")),
                        Reply("take", Saying("imports-take-it")),
                    ),
                    places=(one.head(column),),
                    rows=len(one.lines),
                )
            )
        return said == "take"

    def _untitled(self, one: AreaTable, column: int) -> str:
        """What figures under a bare year are: what the title says, else that is asked."""
        titles = [title for title in one.header.titles if not unit_words.is_title(title)]
        if titles:
            return periods.untimed(titles[0])
        name = one.header.names[column]
        asked = f"figure:{one.sheet.name}"
        said = answer(self.options.answers, asked, UNITS)
        if said is None and not any(ask.key == asked for ask in self.findings.asks):
            self.findings.asks.append(
                Ask(
                    asked,
                    Saying("imports-unit-under-years", column=name),
                    choices=tuple(Reply(unit, unit_words.told(unit)) for unit in UNITS),
                    places=(one.head(column),),
                    rows=len(one.lines),
                )
            )
        return one.sheet.name or one.file.rpartition(".")[0]

    def _about(
        self, one: AreaTable, column: int, said: Meaning, figure: str
    ) -> tuple[Meaning, int]:
        """What a column means, and how many one is in it: as said, else as everything suggests."""
        name = one.header.names[column]
        declared = self.options.declared.get(name, Meaning()).unit.lower()
        declared = declared or answer(self.options.answers, f"figure:{one.sheet.name}", UNITS) or ""
        wrote = self.described.get(header_key(name), Meaning()).unit.lower()
        found = units.of(
            one, column, declared, wrote, figure, self.options, self.findings
        )  # fmt: skip
        direction = said.direction or DIRECTIONS[0]
        for value, allowed, expected, message in (
            (found.name, UNITS, "imports-one-of-the-units", "imports-no-unit"),
            (direction, DIRECTIONS, "imports-one-of-the-directions", "imports-no-direction"),
        ):
            if value and value not in allowed:
                listed = Saying(expected, values=" | ".join(allowed))
                self.findings.faults.append(
                    Fault(one.file, one.head(column), repr(value), listed, Saying(message))
                )
        if not found.name and not self._open(one, name):
            told = Saying("imports-column-states-no-unit", column=name)
            self.findings.notes.append(Note(told, place=one.head(column)))
        about = Meaning(
            said.name_th or figure,
            said.name_en or figure,
            found.name if found.name in UNITS else "number",
            direction if direction in DIRECTIONS else DIRECTIONS[0],
            said.denominator,
        )
        return about, found.scale

    def _open(self, one: AreaTable, name: str) -> bool:
        """Whether the unit of a column is being asked."""
        keys = {f"unit:{name}", f"figure:{one.sheet.name}"}
        return any(ask.key in keys for ask in self.findings.asks)


def _usual_base(header: str) -> str:
    """What a count is divided by where nobody says it: households by households, else people."""
    return "households" if bounds.of_households(header) else "people"
