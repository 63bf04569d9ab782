"""The files of records: found, known by their form, their hashes; nothing of them is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from data.intake.personal import hidden
from data.refusal import Fault, Refused, refuse
from tabulating import encodings, hostile
from tabulating.afar import SCHEME, Bucket, Object
from tabulating.afar_reading import PIECE, Afar
from tabulating.answers import ibis_
from tabulating.csv_headers import headers
from tabulating.definition import HOUSEHOLD, PERSON, Definition
from tabulating.engine import Engine, Table
from wording.saying import Saying

CSV = "csv"
FORMS = {".parquet": "parquet", ".csv": CSV}
Root = Path | Bucket
"""A folder of this machine, or of a bucket of S3."""


@dataclass(frozen=True)
class Files:
    """The files of one table, in order, and whether they are Parquet or CSV."""

    root: Root
    paths: tuple[Path | Object, ...]
    form: str

    def about(self) -> Iterator[dict[str, object]]:
        """What a manifest says of each: its place below the root, bytes, SHA-256."""
        for path in self.paths:
            if isinstance(path, Object):
                below, size = path.below, path.size
            else:
                below, size = path.relative_to(str(self.root)).as_posix(), path.stat().st_size
            yield {"file": hidden(below), "bytes": size, "sha256": _sha256(path)}

    def addresses(self) -> list[str]:
        """What an engine calls each."""
        return [one.address if isinstance(one, Object) else str(one) for one in self.paths]


def _sha256(path: Path | Object) -> str:
    """The hash of a file, which is asked for by whole pieces."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        for piece in iter(partial(stream.read, PIECE), b""):
            digest.update(piece)
    return digest.hexdigest()


def place(written: str | Path) -> Root:
    """The folder of records that is written. Raises `Refused` where it is none."""
    if str(written).startswith(SCHEME):
        return Bucket.of(str(written))
    demand_folder(Path(written))
    return Path(written)


def watched(root: Root) -> AbstractContextManager[None]:
    """While it lasts, a connection to another machine that was lost is told as such."""
    return root.watched() if isinstance(root, Bucket) else nullcontext()


def found(root: Root, definition: Definition) -> dict[str, Files]:
    """The files of households and of persons below a folder. Raises `Refused`."""
    wanted = {HOUSEHOLD: definition.households.files, PERSON: definition.persons.files}
    files = {level: _files(root, pattern) for level, pattern in wanted.items()}
    refuse(
        Fault(getattr(root, "address", str(root)), wanted[level], *told)
        for level, one in files.items()
        for told in _wrong(one)
    )
    return {
        level: Files(root, tuple(one), FORMS[one[0].suffix.lower()]) for level, one in files.items()
    }


def _files(root: Root, pattern: str) -> Sequence[Path | Object]:
    """Files that a name or a pattern below a folder stands for: of a folder, all in it."""
    if isinstance(root, Bucket):
        return [one for one in root.files(pattern) if one.suffix.lower() in FORMS]
    places = [root / pattern] if (root / pattern).exists() else sorted(root.glob(pattern))
    every = (one for place in places for one in (place.rglob("*") if place.is_dir() else [place]))
    return sorted(path for path in every if path.is_file() and path.suffix.lower() in FORMS)


def _wrong(files: Sequence[Path | Object]) -> Iterator[tuple[str, Saying, Saying]]:
    """What is wrong with the files of a table: there are none, or of both forms."""
    forms = sorted({path.suffix.lower() for path in files})
    if len(forms) != 1:
        expected = Saying("tabulate-parquet-or-csv")
        yield ", ".join(forms) or "–", expected, Saying("tabulate-files-wrong")


def afar(files: dict[str, Files]) -> list[Object]:
    """Those files that are in a bucket."""
    return [path for one in files.values() for path in one.paths if isinstance(path, Object)]


def opened(engine: Engine, files: dict[str, Files], definition: Definition) -> dict[str, Table]:
    """The tables, with every column that their files have. Raises `Refused`.

    Headers are judged before more of a file is read: of Parquet with types, of CSV by first lines.
    """
    _demand_reach(engine, files)
    first = {level: _read(engine, one) for level, one in files.items() if one.form != CSV}
    columns = {level: table.schema().items() for level, table in first.items()}
    hostile.refuse_columns(columns | _of_csv(files))
    tables = {
        level: first[level] if level in first else _read(engine, one)
        for level, one in files.items()
    }
    refuse(_absent(tables, definition))
    return tables


def _of_csv(files: dict[str, Files]) -> dict[str, list[tuple[str, Any]]]:
    """Headers of tables in CSV, of which so far nothing but the beginnings of files is read."""
    text = ibis_().dtype("string")
    return {
        level: [(name, text) for name in headers(one.paths)]
        for level, one in files.items()
        if one.form == CSV
    }


def looked_over(
    engine: Engine, files: dict[str, Files], definition: Definition
) -> dict[str, Table]:
    """The tables, none of whose headers tells of single people to the engine either.

    Raises `Refused`.
    """
    tables = opened(engine, files, definition)
    hostile.refuse_headers(tables)
    return tables


def _demand_reach(engine: Engine, files: dict[str, Files]) -> None:
    """Files of a bucket made known to DuckDB; for Spark they are copied (tabulating/staged.py)."""
    found = afar(files)
    if found:
        engine.backend.con.register_filesystem(Afar(found))


def _read(engine: Engine, files: Files) -> Table:
    paths = files.addresses()
    if files.form == CSV and encodings.encoding(files.paths) == encodings.THAI:
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
