"""A TOML file with the line of every key, and every line that is none told at once."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from typing import Any

Path = tuple[str | int, ...]
_HEADER = re.compile(r"\s*(\[\[?)\s*([\w.\-\"' ]+?)\s*\]")
_KEY = re.compile(r"\s*([\w\-\"'.]+)\s*=")
_WHERE = re.compile(r"\(at line (\d+)")
MOST = 20
"""Lines told as being no TOML; where there are more, the file is another one."""


@dataclass(frozen=True)
class Lines:
    """What a file says, the line of each key (from 1), and the lines that are no TOML."""

    tree: dict[str, Any]
    of: dict[Path, int] = field(default_factory=dict)
    broken: tuple[int, ...] = ()

    def line(self, path: Path) -> int:
        """The line of a key, or of the nearest table around it that has one."""
        while path and path not in self.of:
            path = path[:-1]
        return self.of.get(path, 1)


def read(text: str) -> Lines:
    """A text as TOML. An entry that is none is left out, so that the rest is looked at as well."""
    lines = text.splitlines()
    broken: list[int] = []
    while len(broken) < MOST:
        try:
            tree = tomllib.loads("\n".join(lines))
        except tomllib.TOMLDecodeError as error:
            at = _where(str(error), len(lines))
            first = _beginning(lines, at)
            if first in broken:
                break
            broken.append(first)
            last = at - 1 if first < at and _begins(lines[at - 1]) else at
            lines[first - 1 : last] = [""] * (last - first + 1)
        else:
            return Lines(tree, _places(lines), tuple(sorted(broken)))
    return Lines({}, {}, tuple(sorted(broken)))


def _beginning(lines: list[str], at: int) -> int:
    """The first line of the entry in which an error was found: what stands before it is whole."""
    for first in range(at, 1, -1):
        try:
            tomllib.loads("\n".join(lines[: first - 1]))
        except tomllib.TOMLDecodeError:
            continue
        return first
    return 1


def _begins(line: str) -> bool:
    """Whether a line looks like the beginning of an entry."""
    return bool(_HEADER.match(line) or _KEY.match(line))


def _where(error: str, lines: int) -> int:
    """The line that an error is at; one at the end of the document is at the last."""
    found = _WHERE.search(error)
    return max(1, min(int(found[1]), lines) if found else lines)


def _places(lines: list[str]) -> dict[Path, int]:
    """The line of every table, of every table of a list by its number, and of every key."""
    places: dict[Path, int] = {}
    counted: dict[str, int] = {}
    within: Path = ()
    for number, line in enumerate(lines, start=1):
        header, key = _HEADER.match(line), _KEY.match(line)
        if header:
            within = _named(header[2])
            if header[1] == "[[":
                counted[header[2]] = counted.get(header[2], -1) + 1
                within = (*within, counted[header[2]])
            places.setdefault(within, number)
        elif key:
            places.setdefault((*within, *_named(key[1])), number)
    return places


def _named(dotted: str) -> Path:
    return tuple(part.strip(" \"'") for part in dotted.split("."))
