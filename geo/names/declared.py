"""What texts from people are known by, declared in a TOML file beside the code that reads them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

Entry = TypeVar("Entry")
FILE = "words.toml"
_STANDS_FOR = re.compile(r"\{\{(\w+)\}\}")


class Undeclared(Exception):
    """What a module needs and its file does not have, or has in another form."""

    def __init__(self, where: str, expected: str) -> None:
        super().__init__(f"{where}: {expected} expected")


@dataclass(frozen=True)
class Words:
    """A table of such a file, `where` it stands: lists of texts, and tables within."""

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

    def entry(self, name: str, kind: type[Entry]) -> Entry:
        """A table within as a value of a dataclass of texts and lists of texts.

        The dataclass says what it must have and what it may have.
        """
        found = self.within(name)
        return _made(found.where, found.table, kind)

    def entries(self, name: str, kind: type[Entry]) -> tuple[Entry, ...]:
        """The tables of a list, each as a value of such a dataclass."""
        found = self.table.get(name)
        if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
            raise Undeclared(f"{self.where} {name}", "a list of tables")
        return tuple(
            _made(f"{self.where} {name} {number}", one, kind)
            for number, one in enumerate(found, start=1)
        )


def _made(where: str, entry: Mapping[str, Any], kind: type[Entry]) -> Entry:
    """An entry as a value of its dataclass."""
    known: dict[str, Field[Any]] = {one.name: one for one in fields(kind)}  # type: ignore[arg-type]
    missing = [name for name, one in known.items() if one.default is MISSING and name not in entry]
    unknown = [name for name in entry if name not in known]
    if missing or unknown:
        raise Undeclared(where, ", ".join([*missing, *(f"no {name}" for name in unknown)]))
    listed = {name for name, one in known.items() if str(one.type).startswith("tuple")}
    texts = Words(where, entry)
    return kind(**{name: (texts.texts if name in listed else texts.text)(name) for name in entry})


def whole(module: str, file: str) -> Words:
    """Everything that a file beside a module declares."""
    path = Path(module).with_name(file)
    return Words(f"{path.parent.name}/{file}", _read(path))


def words(module: str, table: str) -> Words:
    """The words of a module: a table of the words.toml beside it.

    Raises `Undeclared` where there is no such table.
    """
    return whole(module, FILE).within(table)


@cache
def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
