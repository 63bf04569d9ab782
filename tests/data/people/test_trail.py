"""The trail: every tampering is found, over all its files; who is told by the subject alone."""

from __future__ import annotations

import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from data.people import trail
from data.refusal import Refused
from data.stored import log, log_end

LINES, LARGEST = 40, 2_000


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A trail of several files, by their names."""
    folder = tmp_path_factory.mktemp("trail")
    for number in range(LINES):
        trail.record(
            folder, trail.SIGNED_IN, "–", who=f"office-{number}", place="10.0.0.1", largest=LARGEST
        )
    found = trail.place_of(folder).glob("log*")
    return {path.name: path.read_bytes() for path in found}


def laid(folder: Path, files: dict[str, bytes]) -> Path:
    """A trail with these files."""
    place = trail.place_of(folder)
    place.mkdir()
    for name, content in files.items():
        (place / name).write_bytes(content)
    return place


def flipped(files: dict[str, bytes], chance: random.Random) -> None:
    name = chance.choice(sorted(files))
    content, at = bytearray(files[name]), chance.randrange(len(files[name]) - 1)
    content[at] = (content[at] + chance.randrange(1, 255)) % 256
    files[name] = bytes(content)


def without_line(files: dict[str, bytes], chance: random.Random) -> None:
    name = chance.choice(of_lines(files))
    lines = files[name].splitlines(keepends=True)
    del lines[chance.randrange(len(lines))]
    files[name] = b"".join(lines)


def without_file(files: dict[str, bytes], chance: random.Random) -> None:
    del files[chance.choice(sorted(files))]


def swapped(files: dict[str, bytes], chance: random.Random) -> None:
    one, other = chance.sample(of_lines(files), 2)
    files[one], files[other] = files[other], files[one]


def doubled(files: dict[str, bytes], chance: random.Random) -> None:
    name = chance.choice(of_lines(files))
    lines = files[name].splitlines(keepends=True)
    at = chance.randrange(len(lines))
    files[name] = b"".join([*lines[: at + 1], *lines[at:]])


def cut(files: dict[str, bytes], chance: random.Random) -> None:
    name = chance.choice(of_lines(files))
    files[name] = files[name][: chance.randrange(len(files[name]))]


def added(files: dict[str, bytes], chance: random.Random) -> None:
    name = chance.choice(of_lines(files))
    files[name] += files[chance.choice(of_lines(files))].splitlines(keepends=True)[0]


def renamed(files: dict[str, bytes], chance: random.Random) -> None:
    name = chance.choice([one for one in of_lines(files) if one != log_end.NAME][1:])
    files["log-000000000000.jsonl"] = files.pop(name)


def of_lines(files: dict[str, bytes]) -> list[str]:
    return sorted(name for name in files if name != log_end.HEAD)


WAYS = [flipped, without_line, without_file, swapped, doubled, cut, added, renamed]


def test_a_whole_trail_is_whole_over_all_its_files(tmp_path: Path, whole: dict[str, bytes]) -> None:
    assert len(of_lines(whole)) > 4
    found = log.verify(laid(tmp_path, whole))
    assert (found.lines, found.broken) == (LINES, ())


@pytest.mark.parametrize("change", WAYS)
def test_a_tampering_is_found(
    change: Callable[[dict[str, bytes], random.Random], None],
    tmp_path: Path,
    whole: dict[str, bytes],
) -> None:
    """All hundred of them: tests/trust/test_rights.py."""
    files = dict(whole)
    change(files, random.Random(7))
    assert log.verify(laid(tmp_path, files)).broken


def test_a_trail_goes_on_after_a_kill_between_the_files(
    tmp_path: Path, whole: dict[str, bytes]
) -> None:
    """Killed after the old file got its name, and after the head was written."""
    place = laid(tmp_path, whole)
    log.rotate(place, 1)
    assert log.verify(place).broken == ()
    trail.record(tmp_path, trail.SIGNED_OUT, "–", who="a")
    (place / log_end.NAME).unlink()  # the head has the line, the file has not
    assert [one.how for one in log.verify(place).broken] == ["half"]
    trail.record(tmp_path, trail.SIGNED_OUT, "–", who="b")
    found = log.verify(place)
    assert (found.lines, found.broken) == (LINES + 2, ())


def test_lines_are_told_the_last_first_over_all_files(
    tmp_path: Path, whole: dict[str, bytes]
) -> None:
    laid(tmp_path, whole)
    told = [line.post for line in trail.lines(tmp_path)]
    assert told == [f"office-{number}" for number in reversed(range(LINES))]


def test_a_broken_trail_takes_no_line(tmp_path: Path, whole: dict[str, bytes]) -> None:
    files = dict(whole)
    files[log_end.NAME] = b""
    place = laid(tmp_path, files)
    (place / sorted(files)[0]).unlink()
    (place / log_end.HEAD).write_text("nothing")
    with pytest.raises(Refused):
        trail.ready(tmp_path)


def test_many_write_at_the_same_time(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda one: trail.record(tmp_path, "look", "–", who=f"a{one}"), range(80)))
    found = log.verify(trail.place_of(tmp_path))
    assert (found.lines, found.broken) == (80, ())


def test_it_is_kept_once_it_was_begun(tmp_path: Path) -> None:
    assert not trail.kept(tmp_path)
    trail.begin(tmp_path)
    assert trail.kept(tmp_path)
    assert trail.lines(tmp_path) == []
