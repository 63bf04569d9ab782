"""The area of each row: everything that its codes and names say must be true of one area.

Names and codes are gathered from all columns that tell of areas, from the rows above where one
column holds a hierarchy, and from title, sheet and file. What contradicts is a fault, what nobody
is called is put to a person, and nothing is chosen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from data.imports.draft import Aside, Doubt, Findings, Note, Options
from data.imports.hierarchy import Hierarchy
from data.intake import area_headers, codes, limits
from data.intake.area_columns import AreaColumn
from data.intake.grid import place
from data.intake.table import Line, Table
from data.intake.text import arabic
from data.refusal import Fault
from geo.names.claims import Cell, written
from geo.names.fitting import Fit
from geo.names.former import former
from geo.names.matcher import Matcher

SHOWN_PLACES = 3
SUGGESTED = 8
_POSTCODE = 5


class Wrong(Exception):
    """A row whose codes or names cannot be of one area: why, in both languages."""

    def __init__(
        self,
        column: int | None,
        found: tuple[str, str],
        expected: tuple[str, str],
        message: tuple[str, str],
    ) -> None:
        self.column, self.found, self.expected, self.message = column, found, expected, message
        super().__init__(message[1])


@dataclass(frozen=True)
class SaidOfRow:
    """All that a row says of its area: names with the level of their column, and codes."""

    cells: tuple[Cell, ...]
    codes: tuple[tuple[str, int], ...] = ()
    """Each code as it is written, and its column."""

    @property
    def text(self) -> str:
        """What is said as one text, the deepest name first: under it a person decides."""
        names = [text for text, _ in reversed(self.cells) if text]
        return " ".join([*dict.fromkeys(text for text, _ in self.codes), *names])


@dataclass
class Finder:
    """The areas of a table's rows; doubts, faults and notes go to the findings."""

    table: Table
    columns: Sequence[AreaColumn]
    matcher: Matcher
    options: Options
    findings: Findings
    doubts: dict[str, tuple[SaidOfRow, list[Line]]] = field(default_factory=dict)
    known: dict[SaidOfRow, str | Wrong] = field(default_factory=dict)
    old: dict[str, str] = field(default_factory=dict)
    """Codes and names of old, and the area that took their place."""
    respelt: dict[str, str] = field(default_factory=dict)
    """Names that nobody has letter by letter, and the area of the same sound."""

    def __post_init__(self) -> None:
        self.above = Hierarchy.of(self.table, self.columns, self.matcher)

    def looked_at(self) -> Iterator[Line]:
        """The rows, until so much is wrong with them that nobody reads on."""
        for line in self.table.lines:
            yield line
            if len(self.findings.faults) > limits.FAULTS or len(self.doubts) > limits.UNKNOWN:
                return

    def code(self, line: Line) -> str:
        """The code of a row's area; "" where it is not sure or not there, which is then told."""
        said = self._said(line)
        if not said.cells and not said.codes:
            message = "แถวนี้ไม่มีพื้นที่", "this row names no area"
            first = self.columns[0].column if self.columns else None
            self._tell(line, Wrong(first, ("–", "–"), ("รหัสหรือชื่อพื้นที่", "a code or a name"), message))
            return ""
        decided = self.options.decisions.get(said.text)
        if decided is not None:
            return self._decided(line, decided)
        found = self._known(said)
        if isinstance(found, Wrong):
            self._tell(line, found)
            return ""
        if not found:
            self.doubts.setdefault(said.text, (said, []))[1].append(line)
        self.above.passed(found)
        return found

    def _said(self, line: Line) -> SaidOfRow:
        """Everything that a row's cells say, in the order of the levels."""
        cells: list[Cell] = []
        found: list[tuple[str, int]] = []
        for one in self.columns:
            text = self.table.cell(line, one.column)
            if not text:
                continue
            if one.code:
                found.append((text, one.column))
            else:
                cells.append((text, self.above.level(one)))
        order = ["", *area_headers.LEVELS]
        return SaidOfRow(tuple(sorted(cells, key=lambda cell: order.index(cell[1]))), tuple(found))

    def _known(self, said: SaidOfRow) -> str | Wrong:
        """What a row means, found out once for the same words; past a limit no more."""
        if self.above.deep:
            return self._found(said)
        if said not in self.known:
            if len(self.known) >= limits.NAMES:
                return ""
            self.known[said] = self._found(said)
        return self.known[said]

    def _found(self, said: SaidOfRow) -> str | Wrong:
        try:
            given = self._codes(said)
            return self._by_code(said, given) if given else self._by_names(said)
        except Wrong as wrong:
            return wrong

    # Codes

    def _codes(self, said: SaidOfRow) -> str:
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
        digits = {"district": 4, "tambon": 6}.get(level, 0)
        try:
            code = codes.code(text)
        except codes.NotACode:
            code = arabic(text) if digits and arabic(text).isdigit() else ""
        if digits and len(code) < digits and (above or len(code) <= 2):
            return self._together(code, digits, above or self._parent(said, digits), column)
        if not codes.looks_like(code):
            expected = (
                "รหัส 2, 4 หรือ 6 หลักที่เก็บเป็นข้อความ (มอก. 1099) ครบทุกหลัก",
                "2, 4 or 6 digits as text (TIS 1099), none left off",
            )
            raise Wrong(column, (repr(text),) * 2, expected, ("รหัสพื้นที่ไม่ถูกต้อง", "this is no code"))
        return code

    def _together(self, code: str, digits: int, above: str, column: int) -> str:
        """A code within its parent, 30 and 11, as one: 3011."""
        whole = above + code.zfill(2)
        if above and len(whole) == digits and (self.matcher.known(whole) or whole in former()):
            return whole
        raise Wrong(
            column,
            (f"{above} + {code}",) * 2,
            (f"รหัสเต็ม {digits} หลัก หรือรหัสที่ต่อกันแล้วมีอยู่จริง",
             f"the whole code of {digits} digits, or one that exists when put together"),
            ("รหัสแบบสัมพัทธ์ ต่อกันแล้วไม่ใช่รหัสพื้นที่", "a code within its parent that makes no area"),
        )  # fmt: skip

    def _parent(self, said: SaidOfRow, digits: int) -> str:
        """The code of the area right above that the names say."""
        upper = tuple(cell for cell in said.cells if cell[1] and _digits(cell[1]) < digits)
        found = self.matcher.sure(upper) if upper else frozenset()
        one = next(iter(found)) if len(found) == 1 else ""
        return one if len(one) == digits - 2 else ""

    def _by_code(self, said: SaidOfRow, code: str) -> str:
        """The area of a row with a code; its names must be the area's, or say a deeper one."""
        column = said.codes[-1][1]
        if not self.matcher.known(code):
            return self._by_old_code(said, code, column)
        deeper = tuple(cell for cell in said.cells if cell[1] and _digits(cell[1]) > len(code))
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

    # Names

    def _by_names(self, said: SaidOfRow) -> str:
        """The one area that all names mean, with the codes that stand in their cells."""
        beside = self._beside(said)
        if beside:
            return self._by_code(SaidOfRow(said.cells, ((beside, self._column_of(said)),)), beside)
        found = self.above.within(self.matcher.sure(said.cells), said.cells)
        if not found:
            found = self.matcher.sure_before(said.cells)
            if len(found) == 1:
                self.old[said.text] = next(iter(found))
        code = next(iter(found)) if len(found) == 1 else ""
        if code and not self.matcher.literal(said.cells):
            self.respelt.setdefault(said.text, code)
        return code

    def _beside(self, said: SaidOfRow) -> str:
        """A code that stands in the cell of a name: "4309 เซกา"."""
        found = [
            number
            for text, level in said.cells
            for number in written(text).numbers
            if len(number) in codes.LENGTHS and codes.looks_like(number)
            and len(number) >= (_digits(level) if level else 2)
        ]  # fmt: skip
        return max(found, key=len) if found else ""

    def _column_of(self, said: SaidOfRow) -> int:
        del said
        return next(one.column for one in self.columns if not one.code)

    # What is told

    def _decided(self, line: Line, code: str) -> str:
        if code and not self.matcher.known(code):
            expected = (
                "รหัสที่มีในชุดข้อมูล หรือเว้นไว้เพื่อไม่นำเข้าแถวนี้",
                "a code of the release, or none to leave the row out",
            )
            message = "ไม่มีรหัสพื้นที่นี้ในชุดข้อมูล", "the release has no such code"
            self._tell(line, Wrong(None, (repr(code),) * 2, expected, message))
            return ""
        if not code:
            reason = "ผู้ใช้เลือกไม่นำเข้า", "left out by choice"
            self.findings.asides.append(Aside(self.table.place(line), *reason))
        return code

    def _tell(self, line: Line, wrong: Wrong) -> None:
        where = self.table.place(line, wrong.column)
        (found_th, found), (expected_th, expected) = wrong.found, wrong.expected
        self.findings.faults.append(
            Fault(
                self.table.file, where, found, expected, *wrong.message,
                expected_th=expected_th, found_th=found_th,
            )
        )  # fmt: skip

    def tell(self) -> None:
        """Every doubtful name once, with where it stands and what it may mean; many by number."""
        for text, (said, lines) in list(self.doubts.items())[: limits.DOUBTS]:
            where = tuple(self.table.place(line) for line in lines[:SHOWN_PLACES])
            likely = self.matcher.likely(said.cells, self._coded(said))[:SUGGESTED]
            suggestions = tuple(self.matcher.suggestion(code) for code in likely)
            self.findings.doubts.append(Doubt(text, where, suggestions))
        if len(self.doubts) > limits.DOUBTS:
            found = f"{len(self.doubts):,} ชื่อ", f"{len(self.doubts):,} names"
            most = f"ไม่เกิน {limits.DOUBTS:,} ชื่อ", f"at most {limits.DOUBTS:,}"
            message = "มีชื่อที่ไม่ใช่พื้นที่ที่รู้จักมากเกินไป", "too many names are those of no area known"
            where_ = place(self.table.sheet.name)
            self.findings.faults.append(
                Fault(self.table.file, where_, found[1], most[1], *message, most[0], found[0])
            )
        self._note(
            self.old, "รหัสหรือชื่อเดิม ใช้พื้นที่ที่มาแทน", "Codes or names of old, taken as the areas since"
        )
        self._note(self.respelt, "ชื่อที่สะกดต่างไป", "Names spelt otherwise")

    def _note(self, taken: dict[str, str], th: str, en: str) -> None:
        """A note of what was taken for which area: how many, and the first three."""
        if not taken:
            return
        named = [(text, self.matcher.suggestion(code)) for text, code in taken.items()]
        shown, n = named[:SHOWN_PLACES], len(named)
        listed_th = ", ".join(f"{text} → {one.code} {one.name_th}" for text, one in shown)
        listed_en = ", ".join(f"{text} → {one.code} {one.name_en}" for text, one in shown)
        more = (
            ("", "")
            if n <= SHOWN_PLACES
            else (f" และอีก {n - SHOWN_PLACES:,}", f" and {n - SHOWN_PLACES:,} more")
        )
        self.findings.notes.append(
            Note(f"{th} {n:,} รายการ: {listed_th}{more[0]}", f"{en}, {n:,}: {listed_en}{more[1]}")
        )

    def _coded(self, said: SaidOfRow) -> list[str]:
        """Areas that a doubtful row's codes say."""
        found = [codes.code(text) for text, _ in said.codes if codes.looks_like(text)]
        return [
            one
            for code in found
            for one in (code, self.matcher.successor(code))
            if self.matcher.known(one)
        ]


def _digits(level: str) -> int:
    return {"province": 2, "district": 4, "tambon": 6}[level]
