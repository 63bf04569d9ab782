"""What came of the changes: how many were noticed, by module and room, and those that were not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

DOCUMENT = Path(__file__).parents[2] / "docs/mutants.md"
ROOMS = ("poverty", "geo.classing", "figures", "wording.numbers")
LEAST = 0.90
"""The part of the changes in each room that the tests must notice."""
NOTICED = frozenset({"killed", "timeout", "segfault"})
KINDS = (
    (r"strict=True", "both are as long, for one is made from the other"),
    (r'"stable".*"STABLE"', "pandas reads the word in capitals too"),
    (r"ascending=False.*ascending=None", "None is as false"),
    (r"\b(?:dtype=|astype\()", "the numbers are of this type already"),
)
"""Changes that change nothing, by what stands in them, and why."""
_TABLE = re.compile(r"(?<=<!-- survivors -->\n).*(?=<!-- end of survivors -->)", re.DOTALL)
_HEAD = "| where | change | why it is left |\n|---|---|---|\n"
_BAR = r"\|"


@dataclass(frozen=True)
class Mutant:
    """One change: its name, as `ONLY=` takes it, and what came of it in mutmut's words."""

    name: str
    came: str

    @property
    def module(self) -> str:
        """The module that was changed."""
        return self.name.rpartition(".")[0]

    @property
    def place(self) -> str:
        """The function that was changed, after its module: `poverty.claims.half`."""
        function = self.name.rpartition(".")[2].partition("__mutmut_")[0]
        return f"{self.module}.{function.removeprefix('x').removeprefix('_').strip('ǁ')}".replace(
            "ǁ", "."
        )

    @property
    def noticed(self) -> bool:
        """Whether a test failed, or never ended, with the change."""
        return self.came in NOTICED


@dataclass(frozen=True)
class Share:
    """Changes of a module or a room, and how many of them were noticed."""

    of: str
    all: int
    noticed: int

    @property
    def part(self) -> float:
        """The part noticed, 0–1; all of none."""
        return self.noticed / self.all if self.all else 1.0

    def __str__(self) -> str:
        left = self.all - self.noticed
        return f"{self.of:<34}{self.all:>7}{self.noticed:>8}{left:>10}{self.part:>8.1%}"


def by_module(found: Iterable[Mutant]) -> list[Share]:
    """A share for each module, in the order of names."""
    return _shares((one.module, one.noticed) for one in found)


def by_room(found: Iterable[Mutant]) -> list[Share]:
    """A share for each room that was changed."""
    return _shares((_room(one.module), one.noticed) for one in found)


def _room(module: str) -> str:
    return next(room for room in ROOMS if f"{module}.".startswith(f"{room}."))


def _shares(pairs: Iterable[tuple[str, bool]]) -> list[Share]:
    told = list(pairs)
    every, noticed = Counter(one for one, _ in told), Counter(one for one, yes in told if yes)
    return [Share(one, every[one], noticed[one]) for one in sorted(every)]


def printed(found: Sequence[Mutant]) -> str:
    """The table for the terminal: modules, rooms, all."""
    head = f"{'':<34}{'mutants':>7}{'killed':>8}{'survived':>10}{'share':>8}"
    whole = Share("all", len(found), sum(one.noticed for one in found))
    parts = [*map(str, by_module(found)), "", *map(str, by_room(found)), str(whole)]
    return "\n".join([head, *parts])


def below(found: Iterable[Mutant]) -> list[str]:
    """Rooms in which too few changes were noticed."""
    return [one.of for one in by_room(found) if one.part < LEAST]


def written(document: str, left: Sequence[tuple[str, str]]) -> str:
    """The document with a table of the survivors: place and change, and the reason it knows."""
    lines = "".join(
        f"| `{place}` | {_cell(change)} | {reason(document, place, change)} |\n"
        for place, change in left
    )
    return _TABLE.sub(lambda _: f"\n{_HEAD}{lines}\n", document, count=1)


def reason(document: str, place: str, change: str) -> str:
    """Why a survivor is left: what the document says, else what is so of its kind; "" for none."""
    told, part = reasons(document).get((place, _cell(change)), ""), change.rpartition("`: ")[2]
    return told or next((why for kind, why in KINDS if re.search(kind, part)), "")


def reasons(document: str) -> Mapping[tuple[str, str], str]:
    """The reason that the document gives for each survivor, by place and change."""
    table = _TABLE.search(document)
    lines = table[0].splitlines() if table else []
    rows = [line.strip("| ").split(" | ") for line in lines if line.startswith("| `")]
    return {(row[0].strip("`"), row[1]): row[2] for row in rows if len(row) == 3}


def unexplained(document: str, left: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Survivors for which the document has no reason."""
    return [one for one in left if not reason(document, *one)]


def change(difference: str) -> str:
    """A change in one line, from its difference: the line, what stood in it, what stands there."""
    lines = difference.splitlines()[2:]
    before, after = ([line[1:].strip() for line in lines if line[:1] == one] for one in "-+")
    old, new = " ".join(before), " ".join(after)
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    start, end = _word(old, start, -1), len(old) - _word(old[::-1], end, -1)
    part, instead = old[start:end], new[start : len(new) - (len(old) - end)]
    return f"{_quoted(old)}: {_quoted(part)} → {_quoted(instead)}"


def _common(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _word(text: str, place: int, step: int) -> int:
    """The nearest place before this one that a word begins at."""
    while 0 < place < len(text) and not text[place - 1].isspace():
        place += step
    return min(max(place, 0), len(text))


def _quoted(text: str) -> str:
    return f"`{text.strip()}`" if text.strip() else "nothing"


def _cell(text: str) -> str:
    return text.replace("|", _BAR)
