"""The same expressions on Spark give what counting gives."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path

import pytest

from data.refusal import Refused
from tabulating import records, run, spark
from tabulating.stored_parts import Store
from tests.tabulating import by_hand, made
from tests.tabulating.test_run import counts

LACKING = [
    name
    for name, there in (
        ("java", shutil.which("java")),
        ("pyspark", importlib.util.find_spec("pyspark")),
    )
    if not there
]
NEEDED = pytest.mark.skipif(bool(LACKING), reason=f"Spark needs {', '.join(LACKING)}")


@pytest.mark.skipif("pyspark" not in LACKING, reason="pyspark is installed")
def test_spark_that_is_not_installed_is_told_with_what_installs_it() -> None:
    with pytest.raises(Refused, match="requirements-spark"), spark.spark():
        pass


@NEEDED
def test_spark_gives_what_counting_gives(tmp_path: Path) -> None:
    small = made.records(8)
    root = small.written(tmp_path / "records")
    definition = made.definition()
    with spark.spark("local[1]") as opened:
        files = records.found(root, definition)
        store = Store.of(tmp_path / "out", {})
        found = run.run(opened, files, definition, made.AREAS, store, lambda *_: None)
    assert counts(found.years[2562]) == by_hand.counted(small, "household")[0]
