"""What the catalogue declares, against the design and the published list of indicators."""

import pytest

from data.catalog import DEFAULT_MEASURE, catalog

# DESIGN.md, "Measures (ids)".
DESIGNED = [
    "target_poor",
    "target_poor_rate",
    "bmn_poor",
    "bmn_poor_rate",
    "poor_households",
    "poor_household_rate",
    "health_rate",
    "living_rate",
    "education_rate",
    "income_rate",
    "access_rate",
    "multi_rate",
    "mpi_m0",
    "mpi_a",
    "registered_share",
    "hai",
    *(f"indicator_{number:02d}" for number in range(1, 32)),
]
# ../shared/facts/bmn-indicators-2560-2564.csv: the 17 indicators that define dimensions.
USED = {
    "health": [1, 4, 5, 7],
    "living": [8, 9, 10, 11],
    "education": [15, 16, 17, 19],
    "income": [20, 21, 22],
    "access": [27, 28],
}
# CONVENTIONS.md: dimensions in TPMAP's bit order, and their colours.
COLOURS = {
    "health": "#0072B2",
    "living": "#E69F00",
    "education": "#009E73",
    "income": "#CC79A7",
    "access": "#56B4E9",
}
MEASURES = catalog().measures


@pytest.mark.parametrize("measure", DESIGNED)
def test_designed_measure_is_declared(measure):
    assert measure in MEASURES


def test_default_measure_is_the_target_poor_rate():
    assert MEASURES[DEFAULT_MEASURE].id == "target_poor_rate"


@pytest.mark.parametrize("measure", MEASURES.values(), ids=MEASURES)
def test_measure_colours_by_a_measure_that_is_no_count(measure):
    assert MEASURES[measure.colouring].unit != "count"


@pytest.mark.parametrize("measure", MEASURES.values(), ids=MEASURES)
def test_measure_belongs_to_a_group_and_a_source(measure):
    declared = catalog()
    assert (measure.group in declared.groups, measure.source in declared.sources) == (True, True)


@pytest.mark.parametrize("measure", MEASURES.values(), ids=MEASURES)
def test_measure_has_a_name_in_both_languages(measure):
    assert all(measure.name(lang).strip() for lang in ("th", "en"))


@pytest.mark.parametrize("measure", MEASURES.values(), ids=MEASURES)
def test_measure_reads_columns_that_the_release_has(measure, embedded):
    wanted = {column for column in (measure.count, measure.base) if column}
    assert wanted - set(embedded.table.columns) == set()


@pytest.mark.parametrize("dimension", USED)
def test_dimension_has_its_indicators(dimension):
    indicators = catalog().indicators.values()
    assert [i.no for i in indicators if i.dimension == dimension] == USED[dimension]


def test_dimensions_stand_in_the_order_of_the_bits():
    bits = {dimension.id: dimension.bit for dimension in catalog().dimensions.values()}
    assert bits == {"health": 16, "living": 8, "education": 4, "income": 2, "access": 1}


def test_dimensions_have_their_colours():
    assert {d.id: d.colour for d in catalog().dimensions.values()} == COLOURS


def test_measures_of_a_group_keep_their_order():
    numbers = [measure.id for measure in catalog().in_group("bmn")]
    assert numbers == sorted(numbers)


@pytest.mark.parametrize("dimension", USED)
def test_dimension_has_agencies_with_names_in_both_languages(dimension):
    agencies = catalog().agencies_of([dimension])
    assert agencies
    assert all(agency.name(lang).strip() for agency in agencies for lang in ("th", "en"))


def test_an_agency_of_two_dimensions_sits_at_the_table_once():
    names = [agency.name_th for agency in catalog().agencies_of(list(USED))]
    assert len(names) == len(set(names))


def test_every_agency_belongs_to_a_dimension():
    assert {agency.dimension for agency in catalog().agencies} == set(USED)
