"""What a test promises and how often it tries: all by `make trust`, a tenth at most elsewhere."""

from __future__ import annotations

import ast
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest

HERE = Path(__file__).parent
WHOLE = "TRUST_WHOLE"
"""Environment variable that asks for the numbers of the promises, `make trust` sets it."""
SHARE = 10
"""`make test` tries one of so many."""
Test = TypeVar("Test", bound=Callable[..., None])


@dataclass(frozen=True)
class Promise:
    """A sentence that a test holds us to, how much it tries in full, and of what."""

    test: str
    says: str
    full: int
    of: str
    share: int = SHARE

    @property
    def some(self) -> int:
        """How much `make test` tries."""
        return max(self.full // self.share, 1)


def promise(says: str, *, full: int, of: str, share: int = SHARE) -> Callable[[Test], Test]:
    """Mark a test in this folder as the proof of a sentence; its fixture `tries` is the number.

    All are plain literals: the table in `docs/trust.md` is read from the source. `share`: `make
    test` tries one of so many.
    """
    return pytest.mark.promise(says=says, full=full, of=of, share=share)


def tries(full: int, share: int = SHARE) -> int:
    """How much is to be tried of what a promise is tried at in full."""
    return full if os.environ.get(WHOLE) else max(full // share, 1)


def promises() -> list[Promise]:
    """Every promise of this folder, by file and place in it."""
    return [one for path in sorted(HERE.glob("test_*.py")) for one in _of(path)]


def _of(path: Path) -> Iterator[Promise]:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if not isinstance(node, ast.FunctionDef):
            continue
        for call in node.decorator_list:
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "promise":
                named = {one.arg: ast.literal_eval(one.value) for one in call.keywords}
                yield Promise(f"{path.name}::{node.name}", ast.literal_eval(call.args[0]), **named)
