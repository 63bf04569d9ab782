"""The records of the benchmark come to TPMAP 2561, cell by cell (two small units of it)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bench import people, people_known, survey_records
from data.stored import release
from data.stored.release import Release
from geo.areas import COUNTRY
from poverty import joint
from tabulating import defining, engine, records, run
from tabulating.stored_parts import Store

PEOPLE = 3000


@pytest.mark.parametrize(("form", "indicators"), [("bmn-2561", 31), ("bmn-2565", 38)])
def test_records_made_by_the_rule_are_tpmap_2561_to_the_last_person(
    tmp_path: Path, embedded: Release, form: str, indicators: int
) -> None:
    stated = defining.read(people.DEFINITION.with_name(f"{form}.toml"))
    assert len(stated.indicators) == indicators
    definition = replace(stated, year=survey_records.YEAR)
    units = survey_records.chosen(embedded, PEOPLE, seed=1)
    counts = survey_records.write(units, definition, tmp_path / "records")
    with engine.duckdb("500MB", threads=1) as opened:
        files = records.found(tmp_path / "records", definition)
        store = Store.of(tmp_path / "out", {})
        done = run.run(opened, files, definition, embedded.areas, store, lambda *_: None)
    found = done.years[survey_records.YEAR].units
    known = embedded.table.xs(survey_records.YEAR, level="year_be").loc[found.index]
    names = ["people", "households", "registered", "elderly", "disabled", "chronic"]
    names += [name for population in joint.POPULATIONS for name in joint.columns(population)]
    assert found[names].eq(known[names]).all(axis=None)
    assert list(found.index) == [unit.code for unit in units]
    assert done.records == counts
    assert counts == {"household": known["households"].sum(), "person": known["people"].sum()}
    assert not done.left_out.households
    assert not done.left_out.persons
    assert (found[f"asked_{indicators}"] > 0).all()


@pytest.mark.parametrize(
    ("column", "more"),
    [("people", 0), ("people", 1), ("target_poor_10000", 1)],
)
def test_the_whole_country_is_held_against_every_total_and_cell(
    embedded: Release, column: str, more: int
) -> None:
    table = embedded.table.copy()
    table.loc[(survey_records.YEAR, COUNTRY), column] += more
    assert people_known.published(replace(embedded, table=table)) is (more == 0)


def test_some_units_come_to_every_cell_in_the_command(tmp_path: Path) -> None:
    units = survey_records.chosen(release.load_release(), 30_000, people.SEED)
    survey_records.write(units, defining.read(people.DEFINITION), tmp_path)
    right, seconds, writing = people.same(tmp_path)
    assert right
    assert 0 < writing < seconds


def test_a_further_million_is_told_without_what_a_run_begins_with() -> None:
    assert people.further([(1, 10), (5, 18), (36, 80)]) == [2, 2]
    assert people.further([(1, 10)]) == []
    assert people.apart([0.9, 1.08, 1.0]) == pytest.approx(1.2)
