"""Citizen numbers in any spelling: refused, not stored, and nothing of them stays anywhere.

The numbers are calculated: the checksum holds, the digits before it are made up.
"""

from __future__ import annotations

import csv
import io
import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd
import pytest

import settings
from data.imports.telling.words import lines
from data.intake import personal
from data.refusal import Refused
from data.stored.library import Library
from releases import checking, publishing
from tests.begun import process
from tests.data.intake import made
from tests.trust.promise import promise

ROOT = Path(checking.__file__).parents[1]
THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
SPELLINGS: dict[str, Callable[[str], str]] = {
    "plain": str,
    "float": lambda number: f"{number}.0",
    "scientific": lambda number: f"{int(number):.12e}",
    "cut": lambda number: f"{int(number):.5E}",
    "thai": lambda number: number.translate(THAI),
    "thai float": lambda number: f"{number}.0".translate(THAI),
    "spaces": lambda number: " ".join(parts(number)),
    "dashes": lambda number: "-".join(parts(number)),
    "thousands": lambda number: f"{int(number):,}",
    "wide": lambda number: number.translate(WIDE),
}
HEADERS = ("อ้างอิง", "ref", "ลำดับที่", "หมายเลข", "จำนวน (คน)", "ร้อยละ", "หมายเหตุ", "ชื่อ", "")


def parts(number: str) -> tuple[str, ...]:
    """A citizen number as cards print it."""
    return number[0], number[1:5], number[5:10], number[10:12], number[12]


def numbers(chance: random.Random, count: int) -> list[str]:
    """Made-up citizen numbers; the first digit is one that is given out."""
    return [
        made.citizen(chance.randrange(1, 9) * 10**11 + chance.randrange(10**11))
        for _ in range(count)
    ]


def filled(chance: random.Random) -> tuple[list[list[str]], list[str]]:
    """A table of provinces with a column of citizen numbers, gaps among them, and the numbers."""
    spell = SPELLINGS[chance.choice(list(SPELLINGS))]
    codes = chance.sample(range(30, 50), 14)
    held = numbers(chance, len(codes))
    cells = [spell(number) for number in held]
    if chance.random() < 0.5:
        for place in chance.sample(range(len(cells)), 5):
            cells[place] = ""
    place = chance.randrange(4)
    rows = [["code", "year", "value"], *([str(code), "2566", "5"] for code in codes)]
    for row, cell in zip(rows, [chance.choice(HEADERS), *cells], strict=True):
        row.insert(place, cell)
    return rows, held


def as_csv(rows: list[list[str]]) -> bytes:
    """Rows as CSV."""
    stream = io.StringIO()
    csv.writer(stream).writerows(rows)
    return stream.getvalue().encode()


def as_parquet(rows: list[list[str]]) -> bytes:
    """Rows as Parquet; its columns need names that differ."""
    head = [name or f"column {place}" for place, name in enumerate(rows[0])]
    return made.parquet(pd.DataFrame(rows[1:], columns=head))


def second_sheet(rows: list[list[str]]) -> bytes:
    """A workbook whose second sheet holds the rows."""

    def more(book) -> None:
        sheet = book.create_sheet("รายชื่อ")
        for row in rows:
            sheet.append(row)

    return made.xlsx([["code", "year", "value"], ["50", 2566, 1]], more)


KINDS: dict[str, Callable[[list[list[str]]], bytes]] = {
    "csv": as_csv, "xlsx": made.xlsx, "parquet": as_parquet, "sheet.xlsx": second_sheet,
}  # fmt: skip


def files(number: int, folder: Path) -> Iterator[tuple[Path, list[str]]]:
    """That many files, each with the numbers in it."""
    for place in range(number):
        chance = random.Random(f"citizen {place}")
        rows, held = filled(chance)
        kind = list(KINDS)[place % len(KINDS)]
        path = folder / f"file-{place}.{kind}"
        path.write_bytes(KINDS[kind](rows))
        yield path, held


def traces(held: list[str], *places: Path) -> list[str]:
    """Files below these places that hold one of the numbers, however spelled."""
    found = []
    for path in (path for place in places for path in place.rglob("*") if path.is_file()):
        text = path.read_text("utf-8", "replace")
        if any(spell(number) in text for number in held for spell in list(SPELLINGS.values())[:3]):
            found.append(str(path))
    return found


@promise("No file with citizen numbers is stored, and nothing of them stays", full=200, of="files")
def test_no_file_with_citizen_numbers_is_stored(
    tmp_path: Path, embedded, monkeypatch: pytest.MonkeyPatch, capfd, tries: int
) -> None:
    sent, temporary, data = (tmp_path / name for name in ("sent", "tmp", "data"))
    for folder in (sent, temporary, data):
        folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setenv(settings.DATA.name, str(data))
    for path, held in files(tries, sent):
        outcome = checking.check(path, embedded)
        told = "\n".join(line.text("th") + line.text("en") for line in lines(outcome.report))
        assert "ข้อมูลส่วนบุคคล" in told, (path.name, told)
        assert [number for number in held if number in told.replace("-", "").replace(" ", "")] == []
        with pytest.raises(Refused):
            publishing.publish(outcome, embedded, Library(data))
        assert traces(held, temporary, data) == []
        logged = capfd.readouterr()
        assert [number for number in held if number in logged.out + logged.err] == []
    assert list(temporary.iterdir()) == []


def test_command_tells_nothing_of_the_numbers(tmp_path: Path) -> None:
    (path, held), *_ = files(1, tmp_path)
    environment = os.environ | {settings.DATA.name: str(tmp_path / "data")}
    done = process.ran(["import", str(path)], environment)
    assert done.returncode == 1
    assert [number for number in held if number in (done.stdout + done.stderr).decode()] == []
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("name", SPELLINGS)
def test_every_spelling_is_known(name: str) -> None:
    held = numbers(random.Random(name), 12)
    cells = [SPELLINGS[name](number) for number in held]
    assert personal.by_values(cells) == "citizen"
    assert personal.by_values([*cells, *[""] * 40]) == "citizen"
    assert {personal.hidden(cell) for cell in cells} <= {personal.HIDDEN, "…"}


@pytest.mark.parametrize(
    "cells",
    [
        [f"{n}" for n in range(2500, 2600)],
        [f"{n * 7919 + 10**9}" for n in range(50)],
        [f"{n / 7:.10f}" for n in range(1, 50)],
        [f"{n}e3" for n in range(50)],
        [f"2566-0{n % 9 + 1}-1{n % 9} 10:00:00" for n in range(50)],
        [str(int(made.citizen(10**11 + n)) ^ 1) for n in range(50)],
        ["", "", ""],
    ],
)  # fmt: skip
def test_other_figures_are_no_citizen_numbers(cells: list[str]) -> None:
    assert personal.by_values(cells) == ""
