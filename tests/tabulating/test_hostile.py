"""Columns that tell of single people are refused, however they are called and written."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pandas as pd
import pyarrow as pa
import pytest

from data.intake.personal import citizen
from data.refusal import Refused
from tabulating import engine, hostile
from tabulating.values import passes

THAI = {ord("0") + digit: 0x0E50 + digit for digit in range(10)}


def numbers(seed: int = 1, count: int = 40) -> list[str]:
    """Numbers that pass the checksum."""
    chance = random.Random(seed)
    found = []
    while len(found) < count:
        number = str(chance.randint(10**12, 10**13 - 1))
        if citizen(number):
            found.append(number)
    return found


@pytest.fixture(scope="module")
def opened() -> Iterator[engine.Engine]:
    with engine.duckdb("300MB", threads=1) as found:
        yield found


def told(opened: engine.Engine, column: str, values: object) -> str:
    """What is said of a table that has a column, "" for nothing."""
    import ibis

    tables = {"person": ibis.memtable(pa.table({column: values}))}
    try:
        hostile.refuse_headers(tables)
        hostile.refuse_values(opened, tables)
    except Refused as refused:
        return str(refused)
    return ""


IDS = numbers()
SPELLED = {
    "plain": IDS,
    "thai": [one.translate(THAI) for one in IDS],
    "dashes": [f"{n[0]}-{n[1:5]}-{n[5:10]}-{n[10:12]}-{n[12]}" for n in IDS],
    "spaces": [f" {n[:5]} {n[5:]}" for n in IDS],
    "decimal": [f"{n}.0" for n in IDS],
    "whole": list(map(int, IDS)),
    "float": list(map(float, IDS)),
    "cut": pd.Series(list(map(float, IDS)), dtype="float32").tolist(),
    "scientific": [f"{int(n):.5E}" for n in IDS],
    "short": [f"{int(n):.1E}" for n in IDS],
    "half": [*IDS[:20], *map(str, range(20))],
}


@pytest.mark.parametrize("way", SPELLED)
def test_citizen_numbers_are_found_under_any_header(opened: engine.Engine, way: str) -> None:
    values = SPELLED[way]
    kind = pa.float32() if way == "cut" else None
    found = told(opened, "x", pa.array(values, kind))
    assert "citizen numbers" in found
    assert not any(number in found for number in (*IDS, *SPELLED["thai"]))


OTHERS = {
    "telephone": [f"08{n[:8]}" for n in IDS],
    "telephone of an exchange": [f"0-2{n[:3]}-{n[3:7]}".translate(THAI) for n in IDS],
    "name": [f"นาย{n[:3]}" for n in IDS],
    "birth in short": [f"{1950 + place}/{place % 9 + 1}/2" for place in range(40)],
    "birth": [f"{1950 + place}-02-0{place % 9 + 1}" for place in range(40)],
    "dates": pd.date_range("1950-01-01", periods=40, freq="YS"),
}


@pytest.mark.parametrize("kind", OTHERS)
def test_telephones_names_and_births_are_found_under_any_header(
    opened: engine.Engine, kind: str
) -> None:
    expected = {"telephone": "telephone numbers", "name": "names of people"}
    found = told(opened, "x", pa.array(OTHERS[kind]))
    assert expected.get(kind.split()[0], "full dates of birth") in found


def test_what_is_nobodys_is_taken(opened: engine.Engine) -> None:
    chance = random.Random(2)
    for values in (
        [chance.getrandbits(63) for _ in range(200)],
        [f"{chance.getrandbits(128):032x}" for _ in range(200)],
        [chance.randint(10**12, 10**13 - 1) for _ in range(200)],
        [f"50010{n % 9}" for n in range(200)],
        [f"2018-0{n % 9 + 1}-11" for n in range(200)],
        [None] * 200,
    ):
        kind = pa.string() if values[0] is None else None
        assert told(opened, "x", pa.array(values, kind)) == ""


@pytest.mark.parametrize(
    "header", ["เลขบัตรประชาชน", "CID", "นามสกุล", "phone", "วันเกิด", "birth_date", "DOB"]
)
def test_a_header_is_enough(header: str) -> None:
    import ibis

    with pytest.raises(Refused):
        hostile.refuse_headers({"person": ibis.table({header: "string"}, name="t")})


@pytest.mark.parametrize("kind", ["binary", "array<string>", "struct<a: string>"])
def test_what_cannot_be_looked_through_is_refused(kind: str) -> None:
    import ibis

    with pytest.raises(Refused, match="of this kind"):
        hostile.refuse_headers({"household": ibis.table({"x": kind}, name="t")})


def test_the_checksum_is_that_of_files_of_figures(opened: engine.Engine) -> None:
    import ibis

    chance = random.Random(3)
    numbers = [*IDS, *(str(chance.randint(10**12, 10**13 - 1)) for _ in range(200))]
    table = ibis.memtable(pa.table({"n": list(map(int, numbers))}))
    found = opened.rows(table.select("n", passes=passes(table["n"])))
    told = dict(zip(found["n"].astype(str), found["passes"], strict=True))
    assert told == {number: citizen(number) for number in numbers}
