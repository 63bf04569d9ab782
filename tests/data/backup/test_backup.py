"""A backup: twenty times in a row what was there comes back, whatever was there, and no secret."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from data.backup import archive, contents, restoring
from data.people import in_force, roles_file, signed, trail
from data.refusal import Refused
from data.stored import groups, keys, lock, log, log_end, plan_files
from data.stored.library import Library
from data.stored.log_line import Line
from data.stored.pointer import POINTER
from data.targets import TARGETS
from serving.people import sealed
from tests.data.shelves import parts, published

SECRETS = (keys.NAME, sealed.KEY, f"{signed.FOLDER}/{'a' * 64}.json")
OTHERS = (".unfinished-x/areas.parquet", "notes.txt", ".active.json-x", "plans/plan.tmp")


def state(folder: Path, chance: random.Random) -> None:
    """Some data folder or other: releases, plans, groups, logs, roles, keys, what is half done."""
    shelf = Library(folder)
    for _ in range(chance.randrange(3)):
        published(shelf, f"release {chance.random()}")
    with shelf.writing("test"):
        shelf.add(parts(f"stored {chance.random()}"))
    for _ in range(chance.randrange(4)):
        groups.save(shelf, f"district~list~{chance.random()}")
        log.append(folder, Line("changed", "plan", f"{chance.randrange(9)}", "ปลัดจังหวัด"))
        put(folder, f"{plan_files.FOLDER}/{chance.randbytes(6).hex()}.json", chance)
    for _ in range(chance.randrange(6)):
        trail.record(folder, trail.SIGNED_IN, "–", who=f"o{chance.random()}", largest=400)
    for name in (TARGETS, roles_file.NAME, in_force.COPY, *SECRETS, *OTHERS):
        if chance.random() < 0.7:
            put(folder, name, chance)


def put(folder: Path, name: str, chance: random.Random) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(chance.randbytes(chance.randrange(2_000)))


def held(folder: Path, wanted: bool = True) -> dict[str, bytes]:  # noqa: FBT001, FBT002
    """The files of a folder that a backup is to hold, or those that it is not to."""
    found = (path for path in folder.rglob("*") if path.is_file())
    named = {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
    return {name: content for name, content in named.items() if contents.wanted(name) is wanted}


@pytest.mark.parametrize("seed", range(20))
def test_what_was_there_comes_back(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    one, other, file = tmp_path / "one" / "data", tmp_path / "other" / "data", tmp_path / "backup"
    state(one, chance)
    state(other, chance)
    there, stays = held(other), held(other, wanted=False)
    archive.write(one, file)
    done = restoring.restore(file, other)
    told = trail.place_of(other if done.kept_trail else one).name + "/"
    longer = there if done.kept_trail else held(one)
    wanted = {name: text for name, text in held(one).items() if not name.startswith(told)}
    wanted |= {name: text for name, text in longer.items() if name.startswith(told)}
    assert held(other) == wanted
    kept = {name: content for name, content in stays.items() if name in {*SECRETS, "notes.txt"}}
    assert kept.items() <= held(other, wanted=False).items()
    assert held(done.before) == there
    assert not log.verify(other).broken
    assert not log.verify(trail.place_of(other)).broken


def test_the_same_folder_gives_the_same_bytes_of_what_it_holds_alone(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    state(folder, random.Random(4))
    for name in (*SECRETS, *OTHERS):
        put(folder, name, random.Random(name))
    entries = archive.write(folder, tmp_path / "one")
    archive.write(folder, tmp_path / "two")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    names = {entry.path for entry in entries}
    assert not names & {*SECRETS, *OTHERS, lock.NAME}
    assert any(name.startswith("releases/") for name in names)
    assert {log_end.NAME, roles_file.NAME} <= {*contents.found(folder), roles_file.NAME}
    assert (tmp_path / "one").stat().st_mode & 0o777 == 0o600


def test_nothing_is_written_over(tmp_path: Path) -> None:
    state(tmp_path / "data", random.Random(1))
    (tmp_path / "file").write_text("another")
    with pytest.raises(Refused, match="not written over another file"):
        archive.write(tmp_path / "data", tmp_path / "file")
    assert (tmp_path / "file").read_text() == "another"


def test_into_a_place_where_nothing_is(tmp_path: Path) -> None:
    state(tmp_path / "one", random.Random(2))
    archive.write(tmp_path / "one", tmp_path / "file")
    restoring.restore(tmp_path / "file", tmp_path / "new" / "data")
    assert held(tmp_path / "new" / "data") == held(tmp_path / "one")


def test_nothing_is_restored_while_somebody_writes(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    state(folder, random.Random(3))
    archive.write(folder, tmp_path / "file")
    before = held(folder)
    with Library(folder).writing("import"), pytest.raises(Refused, match="import"):
        restoring.restore(tmp_path / "file", folder)
    assert held(folder) == before


def test_the_pointer_is_a_part_of_it() -> None:
    assert contents.wanted(POINTER)
