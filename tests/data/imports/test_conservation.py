"""Random tables: no row is lost, and no figure is stored against what its own row says."""

from __future__ import annotations

import os
import random
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.imports.report import Report
from tests.data.intake.read import read, sheet

TABLES = 10_000 if os.environ.get("RECOUNT") == "whole" else 200
"""Tables that are tried: all of them by `make recount`."""
BANGKOK = "10"
AREAS = (*("code", "names", "both", "inline") * 6, "crossed")
TOTALS = ("รวม", "รวมทุกจังหวัด", "ภาพรวม", "หมายเหตุ: ก", "ที่มา: ข")
YEARS = {"2565": 2565, "2566": 2566, "พ.ศ. 2566": 2566, "2022": 2565, "2023": 2566, "๒๕๖๖": 2566}
CELLS = (*("0", "7", "1,250", "30", "-", "") * 6, "12.5", "มาก", "-3")
PERCENTS = (*("12.5", "0.7", "99") * 6, "", "101")
LEVELS = (*("จังหวัด",) * 12, "อำเภอ")
DAYS = ("", "same", "same", "same", "other")
"""Whether a cell with a day is of the row's year."""


@dataclass(frozen=True)
class Row:
    """One row: how it names which area, of which year, and what else stands in it."""

    how: str
    at: int
    other: int
    year: str
    cell: str
    percent: str
    level: str
    day: str

    def denies_itself(self, without: set[str]) -> bool:
        """Whether its cells name another area, level or year than the others do."""
        crossed = self.how == "crossed" and self.at != self.other
        level = "ระดับ" not in without and self.level != "จังหวัด"
        return crossed or level or ("วันที่สำรวจ" not in without and self.day == "other")

    def cells(self, base, codes: list[str]) -> dict[str, str]:
        """The row as it is written, by the column."""
        code, year = codes[self.at], YEARS[self.year]
        name = province(base, codes[self.other] if self.how == "crossed" else code)
        day = {"": "", "same": f"3 มี.ค. {year}", "other": f"3 มี.ค. {year - 2}"}[self.day]
        return {
            "รหัส": "" if self.how in ("names", "inline") else code,
            "จังหวัด": f"จ.{name}" if self.how == "inline" else "" if self.how == "code" else name,
            "ระดับ": self.level,
            "ปี": self.year,
            "วันที่สำรวจ": day,
            "จำนวนคนจน": self.cell,
            "ร้อยละของคนว่างงาน": self.percent,
        }


def province(base, code: str) -> str:
    return str(base.areas.at[code, "name_th"])


@st.composite
def tables(draw) -> tuple[list[Row], list[str], set[str], int]:
    """Rows, rows that are no data, columns left out, and the order of the others."""
    one = st.builds(
        Row, st.sampled_from(AREAS), st.integers(0, 75), st.integers(0, 75),
        st.sampled_from(sorted(YEARS)), st.sampled_from(CELLS), st.sampled_from(PERCENTS),
        st.sampled_from(LEVELS), st.sampled_from(DAYS),
    )  # fmt: skip
    return (
        draw(st.lists(one, min_size=1, max_size=12)),
        draw(st.lists(st.sampled_from(TOTALS), max_size=2)),
        draw(st.sets(st.sampled_from(["ระดับ", "วันที่สำรวจ", "ร้อยละของคนว่างงาน"]))),
        draw(st.integers(0, 9)),
    )


def adds_up(report: Report) -> bool:
    """Whether every row was accepted, set aside, asked about or refused: one of them."""
    parts = report.accepted, len(report.asides), report.asked, report.refused
    return min(parts) >= 0 and sum(parts) == report.rows


def plain(cell: str) -> float | None:
    """A figure as it is stored; None where there is none."""
    return None if cell in ("", "-", "มาก") else float(cell.replace(",", ""))


@pytest.mark.recount
@settings(
    max_examples=TABLES, deadline=None, suppress_health_check=[HealthCheck.too_slow],
    derandomize=True,
)  # fmt: skip
@given(tables())
def test_no_row_is_lost_and_no_figure_stands_against_its_own_row(embedded, made) -> None:
    rows, others, without, seed = made
    codes = [code for code in embedded.codes("province") if code != BANGKOK]
    written = [row.cells(embedded, codes) for row in rows]
    head = [name for name in written[0] if name not in without]
    random.Random(seed).shuffle(head)
    places = [head.index("รหัส"), head.index("จังหวัด")]
    cells = [head, *([row[name] for name in head] for row in written)]
    cells += [[one if at == places[1] else "" for at in range(len(head))] for one in others]
    report, draft = read(embedded, sheet(cells))
    assert adds_up(report)
    assert report.rows == len(rows) + len(others)
    if not report.clean:
        assert report.accepted == 0
        return
    told = [row for row in rows if not row.denies_itself(without)]
    for header, about in draft.meanings.items():
        percent = header != "จำนวนคนจน"
        assert about.unit == ("percent" if percent else "count")
        said = {
            (codes[row.at], YEARS[row.year], value / 100 if percent else value)
            for row in told
            if (value := plain(row.percent if percent else row.cell)) is not None
        }
        values = draft.figures[about.measure].dropna()
        assert {(str(code), int(year), float(one)) for (year, code), one in values.items()} == said


def test_shuffled_columns_are_the_same_table(embedded) -> None:
    head = ["รหัส", "จังหวัด", "ปี", "จำนวนคนจน", "ร้อยละคนจน", "อันดับ"]
    rows = [
        [code, province(embedded, code), 2566, 10 * place + 3, place + 1.5, place]
        for place, code in enumerate(["50", "51", "52", "53"])
    ]
    found = []
    for seed in range(10):
        order = random.Random(seed).sample(range(len(head)), len(head))
        cells = [[line[at] for at in order] for line in [head, *rows]]
        report, draft = read(embedded, sheet(cells))
        assert report.clean
        ids = {one.measure: header for header, one in draft.meanings.items()}
        found.append(draft.figures.rename(columns=ids).sort_index(axis="columns").to_dict())
    assert all(one == found[0] for one in found)
