"""The log finds every line that was changed, removed or moved, and completes a half-written one."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from data.refusal import Refused
from data.stored import log, log_end
from data.stored.log_line import Line, hash_of
from tests.data.intake import made

LINES = 12


def filled(folder: Path, count: int = LINES) -> list[bytes]:
    """A log of so many lines; returns them."""
    for number in range(count):
        part = {"plan": {"title": f"แผนที่ {number}", "tasks": number}}
        log.append(folder, Line("changed", "plan", "a" * 12, "พัฒนาการจังหวัด", {"plan": None}, part))
    return (folder / log_end.NAME).read_bytes().splitlines(keepends=True)


def flipped(lines: list[bytes], chance: random.Random) -> tuple[list[bytes], int]:
    """One byte of one line is another; the line that must be told."""
    place = chance.randrange(len(lines))
    line, at = bytearray(lines[place]), chance.randrange(len(lines[place]) - 1)
    line[at] = (line[at] + chance.randrange(1, 255)) % 256
    lines[place] = bytes(line)
    return lines, place + 1


def removed(lines: list[bytes], chance: random.Random) -> tuple[list[bytes], int]:
    place = chance.randrange(len(lines))
    return lines[:place] + lines[place + 1 :], place + 1


def swapped(lines: list[bytes], chance: random.Random) -> tuple[list[bytes], int]:
    one, other = sorted(chance.sample(range(len(lines)), 2))
    lines[one], lines[other] = lines[other], lines[one]
    return lines, one + 1


def doubled(lines: list[bytes], chance: random.Random) -> tuple[list[bytes], int]:
    place = chance.randrange(len(lines))
    return [*lines[: place + 1], *lines[place:]], place + 2


def cut(lines: list[bytes], chance: random.Random) -> tuple[list[bytes], int]:
    """The end is gone, in the middle of a line or between two."""
    whole = b"".join(lines)
    left = whole[: chance.randrange(len(whole))]
    return left.splitlines(keepends=True), left.count(b"\n") + 1


def forged(lines: list[bytes], chance: random.Random) -> tuple[list[bytes], int]:
    """A line with another content and the hash that fits it, the rest left as it was."""
    place = chance.randrange(len(lines))
    stated = json.loads(lines[place]) | {"post": "ปลัดจังหวัด"}
    stated.pop("hash")
    text = Line(**stated, hash=hash_of(stated)).written()
    lines[place] = text.encode() + b"\n"
    return lines, min(place + 2, len(lines))


TAMPERINGS: dict[str, Callable[[list[bytes], random.Random], tuple[list[bytes], int]]] = {
    one.__name__: one for one in (flipped, removed, swapped, doubled, cut, forged)
}


@pytest.mark.parametrize("kind", list(TAMPERINGS))
def test_every_tampering_is_found_and_its_line_told(tmp_path: Path, kind: str) -> None:
    whole, chance = filled(tmp_path), random.Random(kind)
    for _ in range(100):
        lines, told = TAMPERINGS[kind](list(whole), chance)
        (tmp_path / log_end.NAME).write_bytes(b"".join(lines))
        assert log.verify(tmp_path).broken[0].line == told
    (tmp_path / log_end.NAME).write_bytes(b"".join(whole))
    assert log.verify(tmp_path).broken == ()


def test_a_log_that_was_replaced_by_its_own_beginning_with_its_head_misses_a_noted_line(
    tmp_path: Path,
) -> None:
    filled(tmp_path, 3)
    early = {name: (tmp_path / name).read_bytes() for name in (log_end.NAME, log_end.HEAD)}
    noted = log.append(tmp_path, Line("changed", "plan", "b", "ปลัดจังหวัด")).hash
    for name, content in early.items():
        (tmp_path / name).write_bytes(content)
    assert log.verify(tmp_path).broken == ()
    assert noted not in {one.hash for one in log.lines(tmp_path)}


def test_a_half_written_last_line_is_told_and_completed_from_every_byte_of_it(
    tmp_path: Path,
) -> None:
    *before, last = filled(tmp_path, 4)
    for kept in range(0, len(last), 17):
        (tmp_path / log_end.NAME).write_bytes(b"".join(before) + last[:kept])
        assert [(one.line, one.how) for one in log.verify(tmp_path).broken] == [(4, "half")]
        log.append(tmp_path, Line("changed", "plan", "b", "ปลัดจังหวัด"))
        found = (tmp_path / log_end.NAME).read_bytes().splitlines(keepends=True)
        assert (found[:4], len(found)) == ([*before, last], 5)
        assert log.verify(tmp_path).broken == ()
        (tmp_path / log_end.HEAD).write_bytes(last)


@pytest.mark.parametrize("head", [None, b"", b"{}", b"[" * 9_999, b'{"number": 1}'])
def test_a_log_without_its_head_is_told_and_not_gone_on_with(tmp_path: Path, head) -> None:
    filled(tmp_path, 2)
    (tmp_path / log_end.HEAD).unlink()
    if head is not None:
        (tmp_path / log_end.HEAD).write_bytes(head)
    assert [one.how for one in log.verify(tmp_path).broken] == ["head"]
    with pytest.raises(Refused, match=r"log-head\.json"):
        log.append(tmp_path, Line("changed", "plan", "b", "ปลัดจังหวัด"))


def test_nothing_is_added_behind_an_end_that_is_otherwise_than_written(tmp_path: Path) -> None:
    lines = filled(tmp_path)
    (tmp_path / log_end.NAME).write_bytes(b"".join(lines[:-3]))
    with pytest.raises(Refused, match="cut off from line 10"):
        log.append(tmp_path, Line("changed", "plan", "b", "ปลัดจังหวัด"))
    assert (tmp_path / log_end.NAME).read_bytes() == b"".join(lines[:-3])


def test_a_broken_line_in_the_middle_leaves_the_others_readable_and_the_log_goes_on(
    tmp_path: Path,
) -> None:
    lines = filled(tmp_path)
    (tmp_path / log_end.NAME).write_bytes(b"".join([*lines[:4], b"\xff{\n", *lines[5:]]))
    log.append(tmp_path, Line("changed", "plan", "b", "ปลัดจังหวัด"))
    assert [one.number for one in log.lines(tmp_path)] == [1, 2, 3, 4, *range(6, LINES + 2)]
    assert [(one.line, one.how) for one in log.verify(tmp_path).broken] == [(5, "changed")]


def test_a_log_begun_anew_keeps_the_old_one_as_it_was_and_names_it(tmp_path: Path) -> None:
    lines = filled(tmp_path)
    (tmp_path / log_end.NAME).write_bytes(b"".join(lines[:-3]))
    aside = log.begin_anew(tmp_path, "ผู้ดูแลระบบ")
    assert aside is not None
    assert aside.read_bytes() == b"".join(lines[:-3])
    assert [one.details["aside"] for one in log.lines(tmp_path)] == [aside.name]
    assert log.verify(tmp_path).broken == ()


def test_without_a_log_there_is_nothing_to_begin_anew(tmp_path: Path) -> None:
    assert log.begin_anew(tmp_path, "ผู้ดูแลระบบ") is None
    assert log.verify(tmp_path) == log.Checked(0, "", ())


@pytest.mark.parametrize(
    "post", ["", "  ", "ก" * 121, "นาย ก. ข.", "โทร 0-2000-0000", made.citizen(7919)]
)
def test_a_post_that_is_none_or_names_a_person_is_refused(tmp_path: Path, post: str) -> None:
    with pytest.raises(Refused) as refused:
        log.append(tmp_path, Line("changed", "plan", "a", post))
    assert not post.strip() or len(post) > 120 or post not in str(refused.value)
    assert not (tmp_path / log_end.NAME).exists()


def test_lines_of_one_subject_are_told_apart_from_all_others(tmp_path: Path) -> None:
    for kind, subject in (("plan", "a"), ("release", "a"), ("plan", "b")):
        log.append(tmp_path, Line("changed", kind, subject, "ปลัดจังหวัด"))
    assert [one.number for one in log.lines(tmp_path, kind="plan", subject="a")] == [1]


@pytest.mark.parametrize("before", [0, 2])
def test_a_line_that_was_written_but_not_synced_is_taken_away(
    tmp_path: Path, monkeypatch, before: int
) -> None:
    if before:
        filled(tmp_path, before)

    def unsynced(folder: Path, content: bytes) -> None:
        with (folder / log_end.NAME).open("ab") as stream:
            stream.write(content)
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patched:
        patched.setattr(log, "add", unsynced)
        with pytest.raises(OSError, match="Input"):
            log.append(tmp_path, Line("changed", "plan", "lost", "ปลัดจังหวัด"))
    log.append(tmp_path, Line("changed", "plan", "kept", "ปลัดจังหวัด"))
    assert [one.subject for one in log.lines(tmp_path)][before:] == ["kept"]
    assert log.verify(tmp_path).broken == ()


def test_no_room_for_a_line_leaves_the_log_as_it_was(tmp_path: Path, monkeypatch) -> None:
    lines = filled(tmp_path, 2)

    def full(folder: Path, content: bytes) -> None:
        with (folder / log_end.NAME).open("ab") as stream:
            stream.write(content[:9])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(log, "add", full)
    with pytest.raises(OSError, match="space"):
        log.append(tmp_path, Line("changed", "plan", "b", "ปลัดจังหวัด"))
    assert (tmp_path / log_end.NAME).read_bytes() == b"".join(lines)
    assert log.verify(tmp_path).broken == ()
