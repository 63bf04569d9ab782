"""Random tables: no row is lost, and no figure is stored against what its own row says."""

from __future__ import annotations

import os
import random

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
YEARS = ("2565", "2566", "พ.ศ. 2566", "2022", "2023", "๒๕๖๖")
CELLS = (*("0", "7", "1,250", "30", "-", "") * 6, "12.5", "มาก", "-3")
MEANT = {"2565": 2565, "2022": 2565}


def province(base, code: str) -> str:
    return str(base.areas.at[code, "name_th"])


def row(base, code: str, other: str, how: str, year: str, cell: str) -> list[str]:
    """A row about an area: its code, its names, or the names of another."""
    names = {"code": "", "crossed": province(base, other)}
    name = names.get(how, province(base, code))
    return ["" if how in ("names", "inline") else code, f"จ.{name}" if how == "inline" else name, year, cell]  # fmt: skip


@st.composite
def tables(draw) -> tuple[list[tuple[str, str, str, str, str]], list[str]]:
    """Rows (how, place of the area, of another, year, cell) and rows that are no data."""
    one = st.tuples(
        st.sampled_from(AREAS), st.integers(0, 75), st.integers(0, 75), st.sampled_from(YEARS),
        st.sampled_from(CELLS),
    )  # fmt: skip
    return draw(st.lists(one, min_size=1, max_size=12)), draw(
        st.lists(st.sampled_from(TOTALS), max_size=2)
    )


def sums_up(report: Report) -> bool:
    """Whether every row was accepted, set aside, asked about or refused."""
    parts = report.accepted, len(report.asides), report.asked, report.refused
    return min(parts) >= 0 and sum(parts) == report.rows


@pytest.mark.recount
@settings(
    max_examples=TABLES, deadline=None, suppress_health_check=[HealthCheck.too_slow],
    derandomize=True,
)  # fmt: skip
@given(tables())
def test_no_row_is_lost_and_no_figure_stands_against_its_own_row(embedded, made) -> None:
    rows, others = made
    codes = [code for code in embedded.codes("province") if code != BANGKOK]
    written = [
        row(embedded, codes[at], codes[other], how, year, cell)
        for how, at, other, year, cell in rows
    ]
    cells = [["รหัส", "จังหวัด", "ปี", "จำนวนคนจน"], *written, *([one, "", "", ""] for one in others)]
    report, draft = read(embedded, sheet(cells))
    assert sums_up(report)
    assert report.rows == len(rows) + len(others)
    if not report.clean:
        return
    said = {
        (codes[at], MEANT.get(year, 2566), float(cell.replace(",", "")))
        for how, at, other, year, cell in rows
        if cell not in ("-", "", "มาก") and (how != "crossed" or at == other)
    }
    values = draft.figures.iloc[:, 0].dropna()
    stored = {(str(code), int(year), float(value)) for (year, code), value in values.items()}
    assert stored <= said


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
