"""What was built on an internal release is internal, from the moment that it is there."""

from __future__ import annotations

import json
from pathlib import Path

from data.people import inner
from data.stored.files import MANIFEST, RELEASES


def stored(folder: Path, identity: str, base: str = "") -> None:
    """A release that names the one it was built on."""
    place = folder / RELEASES / identity
    place.mkdir(parents=True)
    about = {"release": identity, **({"based_on": base} if base else {})}
    (place / MANIFEST).write_text(json.dumps(about), encoding="utf-8")


def test_what_is_built_on_an_internal_release_is_internal(tmp_path: Path) -> None:
    assert inner.internal(tmp_path, frozenset({"b"})) == {"b"}
    for identity, base in (("d", "c"), ("b", "a"), ("c", "b"), ("x", "a"), ("a", "")):
        stored(tmp_path, identity, base)
    assert inner.internal(tmp_path, frozenset({"b"})) == {"b", "c", "d"}
    stored(tmp_path, "e", "d")
    assert inner.internal(tmp_path, frozenset({"b"})) == {"b", "c", "d", "e"}
    assert inner.internal(tmp_path, frozenset({"a"})) == {"a", "b", "c", "d", "e", "x"}
    assert inner.internal(tmp_path, frozenset()) == frozenset()


def test_what_cannot_be_read_is_built_on_nothing(tmp_path: Path) -> None:
    stored(tmp_path, "a")
    (tmp_path / RELEASES / "a" / MANIFEST).write_text("[]", encoding="utf-8")
    (tmp_path / RELEASES / ".fresh").mkdir()
    (tmp_path / RELEASES / "b").mkdir()
    assert inner.internal(tmp_path, frozenset({"z"})) == {"z"}
    about = json.dumps({"based_on": "z"})
    (tmp_path / RELEASES / "a" / MANIFEST).write_text(about, encoding="utf-8")
    assert inner.internal(tmp_path, frozenset({"z"})) == {"a", "z"}, "once it can be read"
