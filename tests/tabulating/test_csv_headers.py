"""Headers of CSV are judged from the beginning of each file, before anything else of it is read."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from data.refusal import Refused
from tabulating import csv_headers, encodings, engine, records
from tabulating.afar import Bucket, Object
from tests.tabulating import made

ROWS = "1,2\n" * 200_000


@dataclass(eq=False)
class Counted(Bucket):
    """A bucket whose files are texts at hand; what is asked of them is noted."""

    texts: dict[str, bytes] = field(default_factory=dict)
    asked: list[tuple[str, int]] = field(default_factory=list)

    def piece(self, one: Object, start: int, end: int) -> bytes:
        self.asked.append((one.key, end - start))
        return self.texts[one.key][start:end]

    def files(self, pattern: str) -> list[Object]:
        return [
            Object(self, key, key, len(text), "")
            for key, text in self.texts.items()
            if key.startswith(pattern)
        ]


def bucket(persons: str) -> Counted:
    texts = {"households.csv": "home,area\n", "persons.csv": persons}
    encoded = {key: text.encode() for key, text in texts.items()}
    return Counted("s3://b/", "b", "", texts=encoded)


def found(root: Counted) -> dict[str, records.Files]:
    return {
        level: records.Files(root, tuple(root.files(f"{level}s")), records.CSV)
        for level in ("household", "person")
    }


def test_a_header_of_csv_in_a_bucket_is_refused_without_the_rest() -> None:
    root = bucket("age,cid\n" + ROWS)
    with (
        engine.duckdb("300MB", threads=1) as opened,
        pytest.raises(Refused, match="citizen numbers"),
    ):
        records.looked_over(opened, found(root), made.definition())
    asked = sum(size for key, size in root.asked if key == "persons.csv")
    assert 0 < asked <= csv_headers.BEGINNING


def test_a_header_of_csv_in_a_folder_is_refused_without_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = made.records(1, 3).written(tmp_path / "records", form="csv")
    path = root / "persons" / "all.csv"
    path.write_text("age,cid\n" + ROWS, encoding="utf-8")
    read: list[int] = []

    class Noted(io.FileIO):
        def readinto(self, buffer: Any) -> int:
            count = super().readinto(buffer) or 0
            read.append(count)
            return count

    plain = type(path).open

    def noted(one: Path, mode: str = "r", **more: Any) -> Any:
        return io.BufferedReader(Noted(one)) if one == path else plain(one, mode, **more)

    monkeypatch.setattr(type(path), "open", noted)
    definition = made.definition()
    files = records.found(root, definition)
    with (
        engine.duckdb("300MB", threads=1) as opened,
        pytest.raises(Refused, match="citizen numbers"),
    ):
        records.looked_over(opened, files, definition)
    assert 0 < sum(read) < path.stat().st_size / 4


HEADERS = ["รหัสฅ", "น้ำ, ไฟ", "ผล"]


@pytest.mark.parametrize("kind", ["utf-8", "utf-8-sig", encodings.THAI])
@pytest.mark.parametrize("parted_by", [",", ";", "\t", "|"])
def test_headers_are_told_however_they_are_written(
    tmp_path: Path, kind: str, parted_by: str
) -> None:
    path = tmp_path / "a.csv"
    written = parted_by.join(f'"{name}"' for name in HEADERS)
    path.write_bytes(f"\r\n{written}\r\n1{parted_by}2{parted_by}3\r\n".encode(kind))
    assert csv_headers.headers([path, path]) == HEADERS


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xff\xfea\x00"])
def test_of_a_file_without_a_header_nothing_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    assert csv_headers.headers([path]) == []


def test_a_file_is_asked_for_by_whole_pieces_for_its_hash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "PIECE", 500_000)
    root = bucket("age,sex\n" + ROWS)
    told = list(found(root)["person"].about())
    assert told[0]["bytes"] == len(root.texts["persons.csv"])
    asked = [size for _, size in root.asked]
    assert asked == [500_000, len(root.texts["persons.csv"]) - 500_000]


def test_a_file_is_asked_for_by_whole_pieces_for_its_encoding(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(encodings, "PIECE", 500_000)
    root = bucket("age,sex\n" + ROWS)
    assert encodings.encoding(root.files("persons")) == encodings.UTF_8
    assert len(root.asked) == 2
