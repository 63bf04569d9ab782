"""Tables that a definition declares: as counted by hand, protected, or refused with advice."""

from __future__ import annotations

import io
from collections import Counter
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from data.refusal import Refused
from data.stored import release
from poverty.protection import audit
from tabulating import defining, engine, records, run, table_files, table_protection, tables
from tabulating.definition import Definition
from tabulating.stored_parts import Store
from tests.cli.run import atlas
from tests.tabulating import by_hand, made
from tests.tabulating.country import of_the_country
from tests.tabulating.test_defining import EXAMPLE

AGE = """
[[table]]
id = "age"
name_th = "ช่วงอายุ"
name_en = "Age band"
column = "years"
level = "district"
[[table.group]]
name_th = "เด็ก"
name_en = "children"
most = 14
[[table.group]]
name_th = "ผู้ใหญ่"
name_en = "adults"
least = 15
most = 59
[[table.group]]
name_th = "ผู้สูงอายุ"
name_en = "elderly"
least = 60
most = 90
"""
ROOF = """
[[table]]
id = "roof"
name_th = "หลังคา"
name_en = "Roof"
counts = "households"
column = "roof"
level = "province"
[[table.group]]
name_th = "จาก"
name_en = "thatch"
most = 1
[[table.group]]
name_th = "อื่น ๆ"
name_en = "others"
least = 2
"""
SIZE = ROOF.replace('column = "roof"\n', "")
"""Households by how many people they have."""


def small(seed: int, homes: int = 40) -> made.Records:
    """Records with two more columns."""
    found = made.records(seed, homes, clean=True)
    for place, row in enumerate(found.people):
        row["years"] = row["age"] if place % 17 else None
    for place, row in enumerate(found.homes):
        row["roof"] = 1 + place % 3
    return found


def definition(more: str, by: str = "household"):
    return defining.defined(made.text(by, more=more), "definition.toml")


def tabulated(root: Path, stated: Definition, out: Path) -> pd.DataFrame:
    """The units of records."""
    with engine.duckdb("500MB", threads=1) as opened:
        done = run.run(
            opened, records.found(root, stated), tables.counting(stated), made.AREAS,
            Store.of(out, {}), lambda *_: None,
        )  # fmt: skip
    return done.years[2562].units


@pytest.mark.parametrize("by", ["household", "own"])
def test_tables_count_what_counting_by_hand_gives(tmp_path: Path, by: str) -> None:
    found = small(4)
    root, stated = found.written(tmp_path / "records"), definition(AGE + ROOF, by)
    units = tabulated(root, stated, tmp_path / "out")
    for one, expected in zip(stated.tables, _by_hand(found, by), strict=True):
        cells = table_protection.cells(units, one)
        told = {
            (code, n): int(value)
            for code, row in cells.iterrows()
            for n, value in enumerate(row)
            if value
        }
        assert told == expected


@pytest.mark.parametrize("by", ["household", "own"])
def test_a_column_that_tells_the_size_of_households_is_refused(tmp_path: Path, by: str) -> None:
    found = small(4)
    text = ROOF.replace("most = 1", "is = [1]").replace("least = 2", "is = [2, 5]")
    stated = definition(text, by)
    drawing = table_protection.Drawing(b"key", 2562, 5)
    units = tabulated(found.written(tmp_path / "roofs"), stated, tmp_path / "one" / "out")
    assert not table_protection._of_size(units, stated.tables[0])
    members = Counter(one["home"] for one in found.people)
    for place, row in enumerate(found.homes):
        row["roof"] = members[row["home"]] if place else 9
    units = tabulated(found.written(tmp_path / "sizes"), stated, tmp_path / "other" / "out")
    with pytest.raises(Refused, match="by size would be told by the people"):
        table_protection.protected(units, stated.tables[0], stated, drawing)


def _by_hand(found: made.Records, by: str) -> list[dict[tuple[str, int], int]]:
    """People by age band, households by roof, of the units."""
    counted = by_hand.counted(found, by)[0]
    assert counted
    members = Counter(one["home"] for one in found.people)
    impossible = {home["home"] for home in found.homes if not members[home["home"]]}
    ages, roofs = Counter(), Counter()
    for one in found.people:
        years = one["years"]
        bands = [
            years is not None and low <= years <= high
            for low, high in ((0, 14), (15, 59), (60, 90))
        ]
        ages[one["area"][:6], bands.index(True) if any(bands) else 3] += 1
    for one in found.homes:
        if one["home"] not in impossible:
            roofs[one["area"][:6], int(one["roof"] > 1)] += 1
    return [dict(ages), dict(roofs)]


def test_the_files_lie_in_the_release_and_nothing_small_is_in_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path / "data"))
    found = of_the_country(8)
    seen = Counter()
    for row in found.people:
        seen[row["area"][:4]] += 1
        place = seen[row["area"][:4]]
        few = row["area"].startswith("9001") and place > 6
        row["years"] = (25, 45, 65)[place % (2 if few else 3)]
    root, stated, out = found.written(tmp_path / "r"), tmp_path / "d.toml", tmp_path / "out"
    more = AGE.replace("most = 14", "most = 39").replace("least = 15", "least = 40")
    stated.write_text(made.text(more=more), encoding="utf-8")
    answer = atlas("tabulate", str(root), "--definition", str(stated), "--out", str(out))
    assert answer.returncode == 0, answer.said
    loaded = release.load_release(out)
    (entry,) = loaded.manifest["tables"]
    assert (entry["year_be"], entry["id"], entry["counts"]) == (2562, "age", "people")
    rows = pd.read_parquet(io.BytesIO(loaded.tables["2562-age.parquet"]))
    assert set(entry["files"]) == {"tables/2562-age.parquet", "tables/2562-age.csv"}
    assert rows.loc[rows["level"] == "country", "people"].sum() == len(found.people)
    assert (rows["year_be"] - rows["year_ce"] == table_files.BUDDHIST).all()
    shown = rows[rows["status"] == "published"]
    whole = rows.groupby("code")["people"].transform("sum") > 0
    assert (shown.loc[whole, "people"] >= entry["threshold"]).all()
    assert rows["people"].isna().sum() == entry["withheld"] > 0
    text = loaded.tables["2562-age.csv"].decode("utf-8-sig")
    assert len(text.splitlines()) == 1 + len(rows)


def units(*rows: tuple[str, int, int, int]) -> pd.DataFrame:
    one = definition(AGE).tables[0]
    frame = pd.DataFrame([row[1:] for row in rows], [row[0] for row in rows], one.names())
    return frame.assign(people=frame.sum(axis=1))


def protected(table: pd.DataFrame, before: pd.DataFrame | None = None):
    stated = definition(AGE)
    drawing = table_protection.Drawing(b"key", 2562, 5, before)
    return table_protection.protected(table, stated.tables[0], stated, drawing)


def test_what_is_withheld_stands_the_attack() -> None:
    chance = np.random.default_rng(3)
    made_up = [(f"11{n:02d}01", *chance.poisson((40, 90, 7)).tolist()) for n in range(1, 30)]
    table = units(*made_up)
    found = protected(table)
    nested, _ = table_protection.nested(
        table_protection.cells(table, definition(AGE).tables[0]), "district"
    )
    hidden = found.hidden.to_numpy(dtype=bool)
    assert nested.small(5).sum()
    assert not audit.unprotected(nested, hidden, threshold=5).any()


def test_a_table_that_would_be_withheld_is_refused_with_what_to_merge() -> None:
    table = units(*((f"11{n:02d}01", 40, 90, 2) for n in range(1, 20)))
    with pytest.raises(Refused, match="children” and “elderly”"):
        protected(table)


def test_a_table_of_too_few_people_is_refused_with_another_level() -> None:
    with pytest.raises(Refused, match="level province"):
        protected(units(*((f"11{n:02d}01", 2, 3, 1) for n in range(1, 20))))


WRONG = {
    "elderly column": (AGE.replace('"years"', '"age"'), "no other entry uses"),
    "indicator": (AGE.replace('"years"', '"b"'), "no other entry uses"),
    "twice": (AGE + AGE.replace('"age"', '"again"'), "no other entry uses"),
    "id": (AGE.replace('"age"', '"Age 1"'), "small Latin"),
    "overlap": (AGE.replace("least = 15", "least = 14"), "no value is two of"),
    "mixed": (AGE.replace("most = 14", "is = [1]"), "no value is two of"),
    "values": (ROOF.replace("most = 1", "is = [1]").replace("least = 2", "is = [1]"), "no value"),
    "one group": (AGE[: AGE.index("[[table.group]]", 120)], "from 2 to"),
    "no test": (AGE.replace("most = 14\n", ""), "is, least or most"),
    "level": (AGE.replace('"district"', '"village"'), "tambon"),
    "size": (SIZE, "by size would be told by the people"),
    "no text": (ROOF.replace('column = "roof"', 'column = ""'), "a text"),
    "no column": (AGE.replace('column = "years"\n', ""), "a text"),
}


@pytest.mark.parametrize("way", WRONG)
def test_faults_of_a_table_are_told(way: str) -> None:
    text, expected = WRONG[way]
    with pytest.raises(Refused, match=expected):
        definition(text)


def test_the_tables_of_the_example_are_taken() -> None:
    text = EXAMPLE.read_text("utf-8")
    part = text[text.index("# [[table]]") : text.index("# What the release says")]
    used = part.replace("# ", "").replace("#\n", "\n")
    found = defining.defined(text.replace(part, used), "example.toml")
    assert [(one.id, len(one.groups)) for one in found.tables] == [
        ("sex", 2),
        ("roof", 2),
        ("size", 4),
    ]
