"""The engine that tabulates: DuckDB in this process, within a memory limit and a wiped folder."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import settings
from data.intake import scratch
from data.refusal import Fault, Refused
from wording.saying import Foreign, Saying

if TYPE_CHECKING:
    import pandas as pd

DUCKDB, SPARK = "duckdb", "spark"
NEEDED = {DUCKDB: ("ibis", "duckdb"), SPARK: ("ibis", "pyspark")}
REQUIREMENTS = {DUCKDB: "requirements-tabulate", SPARK: "requirements-spark"}
MEMORY = "4GB"
_DUCKDB = {"utf-8": "utf-8", "iso-8859-1": "latin-1"}
"""What DuckDB calls encodings."""
Table = Any
"""An Ibis table expression."""


@dataclass(frozen=True)
class Engine:
    """An engine at work: its name and versions, the Ibis backend, and how far it reaches."""

    name: str
    versions: dict[str, str]
    backend: Any
    shared: Path | None = None
    """A folder that every machine of it sees; None where none is known."""
    memory: str = MEMORY
    """Most memory of DuckDB, where it reads for another engine."""

    def rows(self, expression: Table) -> pd.DataFrame:
        """What an expression comes to. Raises `Refused`; what the engine says is never passed on.

        Its messages name values of records.
        """
        with _said_by(self.name), _step_by_step(self.name):
            return self._asked(expression).to_pandas()  # type: ignore[no-any-return]

    def _asked(self, expression: Table) -> Any:  # noqa: ANN401 (of Arrow)
        """What an engine answers. Ibis would have DuckDB plan a query twice."""
        tables = import_module("ibis.expr.operations").InMemoryTable
        if self.name == SPARK or expression.op().find(tables):
            return self.backend.to_pyarrow(expression)
        return self.backend.raw_sql(self.backend.compile(expression)).to_arrow_table()

    def write(self, expression: Table, path: Path) -> None:
        """What an expression comes to, as a Parquet file. Raises `Refused`, as `rows` does."""
        with _said_by(self.name), _step_by_step(self.name):
            self.backend.to_parquet(expression, path)

    def read(self, paths: list[str], form: str, encoding: str = "utf-8") -> Table:
        """Files of one table, every column of any of them; CSV as text. Raises `Refused`."""
        with _said_by(self.name):
            return self._parquet(paths) if form == "parquet" else self._csv(paths, encoding)

    def _parquet(self, paths: list[str]) -> Table:
        if self.name == SPARK:
            return self._viewed(paths, "parquet", mergeSchema="true")
        return self.backend.read_parquet(paths, union_by_name=True)

    def _csv(self, paths: list[str], encoding: str) -> Table:
        if self.name == SPARK:
            return self._viewed(paths, "csv", header="true", encoding=encoding)
        said = {"all_varchar": True, "union_by_name": True, "encoding": _DUCKDB[encoding]}
        return self.backend.read_csv(paths, header=True, **said)

    def _viewed(self, paths: list[str], form: str, **options: str) -> Table:
        """Files of one table under a name of their own, as Spark takes a list of them."""
        name = f"records_{uuid4().hex}"
        places = [f"file://{path}" if path.startswith("/") else path for path in paths]
        session = self.backend._session
        session.read.format(form).options(**options).load(places).createOrReplaceTempView(name)
        return self.backend.table(name)


@contextmanager
def _step_by_step(name: str) -> Iterator[None]:
    """While it lasts, DuckDB is given the steps of an expression as they are written.

    Ibis would merge them, which takes 0.05 s of a batch's 0.1 and writes shared parts twice.
    """
    options = import_module("ibis").options.sql
    before = options.fuse_selects
    options.fuse_selects = before and name != DUCKDB
    try:
        yield
    finally:
        options.fuse_selects = before


@contextmanager
def _said_by(name: str) -> Iterator[None]:
    """What an engine says of its failures is told by their kind alone, of old names nothing.

    Ibis 12 calls DuckDB 2 by names that DuckDB deprecates; PySpark leaves it to chance when the
    socket that rows came through is closed.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        warnings.simplefilter("ignore", UserWarning)
        warnings.filterwarnings("ignore", "unclosed <socket", ResourceWarning)
        try:
            yield
        except _failures(name) as error:
            expected, told = (
                Saying("tabulate-records-it-can-read"),
                Saying("tabulate-engine-failed"),
            )
            found = Foreign(type(error).__name__)
            raise Refused([Fault(name, "", found, expected, told)]) from None


def _failures(name: str) -> tuple[type[Exception], ...]:
    """What an engine raises where it cannot go on."""
    common = import_module("ibis.common.exceptions").IbisError
    if name == SPARK:
        return (
            common,
            import_module("pyspark.errors").PySparkException,
            import_module("py4j.protocol").Py4JError,
        )
    return common, import_module("duckdb").Error


def demand_installed(name: str) -> None:
    """Raise `Refused` where an engine is not installed, naming the file of its requirements."""
    for module in NEEDED[name]:
        try:
            import_module(module)
        except ImportError as error:
            command = f"pip install --require-hashes -r {REQUIREMENTS[name]}-hashes.txt"
            told = Saying("tabulate-engine-missing")
            raise Refused([Fault(name, "", module, command, told)]) from error


@contextmanager
def duckdb(memory: str = MEMORY, threads: int | None = None) -> Iterator[Engine]:
    """DuckDB within a memory limit; what it spills lies encrypted in a folder that is wiped."""
    demand_installed(DUCKDB)
    ibis = import_module("ibis")
    sweep()
    with scratch.folder() as folder:
        backend = _connected(ibis, folder, memory, threads)
        try:
            yield Engine(DUCKDB, _versions("ibis-framework", "duckdb"), backend)
        finally:
            backend.disconnect()


def sweep() -> None:
    """Wipe what killed runs left: of this machine, and in the folder that a cluster shares."""
    scratch.sweep()
    shared = settings.SPARK_SHARED.value()
    if shared is not None:
        scratch.sweep(shared)


def _connected(ibis: Any, folder: Path, memory: str, threads: int | None) -> Any:  # noqa: ANN401
    given: dict[str, Any] = {"memory_limit": memory, "temp_directory": str(folder)}
    if threads:
        given["threads"] = threads
    try:
        backend = ibis.duckdb.connect(":memory:", **given)
        for line in SETTINGS:
            backend.raw_sql(f"SET {line}")
    except import_module("duckdb").Error as error:
        told = Saying("tabulate-memory-wrong")
        raise Refused([Fault("--memory", "", memory, MEMORY, told)]) from error
    return backend


SETTINGS = (
    "force_mbedtls_unsafe='true'",
    "temp_file_encryption=true",
    "autoinstall_known_extensions=false",
    "autoload_known_extensions=false",
    "preserve_insertion_order=false",
    "parquet_metadata_cache=true",
    "enable_progress_bar=false",
)
"""No extension is fetched, and what is spilled is not readable where a kill leaves it for a while.

DuckDB's own cipher is called unsafe for its source of random numbers; the safe one would have to be
fetched. The folder is wiped in any case.
"""


def _versions(*packages: str) -> dict[str, str]:
    return {package: version(package) for package in packages}
