"""The recipes of CONTRIBUTING.md, applied to a copy of the repository word by word."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
DOCUMENT = ROOT / "CONTRIBUTING.md"
COPIED = (
    "briefing", "cli", "data", "figures", "geo", "pages", "poverty", "releases", "serving",
    "settings", "ui",
    "wording", "tests/data/made_up.py", "tests/followed.py", "app.py", "pyproject.toml",
    ".streamlit",
)  # fmt: skip
_STEP = re.compile(
    r"^(?P<how>Create|At the end of|In) `(?P<path>[^`]+)`"
    r"(?:, (?P<side>above|below|in place of) `(?P<anchor>[^`]+)`"
    r"(?P<more> and the line after it)?)?:\n\n"
    r"```\w+\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


_COPY = re.compile(r"^Copy `(?P<source>[^`]+)` to `(?P<target>[^`]+)`\.$", re.MULTILINE)


@dataclass(frozen=True)
class Copy:
    """One folder copied to another, as a recipe words it."""

    source: str
    target: str

    def apply(self, root: Path) -> None:
        """Copy it. Raises `FileExistsError` where something is there already."""
        shutil.copytree(root / self.source, root / self.target)


@dataclass(frozen=True)
class Step:
    """One change of one file, as a recipe words it."""

    how: str
    path: str
    side: str | None
    anchor: str | None
    more: str | None
    text: str

    def apply(self, root: Path) -> None:
        """Make the change. Raises `ValueError` where its place is not there, or there twice."""
        place = root / self.path
        if self.how == "Create":
            if place.exists():
                raise ValueError(f"{self.path} is there already")
            place.write_text(self.text, encoding="utf-8")
            return
        lines = place.read_text(encoding="utf-8").splitlines(keepends=True)
        at = len(lines) if self.how == "At the end of" else self._place(lines)
        lines[at : at + (self.side == "in place of")] = [self.text]
        place.write_text("".join(lines), encoding="utf-8")

    def _place(self, lines: list[str]) -> int:
        found = [number for number, line in enumerate(lines) if line.rstrip("\n") == self.anchor]
        if len(found) != 1:
            raise ValueError(f"{self.path}: {self.anchor!r} is there {len(found)} times")
        return found[0] + (self.side == "below") + bool(self.more)


def recipes() -> dict[str, list[Copy | Step]]:
    """The steps of each recipe, by its heading."""
    parts = re.split(r"^## (.+)$", DOCUMENT.read_text(encoding="utf-8"), flags=re.MULTILINE)
    found = {
        title: [
            *(Copy(**step.groupdict()) for step in _COPY.finditer(text)),
            *(Step(**step.groupdict()) for step in _STEP.finditer(text)),
        ]
        for title, text in zip(parts[1::2], parts[2::2], strict=True)
    }
    return {title: steps for title, steps in found.items() if steps}


def blocks() -> int:
    """How many blocks of code the document has: each must be a step."""
    return len(re.findall(r"^```\w+$", DOCUMENT.read_text(encoding="utf-8"), re.MULTILINE))


def copied(into: Path) -> Path:
    """A copy of what the recipes change and need; files that nobody changes are links."""
    for name in COPIED:
        source, target = ROOT / name, into / name
        if source.is_dir():
            shutil.copytree(
                source, target, ignore=shutil.ignore_patterns("__pycache__", "thailand")
            )
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target)
    (into / "data" / "thailand").symlink_to(ROOT / "data" / "thailand")
    return into
