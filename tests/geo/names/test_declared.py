"""Words that files are known by stand in words.toml: read as declared, and none there in vain."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from geo.names.declared import Undeclared, Words, words

ROOT = Path(__file__).parents[3]
FILES = sorted(
    path for folder in ("data", "geo") for path in (ROOT / folder).rglob("words.toml")
)  # fmt: skip
TABLE = Words(
    "river/words.toml bank",
    {
        "left": ["a", "b"],
        "right": "c",
        "both": ["(?:{{left}})+", "[{{right}}]"],
        "deep": {"er": ["d"]},
        "wrong": [1],
    },
)


def test_a_list_is_a_pattern_of_any_of_it_and_names_stand_for_other_lists():
    assert TABLE.texts("left") == ("a", "b")
    assert TABLE.pattern("both") == "(?:a|b)+|[c]"
    assert TABLE.known_by("both", re.IGNORECASE).fullmatch("ABBA")
    assert TABLE.within("deep").all() == {"er": ("d",)}


@pytest.mark.parametrize(
    ("asked", "name", "told"),
    [
        ("texts", "none", "river/words.toml bank none: a text or a list of texts expected"),
        ("texts", "wrong", "river/words.toml bank wrong: a text or a list of texts expected"),
        ("text", "left", "river/words.toml bank left: one text expected"),
        ("within", "right", "river/words.toml bank right: a table expected"),
    ],
)
def test_what_is_not_declared_so_is_told_by_its_place(asked, name, told):
    with pytest.raises(Undeclared, match=f"^{re.escape(told)}$"):
        getattr(TABLE, asked)(name)


def test_a_module_without_a_table_is_told():
    with pytest.raises(Undeclared, match=r"^names/words\.toml ocean: a table expected$"):
        words(str(FILES[-1].parent / "claims.py"), "ocean")


def spoken_of(table: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Every name of a table and of those within that are not gone through one by one."""
    for name, found in table.items():
        yield name, found
        if isinstance(found, dict) and any(isinstance(one, dict) for one in found.values()):
            yield from spoken_of(next(iter(found.values())))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.name)
def test_every_word_declared_is_read_by_the_module_of_its_table(path):
    for module, table in tomllib.loads(path.read_text(encoding="utf-8")).items():
        code = path.with_name(f"{module}.py").read_text(encoding="utf-8")
        inside = "".join(map(str, table.values()))
        unread = [
            name
            for name, _ in spoken_of(table)
            if f'"{name}"' not in code and f"{{{{{name}}}}}" not in inside
        ]
        assert unread == [], module


@dataclass(frozen=True)
class River:
    """What an entry is made into."""

    id: str
    banks: tuple[str, ...] = ()


RIVERS = Words(
    "river/rivers.toml",
    {
        "one": {"id": "nan", "banks": "left"},
        "several": [{"id": "nan"}, {"id": "yom", "banks": ["left", "right"]}],
        "nameless": [{"id": "nan"}, {"banks": ["left"], "fish": "carp"}],
        "strange": {"id": 7},
    },
)


def test_entries_are_values_of_their_dataclass():
    assert RIVERS.entry("one", River) == River("nan", ("left",))
    assert RIVERS.entries("several", River) == (River("nan"), River("yom", ("left", "right")))


@pytest.mark.parametrize(
    ("asked", "name", "told"),
    [
        ("entry", "none", "river/rivers.toml none: a table expected"),
        ("entries", "one", "river/rivers.toml one: a list of tables expected"),
        ("entries", "nameless", "river/rivers.toml nameless 2: id, no fish expected"),
        ("entry", "strange", "river/rivers.toml strange id: a text or a list of texts expected"),
    ],
)
def test_an_entry_with_too_little_or_too_much_is_told_by_its_place(asked, name, told):
    with pytest.raises(Undeclared, match=f"^{re.escape(told)}$"):
        getattr(RIVERS, asked)(name, River)
