"""Small random records tabulated are what counting them one by one gives, whatever their form."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pyarrow as pa
import pytest

from data.refusal import Refused
from tabulating import batches, choosing, engine, expressions, records, run, sums
from tabulating.stored_parts import Store
from tests.tabulating import by_hand, made


def done(root: Path, folder: Path, by: str = "household", **said: object) -> run.Done:
    """What a run over records comes to."""
    definition = made.definition(by, **said)
    store = Store.of(folder / "out", {"by": by})
    with engine.duckdb("500MB", threads=1) as opened:
        files = records.found(root, definition)
        return run.run(opened, files, definition, made.AREAS, store, lambda *_: None)


def counts(part: sums.Part) -> by_hand.Counts:
    """Everything that is not nought, by unit and name."""
    stacked = part.units.stack()
    return {key: int(n) for key, n in stacked[stacked != 0].items()}


@pytest.mark.parametrize(
    ("seed", "by", "form"),
    [(1, "household", "csv"), (3, "own", "parquet")],
)
def test_records_tabulated_are_what_counting_them_gives(
    tmp_path: Path, seed: int, by: str, form: str
) -> None:
    small = made.records(seed)
    found = done(small.written(tmp_path / "records", form=form), tmp_path, by)
    expected, homes, people = by_hand.counted(small, by)
    assert counts(found.years[2562]) == expected
    assert Counter(found.left_out.households) == homes
    assert Counter(found.left_out.persons) == people
    assert found.records == {"household": len(small.homes), "person": len(small.people)}


def test_province_by_province_and_stopped_between_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = made.records(5, clean=True)
    root = small.written(tmp_path / "records", whole=False)
    monkeypatch.setattr(batches, "PEOPLE", 1)
    tabulated, seen = expressions.tabulated, []

    def once(*given: object) -> object:
        seen.append(given)
        if len(seen) == 2:
            raise Refused([])
        return tabulated(*given)

    monkeypatch.setattr(expressions, "tabulated", once)
    with pytest.raises(Refused):
        done(root, tmp_path)
    found = done(root, tmp_path)
    assert counts(found.years[2562]) == by_hand.counted(small, "household")[0]
    provinces = {home["area"][:2] for home in small.homes}
    assert len(seen) == 1 + len(provinces)  # the second was stopped
    part = found.years[2562]
    summed = part.villages.groupby(part.villages.index.str[:6]).sum()
    plain = part.units[["people", "households", "registered"]]
    assert summed[list(plain)].equals(plain)
    assert len(part.villages) == len({home["area"] for home in small.homes})


def test_more_left_out_than_the_definition_allows_is_refused(tmp_path: Path) -> None:
    root = made.records(6).written(tmp_path / "records")
    with pytest.raises(Refused) as refused:
        done(root, tmp_path, most=0.001)
    told = str(refused.value)
    assert "duplicate_key" in told
    assert "h-0" not in told


def test_every_record_is_of_one_of_the_batches() -> None:
    import ibis

    codes = ["100101", "96010203", "5", "", None, "อำเภอ", "990101"]
    table = ibis.memtable(pa.table({"area": codes}))
    spans = (("10", "11"), ("12", "40"), ("41", "96"))
    with engine.duckdb("100MB", threads=1) as opened:
        found = [opened.rows(choosing.within(table, "area", span)) for span in spans]
    assert [len(part) for part in found] == [1, 0, 6]


@pytest.mark.parametrize(
    ("rows", "people", "sizes"),
    [
        ({"10": 30, "50": 30, "96": 40}, 95, [100]),
        ({"10": 30, "50": 30, "96": 60}, 60, [60, 60]),
        ({"10": 500, "50": 1, "96": 1}, 100, [500, 2]),
        ({}, 60, [0]),
    ],
)
def test_parts_are_alike_and_have_every_province(
    rows: dict[str, int], people: int, sizes: list[int]
) -> None:
    every = dict.fromkeys(batches.PROVINCES, 0) | rows
    parts = batches._parted(every, people)
    assert [one for part in parts for one in part] == list(batches.PROVINCES)
    assert [sum(every[one] for one in part) for part in parts] == sizes
