"""CSV files in UTF-8 or TIS-620 are one table; others are named and refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.refusal import Refused
from tabulating import encodings, engine

TEXT = "รหัส;บ้าน;ผล\n1;น้ำ ปู่ ที่ดิน ฿;0\n2;ฐิติ ๑๒;9\n"


def test_a_table_in_either_encoding_is_the_same(tmp_path: Path) -> None:
    found = {}
    with engine.duckdb("100MB", threads=1) as opened:
        for kind, mark in ((encodings.UTF_8, "utf-8-sig"), (encodings.THAI, encodings.THAI)):
            path = tmp_path / f"{kind}.csv"
            path.write_bytes(TEXT.encode(mark))
            assert encodings.encoding([path]) == kind
            read = encodings.LATIN if kind == encodings.THAI else kind
            table = opened.read([str(path)], "csv", read)
            meant = encodings.in_thai(table) if kind == encodings.THAI else table
            found[kind] = opened.rows(meant)
    first, second = found.values()
    assert first.equals(second)
    assert list(first) == ["รหัส", "บ้าน", "ผล"]
    assert first["บ้าน"].tolist() == ["น้ำ ปู่ ที่ดิน ฿", "ฐิติ ๑๒"]


def test_files_of_two_encodings_or_of_none_are_named(tmp_path: Path) -> None:
    files = {"a.csv": b"x\n1\n", "u.csv": "ก\n".encode(), "t.csv": "ก\n".encode(encodings.THAI)}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    a, u, t = (tmp_path / name for name in files)
    assert encodings.encoding([a, t]) == encodings.THAI
    with pytest.raises(Refused, match=r"t\.csv"):
        encodings.encoding([a, u, t])
    a.write_bytes("ก".encode("utf-16"))
    with pytest.raises(Refused, match=r"a\.csv"):
        encodings.encoding([a, u])
