"""The area of a row with a code: it is known, whole, and all names beside it are its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from data.imports.areas.said import SaidOfRow, Wrong, digits
from data.intake import codes
from data.intake.area_columns import AreaColumn
from data.intake.text import arabic
from geo.names.claims import Cell
from geo.names.fitting import Fit
from geo.names.former import former
from geo.names.matcher import Matcher


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
                raise Wrong(
                    column, (f"{deepest} … {text}",) * 2, (f"{deepest[:2]}…",) * 2,
                    ("รหัสในแถวเดียวกันขัดกัน", "the codes of a row contradict each other"),
                )  # fmt: skip
            deepest = longer
        return deepest

    def _level(self, column: int) -> str:
        return next(one.level for one in self.columns if one.column == column)

    def _code(self, text: str, level: str, above: str, said: SaidOfRow, column: int) -> str:
        """A code as it is written, or put together with the one above it."""
        length = {"district": 4, "tambon": 6}.get(level, 0)
        try:
            code = codes.code(text)
        except codes.NotACode:
            code = arabic(text) if length and arabic(text).isdigit() else ""
        if length and len(code) < length and (above or len(code) <= 2):
            return self._together(code, length, above or self._parent(said, length), column)
        if not codes.looks_like(code):
            expected = (
                "รหัส 2, 4 หรือ 6 หลักที่เก็บเป็นข้อความ (มอก. 1099) ครบทุกหลัก",
                "2, 4 or 6 digits as text (TIS 1099), none left off",
            )
            raise Wrong(column, (repr(text),) * 2, expected, ("รหัสพื้นที่ไม่ถูกต้อง", "this is no code"))
        return code

    def _together(self, code: str, length: int, above: str, column: int) -> str:
        """A code within its parent, 30 and 11, as one: 3011."""
        whole = above + code.zfill(2)
        if above and len(whole) == length and (self.matcher.known(whole) or whole in former()):
            return whole
        raise Wrong(
            column,
            (f"{above} + {code}",) * 2,
            (f"รหัสเต็ม {length} หลัก หรือรหัสที่ต่อกันแล้วมีอยู่จริง",
             f"the whole code of {length} digits, or one that exists when put together"),
            ("รหัสแบบสัมพัทธ์ ต่อกันแล้วไม่ใช่รหัสพื้นที่", "a code within its parent that makes no area"),
        )  # fmt: skip

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
        text = said.codes[-1][0]
        others = sorted(self.matcher.sure([cell]), key=lambda one: (len(one), one))
        whose = [self.matcher.suggestion(one) for one in others[:2]]
        th = ", ".join(f"{one.code} {one.name_th}" for one in whose)
        en = ", ".join(f"{one.code} {one.name_en}" for one in whose)
        found = tuple(f"{text} {cell[0]}" + (f" ({of})" if of else "") for of in (th, en))
        own = self.matcher.suggestion(code)
        return Wrong(
            column, (found[0], found[1]), (f"{code} {own.name_th}", f"{code} {own.name_en}"),
            ("ชื่อไม่ตรงกับรหัส ชื่อนี้เป็นของพื้นที่อื่น",
             "the name does not fit the code: it is another area's"),
        )  # fmt: skip

    def _by_old_code(self, said: SaidOfRow, code: str, column: int) -> str:
        """The area that took the place of an abolished one, where the names agree."""
        new, old = self.matcher.successor(code), former().get(code)
        if old is None:
            raise Wrong(
                column, (said.codes[-1][0],) * 2,
                ("รหัสจังหวัด อำเภอ หรือตำบลที่มีในชุดข้อมูล",
                 "the code of a province, district or tambon of the release"),
                ("ไม่มีรหัสพื้นที่นี้ในชุดข้อมูล", "the release has no such code"),
            )  # fmt: skip
        agreed = {new, *self.matcher.sure(said.cells), *self.matcher.sure_before(said.cells)}
        if not new or (said.cells and len(agreed) > 1):
            return ""
        self.old[code] = new
        return new
