"""The unit of a column of figures: what person, sheet, header, title and cells say of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from data.imports.columns.unit_words import (
    UNITS,
    is_bare,
    is_rate,
    of_header,
    scale,
    stated,
    told,
)
from data.imports.draft import Findings, Options
from data.imports.evidence import Ask, Reply, answer
from data.intake.grid import cell_name
from data.intake.header import header_key
from data.intake.numbers import NotANumber, number, strange
from data.intake.table import AreaTable
from data.refusal import Fault
from geo.names.declared import words
from wording.saying import Saying

_BOUNDS = {"percent": 100.0, "fraction": 1.0}
_MOST_NAMED = 3
_THINGS, _NO_THINGS = map(words(__file__, "units").known_by, ("things", "no_things"))


@dataclass(frozen=True)
class Unit:
    """A unit, and how many of it one is: 1,000 where figures are in thousands."""

    name: str
    scale: int = 1


def of(
    table: AreaTable,
    column: int,
    said: str,
    described: str,
    figure: str,
    options: Options,
    findings: Findings,
) -> Unit:
    """The unit of a column. Contradictions are asked or told as faults.

    `said` by a person, `described` by a sheet of the file; "" where neither says anything. `figure`
    is the header without its year, or the title that stands for it.
    """
    name = table.header.names[column]
    asked = answer(options.answers, f"unit:{name}", UNITS) or said
    own, around = described or of_header(name), of_header(stated(table))
    own = around if (own, around) == ("fraction", "percent") else own
    written = own or around or of_header(figure)
    times = _times(table, column, own, options, findings)
    signed, bare = _signs(table, column)
    if asked:
        return Unit(asked, times)
    small = any(0 < value <= 1 for value in _bare(table, column)) if signed and bare else False
    if signed and bare and (table.sheet.percents or written != "percent" or small):
        findings.faults.append(_mixed(table, column, signed, bare))
        return Unit(written or "percent", times)
    if signed and written not in ("", "percent", "fraction"):
        findings.asks.append(_signed(table, column, written))
        return Unit("percent")
    if signed:
        return Unit("percent")
    if written == "percent" and _all_below_one(table, column):
        findings.asks.append(_like_another(table, column, written))
    if not written and is_rate(name) and _values(table, column):
        findings.asks.append(_rate(table, column))
    if written == "fraction" and _most_above_one(table, column):
        findings.asks.append(_like_another(table, column, written))
        return Unit("percent")
    return Unit(written or _counted(table, column, figure, findings), times)


def of_things(header: str) -> bool:
    """Whether a header names what is counted ("ครัวเรือนยากจน"), and no rate or money of it."""
    plain = header_key(header)
    return bool(_THINGS.search(plain)) and not _NO_THINGS.search(plain) and not is_rate(header)


def _counted(table: AreaTable, column: int, figure: str, findings: Findings) -> str:
    """The unit of a column whose header names things: a count where all are whole, else asked."""
    values = _values(table, column) if of_things(figure) else []
    broken = [value for value in values if value != int(value)]
    if broken:
        name = table.header.names[column]
        told = Saying("imports-things-not-whole", name=name, found=f"{broken[0]:g}")
        units = ["percent", "number"] if max(values) <= _BOUNDS["percent"] else ["number"]
        places, rows = (table.head(column),), len(table.lines)
        findings.asks.append(
            Ask(f"unit:{name}", told, choices=_choices(units), places=places, rows=rows)
        )
    return "" if broken or not values else "count"


def _bare(table: AreaTable, column: int) -> list[float]:
    """A column's numbers above zero that have no percent sign."""
    return _numbers([text for text in table.values(column) if not text.strip().endswith("%")])


def _times(table: AreaTable, column: int, own: str, options: Options, findings: Findings) -> int:
    """How many one is, by header or title; where the header says the bare thing, it is asked."""
    name, around = table.header.names[column], stated(table)
    times, here = scale(around), scale(name)
    if here > 1 or times == 1 or (own and own != of_header(around)):
        return here
    if not is_bare(name):
        return times
    key = f"scale:{name}"
    said = answer(options.answers, key, ("1", str(times)))
    if said is None:
        findings.asks.append(
            Ask(
                key,
                Saying("imports-header-and-table-differ", column=name, unit=around, times=times),
                choices=(
                    Reply(str(times), Saying("imports-times", n=times)),
                    Reply("1", Saying("imports-as-written")),
                ),
                places=(table.head(column),),
                rows=len(table.lines),
            )
        )
    return int(said or 1)


def _signs(table: AreaTable, column: int) -> tuple[list[int], list[int]]:
    """Rows whose number has a percent sign, and rows whose number has none (zeros aside)."""
    signed: list[int] = []
    bare: list[int] = []
    for line in table.lines:
        text = table.cell(line, column)
        try:
            value = None if strange(text) else number(text)
        except NotANumber:
            continue
        if value:
            (signed if text.endswith("%") else bare).append(line.number)
    return signed, bare


def _mixed(table: AreaTable, column: int, signed: list[int], bare: list[int]) -> Fault:
    few, many = sorted((signed, bare), key=len)
    named = [*few[:_MOST_NAMED], *many[:1]]
    cells = {row: next(line for line in table.lines if line.number == row) for row in named}
    found = ", ".join(
        f"{cell_name(row, column)}: {table.cell(line, column)}" for row, line in cells.items()
    )
    message = Saying("imports-percent-cells-and-plain-ones")
    where = table.place(cells[few[0]], column)
    return Fault(table.file, where, found, Saying("imports-one-format"), message)


def _choices(first: Iterable[str]) -> tuple[Reply, ...]:
    return tuple(Reply(one, told(one)) for one in dict.fromkeys(first))


def _asked(table: AreaTable, column: int, question: Saying, units: Iterable[str]) -> Ask:
    """What unit a column is of, the units offered the likeliest first."""
    return Ask(
        f"unit:{table.header.names[column]}", question, choices=_choices(units),
        places=(table.head(column),), rows=len(table.lines),
    )  # fmt: skip


def _signed(table: AreaTable, column: int, written: str) -> Ask:
    key, name = "imports-header-says-cells-are-percents", table.header.names[column]
    question = Saying(key, column=name, unit=told(written))
    return _asked(table, column, question, ("percent", written))


def _values(table: AreaTable, column: int) -> list[float]:
    return _numbers(table.values(column))


def _numbers(texts: Iterable[str]) -> list[float]:
    """The numbers above zero of texts."""
    found = []
    for text in texts:
        try:
            value = number(text)
        except NotANumber:
            continue
        if value is not None and value > 0:
            found.append(value)
    return found


def _all_below_one(table: AreaTable, column: int) -> bool:
    """Whether a column of percent may be one of fractions: several values, none above 1."""
    values = _values(table, column)
    return len(values) > 1 and max(values) <= 1


def _most_above_one(table: AreaTable, column: int) -> bool:
    """Whether a column of fractions may be one of percent: several values, most above 1."""
    values = _values(table, column)
    above = [value for value in values if value > 1]
    return len(values) > 1 and 2 * len(above) > len(values) and max(values) <= _BOUNDS["percent"]


def _like_another(table: AreaTable, column: int, written: str) -> Ask:
    """Whether figures are percents or fractions, where header and values disagree."""
    fraction = written == "fraction"
    key = "imports-fraction-like-percent" if fraction else "imports-percent-like-fraction"
    name, most = table.header.names[column], f"{max(_values(table, column)):g}"
    return _asked(table, column, Saying(key, column=name, most=most), ("percent", "fraction"))


def _rate(table: AreaTable, column: int) -> Ask:
    """What unit a rate is of, which its header leaves open."""
    name, most = table.header.names[column], max(_values(table, column))
    units = ["percent", "number"] if most > 1 else ["fraction", "percent", "number"]
    question = Saying("imports-rate-without-unit", column=name, most=f"{most:g}")
    return _asked(table, column, question, units if most <= _BOUNDS["percent"] else ["number"])


def out_of_bounds(
    table: AreaTable, column: int, unit: str, values: Iterable[tuple[int, float]]
) -> Iterator[Fault]:
    """Percent above 100 and fractions above 1; `values` by the number of their row."""
    most = _BOUNDS.get(unit)
    if most is None:
        return
    expected, message = Saying(f"imports-range-{unit}"), Saying("imports-out-of-range")
    for row, value in values:
        if value > most:
            where = table.place(row, column)
            yield Fault(table.file, where, f"{value:g}", expected, message)
