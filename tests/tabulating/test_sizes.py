"""Tables by household size: as counted by hand, attacked, refused with what to merge, in words."""

from __future__ import annotations

import io
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from data.refusal import Refused
from data.stored import release
from tabulating import (
    engine,
    records,
    run,
    size_protection,
    sizes,
    table_files,
    table_protection,
)
from tabulating import tables as declared
from tabulating.definition import Definition, people_in
from tabulating.stored_parts import Store
from tabulating.sums import Part
from tests.cli.run import atlas
from tests.tabulating import made
from tests.tabulating.country import of_the_country
from tests.tabulating.test_tables import ROOF, definition, small
from wording.languages import THAI
from wording.saying import said


def text(*bands: tuple[object, object], level: str = "province", more: str = "") -> str:
    """A table of such bands."""
    groups = "".join(
        f'[[table.group]]\nname_th = "{least}"\nname_en = "from {least}"\nleast = {least}\n'
        + (f"most = {most}\n" if most else "")
        for least, most in bands
    )
    return f"""
[[table]]
id = "size"
name_th = "ขนาดครัวเรือน"
name_en = "Household size"
by = "household_size"
level = "{level}"
{more}
{groups}"""


BANDS = ((1, 1), (2, 4), (5, None))
SIZE = text(*BANDS)
OWN = text(*BANDS, more='column = "members"')


def tabulated(root: Path, stated: Definition, out: Path) -> run.Done:
    with engine.duckdb("500MB", threads=1) as opened:
        return run.run(
            opened, records.found(root, stated), declared.counting(stated), made.AREAS,
            Store.of(out, {}), lambda *_: None,
        )  # fmt: skip


@pytest.mark.parametrize("by", ["household", "own"])
def test_bands_count_households_and_their_people_as_counting_by_hand_does(
    tmp_path: Path, by: str
) -> None:
    found, stated = small(4), definition(SIZE, by)
    part = tabulated(found.written(tmp_path / "r"), stated, tmp_path / "out").years[2562]
    members = Counter(one["home"] for one in found.people)
    counted: Counter[tuple[str, str]] = Counter()
    for home in found.homes:
        size = members[home["home"]]
        place = [least <= size <= (most or size) for least, most in BANDS].index(True)
        counted[home["area"][:6], f"table_size_{place}"] += 1
        counted[home["area"][:6], people_in(f"table_size_{place}")] += size
    names = definition(SIZE).tables[0].names()
    sums = part.units[[*names, *map(people_in, names)]].to_dict("index")
    found_sums = {(code, name): n for code, row in sums.items() for name, n in row.items() if n}
    assert found_sums == counted
    assert (part.units[names].sum(axis=1) == part.units["households"]).all()
    assert (part.units[list(map(people_in, names))].sum(axis=1) == part.units["people"]).all()
    _demand_known(part, found, members)


def _demand_known(part: Part, found: made.Records, members: Counter[str]) -> None:
    """What is known of villages is of all, and of the rest of those that are not poor."""
    known = part.known.groupby(["split", "part"])[["households", "people"]].sum()
    villages: Counter[str] = Counter(home["area"] for home in found.homes)
    assert known.loc["villages", "households"].to_dict() == villages
    assert known.loc["sets", "people"].sum() == members.total()
    poor = part.units[[f"{name}_poor" for name in definition(SIZE).tables[0].names()]]
    rest = known.loc["rest", "households"].sum()
    assert rest == known.loc[("sets", "0"), "households"] == len(found.homes) - poor.sum().sum()


@pytest.mark.parametrize("form", ["parquet", "csv"])
def test_a_size_that_disagrees_is_counted_by_its_people_and_told(tmp_path: Path, form: str) -> None:
    found, stated = small(4), definition(OWN)
    members = Counter(one["home"] for one in found.people)
    wrong = [-1, 0, None, members[found.homes[3]["home"]] + 1]
    for place, home in enumerate(found.homes):
        home["members"] = wrong[place] if place < len(wrong) else members[home["home"]]
    root = found.written(tmp_path / "r", form=form)
    done = tabulated(root, stated, tmp_path / "out")
    assert done.left_out.households == {"other_size": len(wrong)}
    units = done.years[2562].units
    plain = tabulated(root, definition(SIZE), tmp_path / "other").years[2562].units
    assert units.equals(plain)
    few = replace(stated, shares=dict(stated.shares) | {"other_size": 0.05})
    with pytest.raises(Refused, match="another size") as refused:
        tabulated(root, few, tmp_path / "few")
    assert "4 of 40 records (10%)" in str(refused.value)


def test_a_size_in_words_disagrees(tmp_path: Path) -> None:
    found, stated = small(4), definition(OWN)
    root = found.written(tmp_path / "r", form="csv")
    members = Counter(one["home"] for one in found.people)
    path = next((root / "households").iterdir())
    frame = pd.read_csv(path, dtype=str)
    frame["members"] = [str(members[home]) for home in frame["home"]]
    frame.loc[:1, "members"] = ["three", "๓"]
    frame.to_csv(path, index=False)
    done = tabulated(root, stated, tmp_path / "out")
    assert done.left_out.households == {"other_size": 2}


def test_an_unknown_column_of_size_is_named(tmp_path: Path) -> None:
    root = small(4).written(tmp_path / "r")
    with pytest.raises(Refused, match="members"):
        tabulated(root, definition(OWN), tmp_path / "out")


WRONG = {
    "gap": text((1, 1), (3, None)),
    "overlap": text((1, 2), (2, None)),
    "not from one": text((2, 3), (4, None)),
    "closed": text((1, 2), (3, 9)),
    "open between": text((1, None), (2, None)),
    "backwards": text((1, 3), (4, 2), (3, None)),
}


@pytest.mark.parametrize("way", WRONG)
def test_bands_that_do_not_follow_each_other_are_refused(way: str) -> None:
    with pytest.raises(Refused, match="bands of size that follow each other") as refused:
        definition(WRONG[way])
    assert "ช่วงขนาดที่ต่อเนื่องกัน" in said(refused.value.faults[0].expected, THAI)


HOSTILE = {
    "negative": (text((-1, 1), (2, None)), "a whole number from 1 to 100"),
    "nobody": (text((0, 1), (2, None)), "a whole number from 1 to 100"),
    "in words": (text(('"one"', 1), (2, None)), "a whole number from 1 to 100"),
    "part": (text((1.5, 2), (3, None)), "a whole number from 1 to 100"),
    "values": (SIZE.replace("least = 1\n", "is = [1]\nleast = 1\n"), "no such entry"),
    "counts": (SIZE.replace('by = "h', 'counts = "people"\nby = "h'), "no such entry"),
    "by": (SIZE.replace("household_size", "people"), "'column', 'household_size'"),
    "one band": (text((1, None)), "from 2 to 20 groups"),
    "twice": (SIZE + SIZE.replace('"size"', '"again"'), "no other entry uses"),
    "no column": (ROOF.replace('column = "roof"\n', ""), 'by = "household_size"'),
}


@pytest.mark.parametrize("way", HOSTILE)
def test_what_is_no_table_by_size_is_told(way: str) -> None:
    found, expected = HOSTILE[way]
    with pytest.raises(Refused, match=expected):
        definition(found)


def units(*rows: tuple[str, list[int], list[int]]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Units none of which has poor, and what is known of them."""
    names = definition(SIZE).tables[0].names()
    frame = pd.DataFrame(
        [[*homes, *people] for _, homes, people in rows], [row[0] for row in rows],
        [*names, *map(people_in, names)], dtype="int64",
    )  # fmt: skip
    poor = pd.DataFrame(0, frame.index, [f"{name}_poor" for name in frame])
    whole = {
        "households": frame[names].sum(axis=1),
        "people": frame[[people_in(name) for name in names]].sum(axis=1),
    }
    known = pd.concat(
        pd.DataFrame({"unit": frame.index, "split": split, "part": "0", **whole})
        for split in ("villages", "sets", "rest")
    )
    return pd.concat([frame, poor], axis=1).assign(**whole), known


def many(*few: tuple[str, list[int], list[int]]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Provinces of many households, and some of few."""
    usual = ((f"{p}0101", [40, 60 + p, 30], [40, 180 + 3 * p, 170]) for p in range(30, 45))
    return units(*usual, *few)


def protected(
    found: tuple[pd.DataFrame, pd.DataFrame], stated: str = SIZE, before: pd.DataFrame | None = None
) -> table_protection.Protected:
    one = definition(stated)
    drawing = table_protection.Drawing(b"key", 2562, 5, before)
    return size_protection.protected(*found, one.tables[0], one, drawing)


def test_one_household_of_many_people_is_withheld_with_others() -> None:
    found = protected(many(("500101", [40, 60, 1], [40, 170, 16])))
    assert found.hidden.loc[("province", "50"), "table_size_2"]
    assert not found.hidden.loc["country"].to_numpy().any()
    assert found.people is not None
    assert found.people.loc[("province", "50"), "table_size_2"] == 16
    assert found.hidden.to_numpy().sum() >= 6


def test_too_much_is_refused_with_the_bands_to_merge() -> None:
    rows = ((f"{p}0101", [40, 60, 2], [40, 180, 10]) for p in range(30, 45))
    with pytest.raises(Refused, match="“from 2” and “from 5” taken together"):
        protected(units(*rows))


def test_too_few_households_are_refused_with_another_level() -> None:
    rows = [(f"{p}0101", [1, 1, 1], [1, 2, 5]) for p in range(30, 45)]
    with pytest.raises(Refused, match="fewer groups"):
        protected(units(*rows))
    with pytest.raises(Refused, match="level district"):
        protected(units(*rows), SIZE.replace("province", "tambon"))


def test_no_merging_is_advised_where_the_release_before_has_the_table() -> None:
    found = units(*((f"{p}0101", [40, 60, 2], [40, 180, 10]) for p in range(30, 45)))
    index = pd.MultiIndex.from_tuples([("country", "TH")], names=["level", "code"])
    before = pd.DataFrame(False, index, definition(SIZE).tables[0].names())  # noqa: FBT003
    with pytest.raises(Refused, match="no such table, as"):
        protected(found, before=before)


def on(base: release.Release, found: tuple[pd.DataFrame, pd.DataFrame]) -> release.Release:
    """A release on another, with the table."""
    files, entries = table_files.made(
        found[0], definition(SIZE), 2562, base, threshold=5, key=b"key", known=found[1]
    )
    return replace(base, manifest={**base.manifest, "tables": entries}, tables=files)


def rows_of(found: release.Release) -> pd.DataFrame:
    rows = pd.read_parquet(io.BytesIO(found.tables["2562-size.parquet"]))
    return rows.set_index(["level", "code", "group"])


def test_households_and_people_are_told_together_or_not_at_all(embedded: release.Release) -> None:
    found = on(embedded, many(("500101", [40, 60, 1], [40, 170, 16])))
    rows = rows_of(found)
    dark = rows["status"] == "withheld"
    counts = rows[["households", "people"]]
    assert counts[dark].isna().all(axis=None)
    assert counts[~dark].notna().all(axis=None)
    assert (counts.loc[~dark, "households"] >= 5).all()
    (entry,) = found.manifest["tables"]
    assert entry["withheld"] == counts.isna().to_numpy().sum() == 2 * dark.sum() > 0
    first = found.tables["2562-size.csv"].decode("utf-8-sig").splitlines()[0]
    assert first.split(",")[-3:] == ["households", "people", "status"]


def test_what_was_withheld_before_stays_withheld(embedded: release.Release) -> None:
    first = on(embedded, many(("500101", [40, 60, 1], [40, 170, 16])))
    second = on(first, many(("500101", [40, 60, 9], [40, 170, 70])))
    one, other = (rows_of(found)["status"] == "withheld" for found in (first, second))
    assert one.any()
    assert other[one].all()
    with pytest.raises(Refused, match="in another way"):
        table_files.made(
            units()[0], definition(text((1, 1), (2, None))), 2562, first, threshold=5, key=b"key"
        )


def test_the_files_lie_in_the_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path / "data"))
    found = of_the_country(8, homes=300)
    root, out = found.written(tmp_path / "r"), tmp_path / "out"
    stated = tmp_path / "d.toml"
    stated.write_text(made.text(more=SIZE), encoding="utf-8")
    answer = atlas("tabulate", str(root), "--definition", str(stated), "--out", str(out))
    assert answer.returncode == 0, answer.said
    loaded = release.load_release(out)
    rows = pd.read_parquet(io.BytesIO(loaded.tables["2562-size.parquet"]))
    country = rows[rows["level"] == "country"]
    assert country["households"].sum() == len(found.homes)
    assert country["people"].sum() == len(found.people)
    small_ones = rows["households"] < 5
    assert not small_ones.fillna(value=False).any()
    (entry,) = loaded.manifest["tables"]
    assert (entry["id"], entry["by"], entry["counts"]) == ("size", sizes.SIZE, "households")
