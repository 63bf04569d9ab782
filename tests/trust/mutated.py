"""Good files of every kind, and what becomes of them when bytes go wrong."""

from __future__ import annotations

import io
import random
import tempfile
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pandas as pd

from tests.data import made_up
from tests.data.intake import made

HEAD = ["รหัส", "จังหวัด", "อำเภอ", "ปี", "จำนวน (คน)", "ร้อยละ", "หมายเหตุ"]
ROWS = [
    ["11", "ชื่อ11", "", "2566", "1,234", "12.5", ""],
    ["90", "ชื่อ90", "", "๒๕๖๖", "56", "3.25", "ก"],
    ["1101", "ชื่อ11", "ชื่อ1101", "2566", "7", "0.5", "–"],
    ["รวม", "", "", "2566", "1297", "", ""],
    ["หมายเหตุ ข้อมูลเบื้องต้น", "", "", "", "", "", ""],
]
_TEXTS = ("utf-8", "utf-8-sig", "cp874", "utf-16")


def _csv(encoding: str, separator: str = ",") -> bytes:
    cells = [[f'"{cell}"' if "," in cell else cell for cell in row] for row in (HEAD, *ROWS)]
    rows = "\r\n".join(separator.join(row) for row in cells) + "\r\n"
    return rows.replace("–", "-").encode(encoding)


def _workbook() -> bytes:
    def more(book) -> None:
        sheet = book.create_sheet("แผ่น 2")
        sheet.append(["code", "year", "value"])
        sheet.append(["11", 2566, 3.5])
        book.active.merge_cells("A6:C6")
        book.active["F4"] = "=1+1"

    return made.xlsx([HEAD, *ROWS], more)


def _tpmap() -> bytes:
    with tempfile.TemporaryDirectory() as name:
        tables = made_up.tpmap_tables(62)
        return made_up.zip_tpmap(Path(name) / "tpmap.zip", tables).read_bytes()


@cache
def good() -> dict[str, bytes]:
    """Good files by their names; ours of one kind each."""
    shapes = made.tambons(("110101", "110102"))
    table = pd.DataFrame({"code": ["11", "90"], "year": [2566, 2566], "value": [1.5, None]})
    files = {f"{name}.csv": _csv(name) for name in _TEXTS}
    return files | {
        "tabs.tsv": _csv("utf-8", "\t"),
        "book.xlsx": _workbook(),
        "table.parquet": made.parquet(table),
        "area.geojson": made.layers(shapes, ".geojson"),
        "area.gpkg": made.layers(shapes, ".gpkg"),
        "area.zip": made.shapefile(shapes),
        "tpmap.zip": _tpmap(),
    }


# What goes wrong.


def flipped(content: bytes, chance: random.Random) -> bytes:
    """Some bits turned over."""
    made_ = bytearray(content)
    for _ in range(chance.randint(1, 20)):
        made_[chance.randrange(len(made_))] ^= 1 << chance.randrange(8)
    return bytes(made_)


def overwritten(content: bytes, chance: random.Random) -> bytes:
    """Some bytes written over by others of the usual mischief."""
    made_ = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        word = chance.choice(WORDS)
        place = chance.randrange(len(made_))
        made_[place : place + len(word)] = word
    return bytes(made_)


def cut(content: bytes, chance: random.Random) -> bytes:
    """A part of it alone."""
    first, last = sorted(chance.sample(range(len(content) + 1), 2))
    return chance.choice((content[:last], content[first:], content[:first] + content[last:]))


def doubled(content: bytes, chance: random.Random) -> bytes:
    """A part of it several times."""
    first, last = sorted(chance.sample(range(len(content) + 1), 2))
    last = min(last, first + 2_000)
    return content[:last] + content[first:last] * chance.randint(1, 50) + content[last:]


def inside(content: bytes, chance: random.Random) -> bytes:
    """A member of an archive gone wrong and packed again; other files as `overwritten`."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return overwritten(content, chance)
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w") as new:
        unlucky = chance.choice(old.namelist())
        for name in old.namelist():
            body = old.read(name)
            wrong = name == unlucky and body
            new.writestr(name, chance.choice(PLAIN)(body, chance) if wrong else body)
    return stream.getvalue()


WORDS = [
    b"\x00", b"\xff\xff\xff\xff", b"<", b">", b"&", b'"', b"'", b"\r", b"\n\n\n", b",,,,", b"{",
    b"[", b"}", b"1e999", b"NaN", b"Infinity", b"-", b"9" * 40,
    "๙".encode(), "รวม".encode(), b"\xe0\xb8",
    b"<!DOCTYPE x>", b"]]>", b"<c r=\"XFD1048576\"><v>1</v></c>", b"&#x0;", b"\xed\xa0\x80",
    b"PK\x05\x06", b"=1+1", b"\x1b[31m", b"[bold]", b"..\\", b"TH", b".0", b"%s%n", b"null",
]  # fmt: skip
"""Bytes that readers are known to stumble over."""
PLAIN: list[Callable[[bytes, random.Random], bytes]] = [flipped, overwritten, cut, doubled]


def mutations(number: int, seed: int) -> list[tuple[str, bytes]]:
    """That many files gone wrong, each by its name; the same for the same seed."""
    found = []
    for place in range(number):
        chance = random.Random(f"{seed} {place}")
        name = chance.choice(sorted(good()))
        content = chance.choice((inside, *PLAIN))(good()[name], chance) or b" "
        for _ in range(chance.choice((0, 0, 1, 2))):
            content = chance.choice(PLAIN)(content, chance) or b" "
        found.append((f"{place:04d}-{name}", content[:5_000_000]))
    return found
