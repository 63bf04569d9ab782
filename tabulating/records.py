"""The files of records: found, known by their form, their hashes; nothing of them is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from data.intake.personal import hidden
from data.refusal import Fault, Refused, refuse
from tabulating import encodings
from tabulating.definition import HOUSEHOLD, PERSON, Definition
from tabulating.engine import Engine, Table
from wording.saying import Saying

FORMS = {".parquet": "parquet", ".csv": "csv"}


@dataclass(frozen=True)
class Files:
    """The files of one table, in order, and whether they are Parquet or CSV."""

    root: Path
    paths: tuple[Path, ...]
    form: str

    def about(self) -> Iterator[dict[str, object]]:
        """What a manifest says of each: its place below the root, bytes, SHA-256."""
        for path in self.paths:
            with path.open("rb") as stream:
                digest = hashlib.file_digest(stream, "sha256").hexdigest()
            name = hidden(path.relative_to(self.root).as_posix())
            yield {"file": name, "bytes": path.stat().st_size, "sha256": digest}


def found(root: Path, definition: Definition) -> dict[str, Files]:
    """The files of households and of persons below a folder. Raises `Refused`."""
    wanted = {HOUSEHOLD: definition.households.files, PERSON: definition.persons.files}
    files = {level: _files(root, pattern) for level, pattern in wanted.items()}
    refuse(
        Fault(str(root), wanted[level], *told)
        for level, one in files.items()
        for told in _wrong(one)
    )
    return {
        level: Files(root, tuple(one), FORMS[one[0].suffix.lower()]) for level, one in files.items()
    }


def _files(root: Path, pattern: str) -> list[Path]:
    """Files that a name or a pattern below a folder stands for: of a folder, all in it."""
    places = [root / pattern] if (root / pattern).exists() else sorted(root.glob(pattern))
    every = (one for place in places for one in (place.rglob("*") if place.is_dir() else [place]))
    return sorted(path for path in every if path.is_file() and path.suffix.lower() in FORMS)


def _wrong(files: list[Path]) -> Iterator[tuple[str, Saying, Saying]]:
    """What is wrong with the files of a table: there are none, or of both forms."""
    forms = sorted({path.suffix.lower() for path in files})
    if len(forms) != 1:
        expected = Saying("tabulate-parquet-or-csv")
        yield ", ".join(forms) or "–", expected, Saying("tabulate-files-wrong")


def opened(engine: Engine, files: dict[str, Files], definition: Definition) -> dict[str, Table]:
    """The tables, with every column that their files have. Raises `Refused`."""
    tables = {level: _read(engine, one) for level, one in files.items()}
    refuse(_absent(tables, definition))
    return tables


def _read(engine: Engine, files: Files) -> Table:
    paths = [str(path) for path in files.paths]
    if files.form == "csv" and encodings.encoding(files.paths) == encodings.THAI:
        return encodings.in_thai(engine.read(paths, files.form, encodings.LATIN))
    return engine.read(paths, files.form)


def _absent(tables: dict[str, Table], definition: Definition) -> Iterator[Fault]:
    """Columns that the definition names and a table has not."""
    for level, table in tables.items():
        for column in definition.columns(level):
            if column not in table.columns:
                place, expected = (
                    Saying(f"tabulate-{level}s"),
                    Saying("tabulate-a-column", name=column),
                )
                told = Saying("tabulate-column-missing")
                yield Fault("", place, str(len(table.columns)), expected, told)


def demand_folder(root: Path) -> None:
    """Raise `Refused` where there is no folder of records."""
    if not root.is_dir():
        expected, told = Saying("tabulate-folder-of-records"), Saying("stored-no-such-place")
        raise Refused([Fault(str(root), "", "–", expected, told)])
