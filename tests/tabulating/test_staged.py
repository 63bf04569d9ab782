"""Records of a bucket copied for Spark: only what is needed, no key, refused before it is there."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pytest

import settings
from data.refusal import Refused
from tabulating import afar, engine, records, run, staged
from tabulating.records import Files
from tabulating.stored_parts import Store
from tests.tabulating import by_hand, made
from tests.tabulating.bucket import BUCKET, NEEDED, Server
from tests.tabulating.test_hostile import IDS
from tests.tabulating.test_run import counts

pytestmark = NEEDED
MEMORY = "300MB"


def found_in(server: Server, root: Path, name: str) -> dict[str, Files]:
    server.put(root, name)
    return records.found(afar.Bucket.of(f"s3://{BUCKET}/{name}"), made.definition())


def spark_of(shared: Path | None) -> engine.Engine:
    """What stands for Spark where none is at work."""
    return engine.Engine(engine.SPARK, {}, None, shared, MEMORY)


def read(files: dict[str, Files]) -> dict[str, pd.DataFrame]:
    return {level: pd.read_parquet(one.paths[0]) for level, one in files.items()}


@pytest.mark.parametrize("form", ["parquet", "csv"])
def test_a_copy_has_what_is_needed_and_comes_to_what_counting_gives(
    let_in: Server, tmp_path: Path, form: str
) -> None:
    small, definition = made.records(8), made.definition()
    for row in (*small.homes, *small.people):
        row["more"] = 7
    files = found_in(let_in, small.written(tmp_path / "records", form=form), f"copied-{form}")
    folder = tmp_path / "copy"
    folder.mkdir()
    copies, many = staged.copied(files, definition, folder, MEMORY)
    assert many == {"household": len(small.homes), "person": len(small.people)}
    for level, table in read(copies).items():
        assert sorted(table) == sorted(definition.columns(level))
        for name in {"home", "key"} & set(table):
            keys = table[name].dropna()
            assert keys.str.fullmatch("[a-p]{32}").all()
    with engine.duckdb(MEMORY, threads=1) as opened:
        store = Store.of(tmp_path / "out", {})
        done = run.run(opened, copies, definition, made.AREAS, store, lambda *_: None)
    assert counts(done.years[2562]) == by_hand.counted(small, "household")[0]


def test_no_two_copies_have_the_same_keys(let_in: Server, tmp_path: Path) -> None:
    files = found_in(let_in, made.records(8).written(tmp_path / "records"), "salted")
    seen = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        copies, _ = staged.copied(files, made.definition(), tmp_path / name, MEMORY)
        seen.append(set(read(copies)["household"]["home"].dropna()))
    assert len(seen[0]) == len(seen[1]) > 1
    assert not seen[0] & seen[1]


@pytest.mark.parametrize("other", [5.0, "5", Decimal("5.00")])
def test_a_number_has_one_hash_whatever_its_type(other: object) -> None:
    import ibis

    table = ibis.memtable(pa.table({"a": [5, None], "b": [other, None]}))
    with engine.duckdb("100MB", threads=1) as opened:
        hashes = {name: staged._hashed(table[name], "salt") for name in "ab"}
        rows = opened.rows(table.select(**hashes)).sort_values("a")
    assert rows["a"].iloc[0] == rows["b"].iloc[0]
    assert rows.iloc[1].isna().all()


def test_values_that_tell_of_people_are_refused_before_anything_is_copied(
    let_in: Server, tmp_path: Path
) -> None:
    small = made.records(4, clean=True)
    for place, row in enumerate(small.people):
        row["note"] = IDS[place % len(IDS)]
    root = tmp_path / "records"
    for name, rows in (("households", small.homes), ("persons", small.people)):
        (root / name).mkdir(parents=True)
        pd.DataFrame(rows).to_csv(root / name / "all.csv", index=False)
    files, shared = found_in(let_in, root, "hostile"), tmp_path / "shared"
    shared.mkdir()
    written: list[Any] = []
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(engine.Engine, "write", lambda *given: written.append(given))
        with (
            pytest.raises(Refused, match="citizen numbers"),
            staged.in_reach(spark_of(shared), files, made.definition()),
        ):
            pass
    assert written == []
    assert list(shared.iterdir()) == []


def test_a_cluster_without_a_shared_folder_is_told_its_setting(
    let_in: Server, tmp_path: Path
) -> None:
    files = found_in(let_in, made.records(4).written(tmp_path / "records"), "nowhere")
    refused = pytest.raises(Refused, match=settings.SPARK_SHARED.name)
    with refused as told, staged.in_reach(spark_of(None), files, made.definition()):
        pass
    assert "ทุกเครื่องของคลัสเตอร์มองเห็น" in str(told.value)


def test_workers_that_do_not_see_the_copy_are_told_and_it_is_gone(
    let_in: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = found_in(let_in, made.records(4).written(tmp_path / "records"), "unseen")
    shared = tmp_path / "shared"
    shared.mkdir()
    plain = staged._count

    def unseen(at_work: engine.Engine, path: Path) -> int:
        if at_work.name != engine.SPARK:
            return plain(at_work, path)
        assert list(shared.rglob("*.parquet"))
        raise Refused([])

    monkeypatch.setattr(staged, "_count", unseen)
    with (
        pytest.raises(Refused, match="do not read the copy"),
        staged.in_reach(spark_of(shared), files, made.definition()),
    ):
        pass
    assert list(shared.iterdir()) == []


def test_files_of_this_machine_and_what_duckdb_reads_are_not_copied(
    let_in: Server, tmp_path: Path
) -> None:
    root = made.records(4).written(tmp_path / "records")
    here = records.found(root, made.definition())
    with staged.in_reach(spark_of(None), here, made.definition()) as reached:
        assert reached is here
    far = found_in(let_in, root, "duckdb")
    at_work = engine.Engine(engine.DUCKDB, {}, None)
    with staged.in_reach(at_work, far, made.definition()) as reached:
        assert reached is far
