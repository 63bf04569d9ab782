"""Reporting systems: each declared whole, its figures known by headers, its measures by figures."""

from __future__ import annotations

import pytest

from data.imports import complaints, logbook, system, thaiqm
from data.imports.systems import SYSTEMS


@pytest.mark.parametrize("id_", sorted(SYSTEMS))
def test_every_figure_and_measure_of_a_system_is_of_figures_that_it_has(id_) -> None:
    one = system.system(id_)
    own = set(one.fields)
    assert {field.of for field in one.fields.values()} - {""} <= own
    assert {*one.needed, *one.outcomes, *one.counts} <= own
    made = one.measures(list(own))
    assert [measure.id for measure in made] == [rate.id for rate in one.rates]
    assert {measure.count for measure in made} <= own
    assert all(field.whole for field in one.fields.values() if field.adds == "yes")


def test_no_figure_and_no_measure_is_of_two_systems() -> None:
    for part in ("fields", "rates"):
        ids = [
            getattr(each, "id", each)
            for one in (thaiqm, logbook, complaints)
            for each in getattr(one.SYSTEM, part)
        ]
        assert len(ids) == len(set(ids))


@pytest.mark.parametrize("id_", sorted(SYSTEMS))
def test_a_header_means_one_figure_of_its_system(id_) -> None:
    one = SYSTEMS[id_]
    for field in one.fields.values():
        for name in (field.id, field.name_th, field.name_en, *field.others):
            assert one.named(name) == [field.id], name
