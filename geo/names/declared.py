"""Words that texts from people are known by, declared in the words.toml beside the code."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FILE = "words.toml"
_STANDS_FOR = re.compile(r"\{\{(\w+)\}\}")


class Undeclared(Exception):
    """Words that a module needs and its words.toml does not have, or has in another form."""

    def __init__(self, where: str, expected: str) -> None:
        super().__init__(f"{where}: {expected} expected")


@dataclass(frozen=True)
class Words:
    """A table of a words.toml, `where` it stands: lists of texts, and tables within."""

    where: str
    table: Mapping[str, Any]

    def __iter__(self) -> Iterator[str]:
        """What is declared, in its order."""
        return iter(self.table)

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts of a name; one that stands alone is a list of one."""
        found = self.table.get(name)
        listed = [found] if isinstance(found, str) else found
        if not isinstance(listed, list) or not all(isinstance(one, str) for one in listed):
            raise Undeclared(f"{self.where} {name}", "a text or a list of texts")
        return tuple(listed)

    def text(self, name: str) -> str:
        """The one text of a name."""
        texts = self.texts(name)
        if len(texts) != 1:
            raise Undeclared(f"{self.where} {name}", "one text")
        return texts[0]

    def all(self) -> dict[str, tuple[str, ...]]:
        """The texts of every name."""
        return {name: self.texts(name) for name in self}

    def pattern(self, name: str) -> str:
        """The texts of a name as one regular expression: any of them.

        `{{other}}` within stands for the pattern of another name of the table.
        """
        return _STANDS_FOR.sub(lambda found: self.pattern(found[1]), "|".join(self.texts(name)))

    def known_by(self, name: str, flags: int = 0) -> re.Pattern[str]:
        """The regular expression of a name, ready for use."""
        return re.compile(self.pattern(name), flags)

    def within(self, name: str) -> Words:
        """A table within."""
        where, found = f"{self.where} {name}", self.table.get(name)
        if not isinstance(found, dict):
            raise Undeclared(where, "a table")
        return Words(where, found)


def words(module: str, table: str) -> Words:
    """The words of a module, by its file: a table of the words.toml beside it.

    Raises `Undeclared` where there is no such table.
    """
    path = Path(module).with_name(FILE)
    return Words(f"{path.parent.name}/{FILE}", _read(path)).within(table)


@cache
def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
