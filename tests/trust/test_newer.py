"""Releases of a later version: read, or refused in words, and the server starts on another."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import settings
from data.stored import files, release, store
from data.stored.damage import DamagedRelease, NewerRelease
from data.stored.files import MANIFEST
from data.stored.library import Library
from data.stored.manifest import identity_of
from data.stored.pointer import POINTER
from tests.trust.promise import promise

MEASURE = {
    "id": "source-1", "dimension": "", "name_th": "ตัวเลข", "name_en": "A figure", "group": "source",
    "kind": "ratio", "count": "target_poor", "base": "people",
}  # fmt: skip
GROUP = {"id": "source", "dimension": "", "name_th": "แหล่ง", "name_en": "Source"}
NEWS: tuple[Any, ...] = (1, "x", None, [], {}, [{"a": 1}], {"a": {"b": []}}, True, 1.5, -1)


def places(part: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where the entries of a manifest are, but for the list of its files."""
    if isinstance(part, dict):
        yield path
        for name, inner in part.items():
            if path or name != "files":
                yield from places(inner, (*path, name))
    elif isinstance(part, list):
        for place, inner in enumerate(part[:2]):
            yield from places(inner, (*path, place))


def at(part: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        part = part[step]
    return part


def newer(manifest: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """The manifest as a later version might write it: one field more, or another value in one."""
    changed = copy.deepcopy(manifest)
    entry = at(changed, chance.choice(list(places(changed))))
    known = [name for name in entry if name not in {"release", "files"}]
    if known and chance.random() < 0.3:
        entry[chance.choice(known)] = chance.choice(NEWS)
    else:
        entry["of_a_later_version"] = chance.choice(NEWS)
    changed["release"] = identity_of(changed)
    return changed


def put(shelf: Path, manifest: dict[str, Any]) -> None:
    """A data folder whose release in force has a manifest, and the embedded files."""
    folder = shelf / files.RELEASES / manifest["release"]
    folder.mkdir(parents=True)
    for name in manifest["files"]:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).symlink_to(release.EMBEDDED / name)
    (folder / MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False), encoding="utf-8")
    pointer = {"active": manifest["release"], "earlier": [], "of_a_later_version": [1]}
    (shelf / POINTER).write_text(json.dumps(pointer), encoding="utf-8")


@pytest.fixture
def manifest() -> dict[str, Any]:
    """The embedded release's manifest, with a measure and a group that were imported."""
    stated = json.loads((release.EMBEDDED / MANIFEST).read_text(encoding="utf-8"))
    return stated | {"groups": [GROUP], "measures": [MEASURE], "imports": [{"file": "a.csv"}]}


@promise(
    "A release of a later version is read, or refused in words, and another one stands in",
    full=300,
    of="releases",
)
def test_a_later_version_is_read_or_refused(
    tmp_path: Path, manifest: dict[str, Any], monkeypatch: pytest.MonkeyPatch, tries: int
) -> None:
    chance, read = random.Random(14), 0
    for n in range(tries):
        stated, shelf = newer(manifest, chance), tmp_path / str(n)
        put(shelf, stated)
        monkeypatch.setenv(settings.DATA.name, str(shelf))
        state = store.state()
        if state.damage is None:
            assert state.release.id == stated["release"]
            assert state.release.catalog.measures["source-1"].name("en")
            read += 1
        else:
            assert "/" in str(state.damage)
            assert state.release.id != stated["release"]
        assert Library(shelf).entries()
    assert read > tries / 2


@pytest.mark.parametrize(
    ("field", "value"), [("unit", "per_mille"), ("kind", "median"), ("group", "nowhere")]
)
def test_a_measure_that_this_version_cannot_show_is_refused(
    tmp_path: Path, manifest: dict[str, Any], field: str, value: str
) -> None:
    stated = manifest | {"measures": [MEASURE | {field: value}]}
    stated["release"] = identity_of(stated)
    put(tmp_path, stated)
    with pytest.raises(NewerRelease, match="later version"):
        release.load_release(tmp_path / files.RELEASES / stated["release"])


def test_another_format_is_of_a_later_version(tmp_path: Path, manifest: dict[str, Any]) -> None:
    stated = manifest | {"format": 2}
    stated["release"] = identity_of(stated)
    put(tmp_path, stated)
    with pytest.raises(DamagedRelease, match="format 2"):
        release.load_release(tmp_path / files.RELEASES / stated["release"])
