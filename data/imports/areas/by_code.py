"""The area of a row with a code: it is known, whole, and all names beside it are its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from data.imports.areas.named import coded
from data.imports.areas.said import SaidOfRow, Wrong, digits
from data.intake import codes
from data.intake.area_columns import AreaColumn
from data.intake.text import arabic
from data.official.moved import undrawn
from geo.names.claims import Cell
from geo.names.fitting import Fit
from geo.names.former import former
from geo.names.matcher import Matcher
from wording.saying import Joined, Saying


@dataclass
class Codes:
    """The areas that the codes of a table's rows say, held against the names beside them."""

    columns: Sequence[AreaColumn]
    matcher: Matcher
    old: dict[str, str] = field(default_factory=dict)
    """Codes and names of old, and the area that took their place."""

    def of(self, said: SaidOfRow) -> str:
        """The deepest code of a row, those above it in its beginning; "" where it has none."""
        deepest = ""
        for text, column in said.codes:
            code = self._code(text, self._level(column), deepest, said, column)
            shorter, longer = sorted((code, deepest), key=len)
            if not longer.startswith(shorter):
                message = Saying("imports-codes-contradict")
                raise Wrong(column, f"{deepest} … {text}", f"{deepest[:2]}…", message)
            deepest = longer
        return deepest

    def _level(self, column: int) -> str:
        return next(one.level for one in self.columns if one.column == column)

    def _code(self, text: str, level: str, above: str, said: SaidOfRow, column: int) -> str:
        """A code as it is written, or put together with the one above it."""
        whole = {"province": 2, "district": 4, "tambon": 6}.get(level, 0)
        length = whole if level != "province" else 0
        try:
            code = codes.code(text)
        except codes.NotACode:
            code = arabic(text) if length and arabic(text).isdigit() else ""
        if code and length and len(code) < length and (above or len(code) <= 2):
            return self._together(code, length, above or self._parent(said, length), column)
        if not codes.looks_like(code):
            expected = Saying("imports-a-code-as-text")
            raise Wrong(column, repr(text), expected, Saying("imports-no-code"))
        if whole and len(code) != whole:
            expected = Saying("imports-code-of-digits", digits=whole)
            raise Wrong(column, repr(text), expected, Saying("imports-code-of-another-level"))
        return code

    def _together(self, code: str, length: int, above: str, column: int) -> str:
        """A code within its parent, 30 and 11, as one: 3011."""
        whole = above + code.zfill(2)
        if above and len(whole) == length and (self.matcher.known(whole) or whole in former()):
            return whole
        expected = Saying("imports-the-whole-code", digits=length)
        message = Saying("imports-code-within-parent-makes-none")
        raise Wrong(column, f"{above} + {code}" if above else code, expected, message)

    def _parent(self, said: SaidOfRow, length: int) -> str:
        """The code of the area right above that the names say."""
        upper = tuple(cell for cell in said.cells if cell[1] and digits(cell[1]) < length)
        found = self.matcher.sure(upper) if upper else frozenset()
        one = next(iter(found)) if len(found) == 1 else ""
        return one if len(one) == length - 2 else ""

    def area(self, said: SaidOfRow, code: str) -> str:
        """The area of a row with a code; its names must be the area's, or say a deeper one."""
        column = said.codes[-1][1]
        if not self.matcher.known(code):
            return self._by_old_code(said, code, column)
        deeper = tuple(cell for cell in said.cells if cell[1] and digits(cell[1]) > len(code))
        found = self.matcher.sure(deeper, (code,)) if deeper else frozenset([code])
        for cell in said.cells:
            if cell not in deeper and not self._fits(said, code, cell, column):
                return ""
        if deeper and not found and any(self._elsewhere(cell, code) for cell in deeper):
            raise self._conflict(said, code, deeper[0], column)
        return next(iter(found)) if len(found) == 1 else ""

    def _elsewhere(self, cell: Cell, code: str) -> bool:
        """Whether a name is exactly that of areas, none of which lies within a code."""
        found = self.matcher.sure([cell])
        return bool(found) and not any(one.startswith(code) for one in found)

    def _fits(self, said: SaidOfRow, code: str, cell: Cell, column: int) -> bool:
        """Whether a name fits a code; raises where it is exactly another area's."""
        fit = self.matcher.fit(code, *cell)
        if fit is Fit.ANOTHER:
            raise self._conflict(said, code, cell, column)
        return fit is not Fit.NOBODY

    def _conflict(self, said: SaidOfRow, code: str, cell: Cell, column: int) -> Wrong:
        """The fault of a name that is exactly another area's than the code's."""
        written = f"{said.codes[-1][0]} {cell[0]}"
        others = sorted(self.matcher.sure([cell]), key=lambda one: (len(one), one))
        whose = Joined(tuple(coded(self.matcher, one) for one in others[:2]))
        told = Saying("imports-written-with-areas", written=written, areas=whose)
        message = Saying("imports-name-is-of-another-area")
        return Wrong(column, told if others else written, coded(self.matcher, code), message)

    def _by_old_code(self, said: SaidOfRow, code: str, column: int) -> str:
        """The area that took the place of an abolished one, where the names agree.

        One in force that no boundary has yet is put to a person.
        """
        new, old = self.matcher.successor(code), former().get(code)
        if code in undrawn():
            return ""
        if old is None:
            expected = Saying("imports-a-code-of-the-release")
            message = Saying("imports-release-has-no-such-code")
            raise Wrong(column, said.codes[-1][0], expected, message)
        agreed = {new, *self.matcher.sure(said.cells), *self.matcher.sure_before(said.cells)}
        if not new or (said.cells and len(agreed) > 1):
            return ""
        self.old[code] = new
        return new
