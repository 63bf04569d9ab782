"""What cannot be tabulated is refused in words: files, columns, years, memory."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from data.refusal import Refused
from tabulating import batches, engine, records, run
from tabulating.definition import HOUSEHOLD
from tabulating.stored_parts import Store
from tests.tabulating import made

DATED = '"column"'


@pytest.fixture(scope="module")
def opened() -> Iterator[engine.Engine]:
    with engine.duckdb("300MB", threads=1) as found:
        yield found


def test_a_folder_that_is_none_is_named(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="nowhere"):
        records.demand_folder(tmp_path / "nowhere")


def test_tables_without_files_or_of_both_kinds_are_named(tmp_path: Path) -> None:
    root = made.records(1, 3).written(tmp_path / "records")
    (root / "persons" / "more.csv").write_text("key\n1\n", encoding="utf-8")
    (root / "households" / "all.parquet").unlink()
    with pytest.raises(Refused) as refused:
        records.found(root, made.definition())
    told = str(refused.value)
    assert ".csv, .parquet" in told
    assert "found –" in told


def test_columns_that_are_not_there_are_all_named(tmp_path: Path, opened: engine.Engine) -> None:
    root = made.records(1, 3).written(tmp_path / "records")
    path = root / "persons" / "all.parquet"
    pd.read_parquet(path).drop(columns=["age", "g"]).to_parquet(path)
    definition = made.definition()
    with pytest.raises(Refused) as refused:
        records.opened(opened, records.found(root, definition), definition)
    assert [name in str(refused.value) for name in ("age", "column g", "holder")] == [
        True, True, False,
    ]  # fmt: skip


def test_what_no_engine_can_read_is_told_without_its_words(
    tmp_path: Path, opened: engine.Engine
) -> None:
    path = tmp_path / "bad.parquet"
    path.write_bytes(b"PAR1 mark-of-a-record")
    with pytest.raises(Refused) as refused:
        opened.read([str(path)], "parquet")
    assert "mark" not in str(refused.value)


def test_memory_that_is_none_is_told() -> None:
    with pytest.raises(Refused, match="amount of memory"), engine.duckdb("much"):
        pass


def test_an_engine_that_is_not_installed_is_told_with_what_installs_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(engine.NEEDED, engine.DUCKDB, ("no_such_engine",))
    with pytest.raises(Refused, match="requirements-tabulate"):
        engine.demand_installed(engine.DUCKDB)


def dated(folder: Path, years: tuple[object, ...]) -> Path:
    """Records of which each household, and its people, are of one of some years."""
    small = made.records(2, 12, clean=True)
    year = {home["home"]: years[place % len(years)] for place, home in enumerate(small.homes)}
    for row in (*small.homes, *small.people):
        row["year"] = year[row["home"]]
    return small.written(folder, form="csv")


def test_every_year_is_tabulated_where_that_is_said_and_none_is_guessed(
    tmp_path: Path, opened: engine.Engine
) -> None:
    root = dated(tmp_path / "records", (2562, 2564))
    definition = made.definition(year=DATED)
    files = records.found(root, definition)
    given = opened, files, definition, made.AREAS, Store.of(tmp_path / "out", {}), lambda *_: None
    with pytest.raises(Refused, match="--by year"):
        run.run(*given)
    done = run.run(*given, every_year=True)
    homes = pd.read_csv(root / "households" / "all.csv")
    found = {year: int(part.units["households"].sum()) for year, part in done.years.items()}
    assert found == homes["year"].value_counts().to_dict()


@pytest.mark.parametrize("years", [(2019,), (None,)])
def test_years_that_are_none_are_refused(
    tmp_path: Path, opened: engine.Engine, years: tuple[object, ...]
) -> None:
    definition = made.definition(year=DATED)
    root = dated(tmp_path / "records", years)
    tables = records.opened(opened, records.found(root, definition), definition)
    with pytest.raises(Refused, match="Buddhist era"):
        batches.years(opened, {HOUSEHOLD: tables[HOUSEHOLD]}, definition, every=True)


def test_records_of_no_known_area_make_no_release(tmp_path: Path, opened: engine.Engine) -> None:
    small = made.records(3, 4, clean=True)
    for row in (*small.homes, *small.people):
        row["area"] = "999999"
    root = small.written(tmp_path / "records")
    definition = made.definition()
    files, store = records.found(root, definition), Store.of(tmp_path / "out", {})
    with pytest.raises(Refused, match="no record is counted"):
        run.run(opened, files, definition, made.AREAS, store, lambda *_: None)


def test_parts_of_another_run_are_not_taken_for_those_of_this_one(tmp_path: Path) -> None:
    first = Store.of(tmp_path / "out", {"inputs": 1})
    (first.folder / "2562-all").mkdir()
    assert Store.of(tmp_path / "out", {"inputs": 1}).folder == first.folder
    assert Store.of(tmp_path / "out", {"inputs": 2}).part("2562-all") is None
    assert not first.folder.exists()
