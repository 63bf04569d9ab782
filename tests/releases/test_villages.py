"""Villages stored with a release: as a file of their own, by year, only where a year has them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data.official.tpmap_villages import COUNTS
from data.stored import release
from data.stored.damage import DamagedRelease
from data.stored.files import VILLAGES
from data.stored.merge import stored
from data.stored.writing import Parts, fill_folder
from releases import checking
from releases.villages import merged_villages
from tests.data import made_up
from tests.data.made_villages import villages_of, with_villages
from tests.releases.small import doubled, imported


def year(folder, base, shelf, tables, name="tpmap-62.zip", **said):
    """The release after a year came in."""
    return imported(made_up.zip_tpmap(folder / name, tables), base, shelf, **said)


@pytest.fixture
def known(tmp_path, base, shelf) -> release.Release:
    """The small release with a second year that has villages."""
    return year(tmp_path, base, shelf, with_villages(doubled(62)))


def test_villages_add_up_to_their_units(known) -> None:
    villages = known.villages.loc[2562]
    assert len(villages) == sum(map(villages_of, made_up.UNITS))
    sums = villages.groupby(villages.index.str[:6]).sum()
    whole = known.table.loc[2562].loc[list(made_up.UNITS), list(sums)]
    assert (sums == whole).all(axis=None)
    assert list(sums) == list(COUNTS)


def test_the_file_is_named_in_the_manifest_and_verified(known, shelf) -> None:
    folder = shelf.folder_of(known.id)
    assert known.manifest["files"][VILLAGES]["bytes"] == (folder / VILLAGES).stat().st_size
    content = bytearray((folder / VILLAGES).read_bytes())
    content[len(content) // 2] ^= 1
    (folder / VILLAGES).write_bytes(content)
    with pytest.raises(DamagedRelease, match=VILLAGES):
        release.load_release(folder)


def test_without_villages_nothing_changes(second, base) -> None:
    assert VILLAGES not in {*second.manifest["files"], *base.manifest["files"]}
    assert second.villages.empty
    assert not any(check["id"] == "sums_village" for check in second.manifest["checks"])
    assert release.load_release().packed == b""


def test_an_empty_table_of_villages_leaves_the_id_as_it_was(tmp_path, base) -> None:
    """A release is the same whether it is written with no villages or with a table of none."""
    figures = stored(base.table)
    parts = Parts(base.areas.reset_index(), figures, base.assets, {"periods": base.periods})
    identities = []
    for place, villages in enumerate((parts.villages, base.villages.reset_index())):
        folder = tmp_path / str(place)
        folder.mkdir()
        identities.append(fill_folder(folder, replace(parts, villages=villages)))
        assert not (folder / VILLAGES).exists()
    assert identities[0] == identities[1]


def test_villages_stay_where_no_year_comes_in(known, base) -> None:
    """A merge of anything but a year of TPMAP writes the villages that there were, or none."""
    written = merged_villages(known, None).set_index(["year_be", "code"])
    assert written.equals(known.villages)
    assert merged_villages(base, None).empty


def test_another_year_leaves_the_villages_of_the_first(tmp_path, known, shelf) -> None:
    both = year(tmp_path, known, shelf, with_villages(doubled(63)), "tpmap-63.zip")
    assert both.villages.loc[2562].equals(known.villages.loc[2562])
    assert both.villages.loc[2563].equals(known.villages.loc[2562])
    third = year(tmp_path, both, shelf, doubled(64), "tpmap-64.zip")
    assert third.villages.equals(both.villages)


def test_a_table_of_anything_leaves_the_villages(tmp_path, known, shelf) -> None:
    path = tmp_path / "table.csv"
    path.write_text("code,year,score index\n11,2565,0.5", encoding="utf-8")
    assert imported(path, known, shelf).villages.equals(known.villages)


def test_the_same_year_again_replaces_its_villages(tmp_path, base, shelf) -> None:
    first = year(tmp_path, base, shelf, with_villages(doubled(62), "11"))
    assert first.villages.loc[2562].index.str[:2].unique().tolist() == ["11"]
    tables = with_villages(doubled(62), "90")
    second = year(tmp_path, first, shelf, tables, "again.zip")
    assert second.villages.loc[2562].index.str[:2].unique().tolist() == ["11", "90"]
    kept = second.villages.loc[2562].loc[first.villages.loc[2562].index]
    assert kept.equals(first.villages.loc[2562])


def test_villages_that_a_unit_no_longer_adds_up_from_go(tmp_path, known, shelf) -> None:
    """The same year with other figures of one province and no villages."""
    tables = doubled(62)
    for name in ("62/62_11_tambol_common.csv", "62/62_11_amphur_common.csv"):
        for row in tables[name][1:]:
            if row[0] in {"110201", "1102"}:
                row[tables[name][0].index("HOUSEMEMBER_CNT")] = "9999"
    grown = 9999 - int(known.table.loc[(2562, "110201"), "people"])
    for name in ("62/62_province_common.csv", "62/62_country_common.csv"):
        place = tables[name][0].index("HOUSEMEMBER_CNT")
        for row in tables[name][1:]:
            if row[0] == "11" or "country" in name:
                row[place] = str(int(row[place]) + grown)
    path = made_up.zip_tpmap(tmp_path / "other.zip", tables)
    asked = checking.check(path, known).report.asks
    agreed = {"answers": {ask.key: ask.choices[0].value for ask in asked}}
    after = imported(path, known, shelf, **agreed)
    gone = known.villages.index.difference(after.villages.index)
    assert {code[:6] for _, code in gone} == {"110201"}
    assert after.villages.equals(known.villages.drop(gone))


def test_a_check_says_how_many_villages_came(tmp_path, base) -> None:
    path = made_up.zip_tpmap(tmp_path / "tpmap-62.zip", with_villages(doubled(62), "11"))
    report = checking.check(path, base).report
    assert report.clean, report.faults
    many = sum(villages_of(unit) for unit in made_up.UNITS if unit.startswith("11"))
    (told,) = [text for note in report.notes if "village" in (text := note.text("en"))]
    assert f"{many} villages, in 1 of the 2 provinces" in told


def test_a_check_names_a_fault_of_the_villages(tmp_path, base) -> None:
    tables = with_villages(doubled(62))
    made_up.cell(tables, "62/62_11_village_common.csv", "11010101", "HOUSEMEMBER_CNT", "1")
    report = checking.check(made_up.zip_tpmap(tmp_path / "tpmap-62.zip", tables), base).report
    assert [fault.file for fault in report.faults] == ["62/62_11_village_common.csv"]
