"""Entries of a definition read one by one; what is wrong is noted with its line, and read on."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from data.refusal import Fault
from tabulating.definition import Condition, Value
from tabulating.toml_lines import Lines, Path
from wording.saying import Said, Saying

_PLAIN = (int, float, str)


@dataclass
class Notes:
    """A file, its lines, and the faults noted so far."""

    file: str
    lines: Lines
    faults: list[Fault] = field(default_factory=list)

    def fault(self, path: Path, found: Said, expected: Said, key: str) -> None:
        """Note what is wrong with a key of the file."""
        line = str(self.lines.line(path))
        name = ".".join(str(part + 1) if isinstance(part, int) else part for part in path)
        place = Saying("tabulate-line-of", line=line, name=name)
        self.faults.append(Fault(self.file, place, found, expected, Saying(key)))


@dataclass
class Entries:
    """A table of the file: each entry is asked for once, and what nobody asked for is a fault."""

    notes: Notes
    path: Path
    content: Mapping[str, Any]
    asked: set[str] = field(default_factory=set)

    def _value(self, name: str) -> Any:  # noqa: ANN401 (what TOML gives)
        self.asked.add(name)
        return self.content.get(name)

    def wrong(self, name: str, expected: Said, key: str = "tabulate-wrong-value") -> None:
        """Note that an entry is missing, or is not what was expected."""
        found = repr(self.content[name])[:60] if name in self.content else "–"
        told = key if name in self.content else "tabulate-entry-missing"
        if name in self.content or not self.notes.lines.broken:
            self.notes.fault((*self.path, name), found, expected, told)

    def words(self, name: str, default: str | None = None) -> str:
        """A text that is not empty; `default` where there is none, if there may be none."""
        value = self._value(name)
        if value is None and default is not None:
            return default
        if not isinstance(value, str) or not value.strip():
            self.wrong(name, Saying("tabulate-a-text"))
            return ""
        return value

    def chosen(self, name: str, choices: Collection[str], default: str | None = None) -> str:
        """One of some texts."""
        value = self._value(name)
        if value is None and default is not None:
            return default
        if value not in choices:
            listed = ", ".join(repr(one) for one in choices)
            self.wrong(name, Saying("tabulate-one-of", listed=listed))
            return ""
        return str(value)

    def whole(self, name: str, least: int, most: int) -> int:
        """A whole number within bounds."""
        value = self._value(name)
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            bounds = {"least": str(least), "most": str(most)}
            self.wrong(name, Saying("tabulate-whole-between", **bounds))
            return 0
        return value

    def number(self, name: str) -> float | None:
        """A number, or none."""
        value = self._value(name)
        if value is None:
            return None
        if not isinstance(value, int | float) or isinstance(value, bool):
            self.wrong(name, Saying("tabulate-a-number"))
            return None
        return value

    def share(self, name: str, default: float) -> float:
        """A share from 0 to 1."""
        value = self.number(name)
        if value is not None and not 0 <= value <= 1:
            self.wrong(name, Saying("tabulate-a-share"))
        return default if value is None else value

    def values(self, name: str, default: tuple[Value, ...] = ()) -> tuple[Value, ...]:
        """A list of values: numbers or texts."""
        value = self._value(name)
        if value is None:
            return default
        if not isinstance(value, list) or not all(isinstance(one, _PLAIN) for one in value):
            self.wrong(name, Saying("tabulate-list-of-values"))
            return default
        return tuple(value)

    def table(self, name: str, *, needed: bool = True) -> Entries:
        """A table within; an empty one where there is none."""
        value = self._value(name)
        if not isinstance(value, dict):
            if needed or value is not None:
                self.wrong(name, Saying("tabulate-a-table"))
            value = {}
        return Entries(self.notes, (*self.path, name), value)

    def tables(self, name: str) -> Iterator[Entries]:
        """The tables of a list."""
        value = self._value(name)
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            self.wrong(name, Saying("tabulate-list-of-tables"))
            return
        for number, one in enumerate(value):
            yield Entries(self.notes, (*self.path, name, number), one)

    def test(self, name: str, *, needed: bool = True) -> Condition | None:
        """What a value of a column must be; None where nothing is said, or what is wrong."""
        if not needed and name not in self.content:
            self.asked.add(name)
            return None
        part = self.table(name)
        if not part.content:
            return None
        found = Condition(
            part.words("column"), part.values("is"), part.number("least"), part.number("most")
        )
        if not found.among and found.least is None and found.most is None:
            self.wrong(name, Saying("tabulate-a-test"))
        part.finish()
        return found

    def finish(self) -> None:
        """Note every entry that nobody asked for."""
        known = ", ".join(sorted(self.asked))
        for name in self.content:
            if name not in self.asked:
                expected = Saying("tabulate-one-of", listed=known)
                self.notes.fault((*self.path, name), name, expected, "tabulate-unknown-entry")
