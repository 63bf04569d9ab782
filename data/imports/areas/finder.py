"""The area of each row: everything that its codes and names say must be true of one area.

Names and codes are gathered from all columns that tell of areas, from the rows above where one
column holds a hierarchy, and from title, sheet and file. What contradicts is a fault, what nobody
is called is put to a person, and nothing is chosen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from data.imports.areas import told
from data.imports.areas.by_code import Codes
from data.imports.areas.hierarchy import Hierarchy
from data.imports.areas.named import coded
from data.imports.areas.said import SaidOfRow, Wrong, digits
from data.imports.draft import Aside, Findings, Options
from data.imports.faults import counted
from data.intake import area_headers, codes, limits
from data.intake.area_columns import AreaColumn
from data.intake.table import AreaTable, Line
from data.refusal import Fault
from geo.names.claims import Cell, written
from geo.names.matcher import Matcher
from wording.saying import Saying


@dataclass
class Finder:
    """The areas of a table's rows; doubts, faults and notes go to the findings."""

    table: AreaTable
    columns: Sequence[AreaColumn]
    matcher: Matcher
    options: Options
    findings: Findings
    doubts: dict[str, tuple[SaidOfRow, list[Line]]] = field(default_factory=dict)
    known: dict[SaidOfRow, str | Wrong] = field(default_factory=dict)
    sure: dict[tuple[str, ...], str] = field(default_factory=dict)
    """The areas of words that were looked at, where these alone tell it."""
    respelt: dict[str, str] = field(default_factory=dict)
    """Names that nobody has letter by letter, and the area of the same sound."""

    def __post_init__(self) -> None:
        self.above = Hierarchy.of(self.table, self.columns, self.matcher)
        self.codes = Codes(self.columns, self.matcher)
        self.level_column = area_headers.level_column(self.table.header.names)
        level = () if self.level_column is None else (self.level_column,)
        self.places = [*(one.column for one in self.columns), *level]

    def looked_at(self) -> Iterator[Line]:
        """The rows, until so much is wrong with them that nobody reads on."""
        for line in self.table.lines:
            yield line
            if counted(self.findings.faults) > limits.FAULTS or len(self.doubts) > limits.UNKNOWN:
                return

    def code(self, line: Line) -> str:
        """The code of a row's area; "" where it is not sure or not there, which is then told."""
        words = tuple([line.cells[at] for at in self.places])
        found = self.sure.get(words) or self._code(line)
        if found and not self.above.deep and len(self.sure) < limits.NAMES:
            self.sure[words] = found
        return found

    def _code(self, line: Line) -> str:
        """The code of a row's area, its words looked at."""
        said = self._said(line)
        if not said.cells and not said.codes:
            message, expected = (
                Saying("imports-row-names-no-area"), Saying("imports-a-code-or-a-name")
            )  # fmt: skip
            first = self.columns[0].column if self.columns else None
            self._tell(line, Wrong(first, "–", expected, message))
            return ""
        decided = self._decision(said)
        if decided is not None:
            return self._decided(line, decided)
        found = self._known(said)
        found = self._leveled(line, found) if isinstance(found, str) else found
        if isinstance(found, Wrong):
            self._tell(line, found)
            return ""
        if not found:
            asked = self.above.under(said, self.matcher)
            self.doubts.setdefault(asked, (said, []))[1].append(line)
        self.above.passed(found)
        return found

    def _decision(self, said: SaidOfRow) -> str | None:
        """What a person decided of a row; None where nobody did."""
        decisions = self.options.decisions
        return decisions.get(self.above.under(said, self.matcher)) if decisions else None

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
                cells.append((text, self.above.level(one) or self._level(line)))
        order = ["", *area_headers.LEVELS]
        return SaidOfRow(tuple(sorted(cells, key=lambda cell: order.index(cell[1]))), tuple(found))

    def _level(self, line: Line) -> str:
        """The level that a column of levels says of a row; "" where none does."""
        if self.level_column is None:
            return ""
        return area_headers.level(self.table.cell(line, self.level_column))

    def _leveled(self, line: Line, code: str) -> str | Wrong:
        """An area found, which must be of the level that its row says."""
        said = self._level(line)
        if not code or not said or digits(said) == len(code):
            return code
        text = self.table.cell(line, self.level_column or 0)
        expected, message = (
            Saying("imports-an-area-of-level", level=text), Saying("imports-not-of-its-level")
        )  # fmt: skip
        return Wrong(self.level_column, coded(self.matcher, code), expected, message)

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
            given = self.codes.of(said)
            return self.codes.area(said, given) if given else self._by_names(said)
        except Wrong as wrong:
            return wrong

    def _by_names(self, said: SaidOfRow) -> str:
        """The one area that all names mean, with the codes that stand in their cells."""
        beside = self._beside(said)
        if beside:
            return self.codes.area(
                SaidOfRow(said.cells, ((beside, self._column_of(said)),)), beside
            )
        found = self.above.within(self.matcher.sure(said.cells), said.cells)
        if not found:
            found = self.matcher.sure_before(said.cells)
            if len(found) == 1:
                self.codes.old[said.text] = next(iter(found))
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
            and len(number) >= (digits(level) if level else 2)
        ]  # fmt: skip
        return max(found, key=len) if found else ""

    def _column_of(self, said: SaidOfRow) -> int:
        del said
        return next(one.column for one in self.columns if not one.code)

    # What is told

    def _decided(self, line: Line, code: str) -> str:
        if code and not self.matcher.known(code):
            expected = Saying("imports-a-code-or-none")
            message = Saying("imports-release-has-no-such-code")
            self._tell(line, Wrong(None, repr(code), expected, message))
            return ""
        if not code:
            reason = Saying("imports-left-out-by-choice")
            self.findings.asides.append(Aside(self.table.place(line), reason))
        return code

    def _tell(self, line: Line, wrong: Wrong) -> None:
        where = self.table.place(line, wrong.column)
        self.findings.faults.append(
            Fault(self.table.file, where, wrong.found, wrong.expected, wrong.message)
        )

    def tell(self) -> None:
        """Every doubtful name once, with where it stands and what it may mean; many by number."""
        told.doubtful(self.table, self.doubts, self.matcher, self.findings)
        self.findings.notes += [
            *told.taken(self.codes.old, "imports-taken-for-areas-since", self.matcher),
            *told.taken(self.respelt, "imports-taken-by-sound", self.matcher),
        ]
