"""A file read in pieces is the file, however it is read; each byte is asked for about once."""

from __future__ import annotations

import io
import random

from tabulating import afar_reading
from tabulating.afar_reading import Afar, Reading

CONTENT = random.Random(5).randbytes(300_000)


def reading(asked: list[tuple[int, int]]) -> Reading:
    def piece(start: int, end: int) -> bytes:
        asked.append((start, end))
        return CONTENT[start:end]

    return Reading(piece, len(CONTENT))


def test_whatever_is_read_is_what_lies_there() -> None:
    chance, asked = random.Random(6), []
    here, there = io.BytesIO(CONTENT), reading(asked)
    for _ in range(500):
        if chance.random() < 0.5:
            place = chance.randint(0, len(CONTENT) + 10)
            assert here.seek(place) == there.seek(place) == there.tell()
        size = chance.choice([0, 1, 8, 5_000, 200_000, -1])
        assert there.read(size) == here.read(size)
    assert there.seek(-8, io.SEEK_END) == len(CONTENT) - 8
    assert there.read() == CONTENT[-8:]
    assert there.read(5) == b""
    assert there.readable()
    assert there.seekable()


def test_small_reads_beside_each_other_are_asked_for_together() -> None:
    asked: list[tuple[int, int]] = []
    found = reading(asked)
    assert b"".join(found.read(1_000) for _ in range(300)) == CONTENT
    assert len(asked) == -(-len(CONTENT) // afar_reading.AHEAD)


def test_no_more_than_a_piece_is_asked_for_at_a_time(monkeypatch) -> None:
    monkeypatch.setattr(afar_reading, "PIECE", 100_000)
    asked: list[tuple[int, int]] = []
    assert reading(asked).read() == CONTENT
    assert max(end - start for start, end in asked) <= 100_000


def test_a_file_that_was_not_listed_is_not_there() -> None:
    system = Afar([])
    assert not system.exists("records://b/x")
    assert system.glob("records://b/*") == []
