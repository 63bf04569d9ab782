"""What a run has done so far, kept beside its place, so that one that was stopped goes on.

A part is what the release is made from, and no more: sums of units, counts of villages, households
and people of sets for a table by household size, how many records are left out. Other records,
another definition or other areas begin anew.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import pandas as pd

from data.stored import folders
from tabulating.sums import LeftOut, Part

SUFFIX = ".parts"
_TABLES = ("units", "villages", "known")


@dataclass(frozen=True)
class Store:
    """The folder of the parts of one run, whose name is what the run is made from."""

    folder: Path

    @classmethod
    def of(cls, out: Path, made_from: Mapping[str, object]) -> Store:
        """The folder beside a place; those of other runs to the same place are removed."""
        text = json.dumps(made_from, sort_keys=True, default=str)
        identity = hashlib.sha256(text.encode()).hexdigest()[:16]
        every = out.parent / f".{out.name}{SUFFIX}"
        folder = every / identity
        if every.is_dir():
            for other in every.iterdir():
                if other != folder:
                    shutil.rmtree(other, ignore_errors=True)
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        every.chmod(0o700)
        return cls(folder)

    def part(self, name: str) -> Part | None:
        """A part that was done; None where it was not, or cannot be read."""
        place = self.folder / name
        try:
            units, villages, known = (pd.read_parquet(place / f"{one}.parquet") for one in _TABLES)
            left = json.loads((place / "left_out.json").read_text(encoding="utf-8"))
            return Part(units, villages, LeftOut(**left), known)
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def keep(self, name: str, part: Part) -> None:
        """Keep a part, whole or not at all."""
        with folders.room(self.folder), folders.fresh(self.folder, ".part-") as fresh:
            for one in _TABLES:
                getattr(part, one).to_parquet(fresh / f"{one}.parquet")
            text = json.dumps(asdict(part.left_out))
            (fresh / "left_out.json").write_text(text, encoding="utf-8")
            shutil.rmtree(self.folder / name, ignore_errors=True)
            fresh.rename(self.folder / name)

    def gone(self) -> None:
        """Remove all of it: the release is there."""
        shutil.rmtree(self.folder.parent, ignore_errors=True)
