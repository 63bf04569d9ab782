"""The part of each column of a table: a figure, a year, a help, left out; each is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from data.imports.columns import helpers, unit_words
from data.imports.columns.checked import twice
from data.imports.columns.figures import Figures
from data.imports.columns.meant import Meant, one_figure, told
from data.imports.columns.roles import role_of
from data.imports.draft import Findings, Meaning, Note, Options
from data.imports.evidence import Role
from data.imports.years.dater import Dater
from data.intake.grid import place
from data.intake.header import header_key, role
from data.intake.numbers import NotANumber, number
from data.intake.table import AreaTable
from data.refusal import Fault
from wording.saying import Said, Saying


@dataclass
class Columns:
    """What the columns of a file's tables are; `described` is what a sheet of it says of some."""

    described: Mapping[str, Meaning]
    options: Options
    findings: Findings

    def meant(self, one: AreaTable) -> list[Meant]:
        """The columns of numbers of a table, each with its name, unit and direction."""
        roles = {column: name for name, column in one.header.roles.items()}
        dater = Dater(one, self.options, Findings())
        found = []
        for column in range(len(one.header.names)):
            if column == dater.column or (column in roles and roles[column] != "year"):
                self._role(one, column, role_of(roles.get(column, "year"), roles))
            elif not self._left_out(one, column, dater):
                found += self._figure(one, column, dater)
        found = self._once(one, found)
        if not found:
            message = Saying("imports-there-is-no-column-of-numbers")
            there = ", ".join(name for name in one.header.names if name)
            expected = Saying("imports-one-column-of-numbers")
            self.findings.faults.append(
                Fault(one.file, place(one.sheet.name), there, expected, message)
            )
        return found

    def _figure(self, one: AreaTable, column: int, dater: Dater) -> list[Meant]:
        """A column of figures as it is meant, which is told; nothing where it is asked about."""
        found = Figures(self.described, self.options, self.findings).of(one, column, dater)
        for meant in found:
            self._role(one, column, "measure", told(meant))
        return found

    def _role(self, one: AreaTable, column: int, kind: str, told: Said = "") -> None:
        name = one.header.names[column]
        self.findings.columns.append(Role(one.sheet.name, name, kind, told))

    def _left_out(self, one: AreaTable, column: int, dater: Dater) -> bool:
        """Whether a column is no figure, which is then told."""
        name = one.header.names[column]
        said = name in self.options.declared or header_key(name) in self.described
        if not name:
            return True
        if self.options.fields.get(name) == "":
            self._role(one, column, "left_out", Saying("imports-left-out-by-choice"))
            return True
        if unit_words.is_column(name):
            self._role(one, column, "unit")
            self._several_units(one, column)
            return True
        if said:
            return False
        if role(name) == "year":
            self._other_year(one, column, dater)
            return True
        return self._helps(one, column)

    def _other_year(self, one: AreaTable, column: int, dater: Dater) -> None:
        if dater.column is not None and dater.agree([dater.column, column]):
            self._role(one, column, "check", Saying("imports-the-same-year-again"))
        else:
            self._role(one, column, "left_out", Saying("imports-another-year"))

    def _helps(self, one: AreaTable, column: int) -> bool:
        """Whether a column helps to read the table or holds no numbers, which is then told."""
        name = one.header.names[column]
        helper = helpers.why(name)
        if (
            helper is None
            and not unit_words.of_header(name)
            and helpers.running(one.values(column))
        ):
            helper = helpers.RUNNING
        if helper is None and (unit_words.of_header(name) or _numbers(one.values(column))):
            return False
        self._leave(one, column, helpers.told(helper) if helper else Saying("imports-no-numbers"))
        return True

    def _leave(self, one: AreaTable, column: int, why: Saying) -> None:
        name = one.header.names[column]
        self._role(one, column, "left_out", why)
        told = Saying("imports-column-is-left-out", column=name, why=why)
        self.findings.notes.append(Note(told, place=one.head(column)))

    def _several_units(self, one: AreaTable, column: int) -> None:
        told = unit_words.several(one)
        if told:
            message = Saying("imports-rows-of-different-units")
            expected = Saying("imports-a-column-for-each-unit")
            where, listed = one.head(column), ", ".join(told[:5])
            self.findings.faults.append(Fault(one.file, where, listed, expected, message))

    def _once(self, one: AreaTable, found: list[Meant]) -> list[Meant]:
        """The columns, each figure once; a column of the same figure again is a fault."""
        kept: list[Meant] = []
        for column in found:
            same = next((before for before in kept if one_figure(before, column)), None)
            if same is None:
                kept.append(column)
            elif header_key(same.header) != header_key(column.header):  # else a fault already
                self.findings.faults.append(twice(one, column.column, same.column))
        return kept


def _numbers(texts: list[str]) -> bool:
    """Whether any of the texts is a number."""
    for text in texts:
        try:
            if number(text) is not None:
                return True
        except NotANumber:
            continue
    return False
